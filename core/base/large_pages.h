#pragma once

#include <cstddef>

namespace skops {

/// A hint that fresh, untouched memory will be filled from its beginning. Pages of 2 MiB instead of 4 KiB:
/// faulting in the 63 MB of a large schema.json took 60 ms by small pages and 10 ms by large ones. Costs at
/// most one large page that is not needed; small buffers are left alone.
void preferLargePages(void* memory, size_t sizeBytes);

} // namespace skops
