#include "base/platform/file.h"

namespace skops::platform {

SystemResult<void> writeAll(int descriptor, std::span<const uint8_t> bytes)
{
    while (!bytes.empty()) {
        const auto n = write(descriptor, bytes);
        if (!n)
            return tl::unexpected(n.error());
        bytes = bytes.subspan(*n);
    }
    return {};
}

} // namespace skops::platform
