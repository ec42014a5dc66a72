#include "base/task.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace skops {

Workers::Workers(unsigned threads)
    : m_count(threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency()))
{
}

Result<void> parallelFor(Workers& workers, size_t count, const Cancel& cancel,
                         const std::function<void(size_t)>& work)
{
    std::atomic<size_t> next = 0;
    const auto run = [&] {
        while (!cancel.isRequested()) {
            const size_t i = next.fetch_add(1, std::memory_order_relaxed);
            if (i >= count)
                return;
            work(i);
        }
    };
    {
        std::vector<std::jthread> threads;
        const size_t extra = count > 1 ? std::min<size_t>(workers.count(), count) - 1 : 0;
        threads.reserve(extra);
        for (size_t i = 0; i < extra; ++i)
            threads.emplace_back(run);
        run();
    }
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    return {};
}

} // namespace skops
