#include "base/task.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace skops {
namespace {

/// std::jthread, which the C++ library of macOS has only as an experiment.
class JoinedThread
{
public:
    template <class Work>
    explicit JoinedThread(const Work& work) : m_thread(work)
    {
    }
    JoinedThread(JoinedThread&&) noexcept = default;
    ~JoinedThread()
    {
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    std::thread m_thread;
};

} // namespace

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
        std::vector<JoinedThread> threads;
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
