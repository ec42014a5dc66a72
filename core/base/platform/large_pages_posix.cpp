#include "base/large_pages.h"

#include <cstdint>
#include <sys/mman.h>

namespace skops {

void preferLargePages([[maybe_unused]] void* memory, [[maybe_unused]] size_t sizeBytes)
{
#ifdef MADV_HUGEPAGE // Linux only
    constexpr uintptr_t page = 4096;
    constexpr size_t worthwhile = size_t{4} << 20U;
    if (sizeBytes < worthwhile)
        return;
    const uintptr_t begin = (reinterpret_cast<uintptr_t>(memory) + page - 1) / page * page;
    const uintptr_t end = (reinterpret_cast<uintptr_t>(memory) + sizeBytes) / page * page;
    (void)::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

} // namespace skops
