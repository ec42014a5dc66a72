#pragma once

// How everything in this folder says that the system refused: errno's names, on every system.

#include <string>
#include <system_error>
#include <tl/expected.hpp>

namespace skops::platform {

template <class T>
using SystemResult = tl::expected<T, std::errc>;

/// The system's own text, as strerror() gives it.
inline std::string textOf(std::errc error)
{
    return std::generic_category().message(static_cast<int>(error));
}

} // namespace skops::platform
