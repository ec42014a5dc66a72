#include "base/large_pages.h"

namespace skops {

// Large pages of Windows need a privilege and cannot be given to memory that is there.
void preferLargePages(void*, size_t) {}

} // namespace skops
