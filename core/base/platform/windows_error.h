#pragma once

// What the sources for Windows have in common.

#include "base/platform/system_result.h"

#ifndef NOMINMAX
#define NOMINMAX
#endif
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

namespace skops::platform {

/// errno's name for a number of GetLastError().
std::errc errorOf(DWORD number);

inline tl::unexpected<std::errc> lastError()
{
    return tl::unexpected<std::errc>(errorOf(::GetLastError()));
}

/// The handle of a descriptor of the C library; INVALID_HANDLE_VALUE for -1.
HANDLE handleOf(int descriptor);

} // namespace skops::platform
