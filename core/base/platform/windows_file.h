#pragma once

#include "base/platform/file.h"
#include "base/platform/windows_error.h"

namespace skops::platform {

/// As POSIX has it: an open file can be read, replaced and removed by others.
inline constexpr DWORD shareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// Takes over the handle. INVALID_HANDLE_VALUE: the error of the call that gave it.
SystemResult<Descriptor> descriptorOf(HANDLE handle, int flags);

} // namespace skops::platform
