#include "base/platform/windows_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace skops::platform {
namespace {

constexpr std::string_view forbidden = "<>:\"/\\|?*";
constexpr std::array<std::string_view, 6> devices{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"};
// COM and LPT with a digit or one of the three superscripts that Windows takes for digits.
constexpr std::array<std::string_view, 13> ports{"0", "1", "2", "3", "4", "5", "6",
                                                 "7", "8", "9", "¹", "²", "³"};

std::string inUpperCase(std::string_view text)
{
    std::string upper(text);
    for (char& c : upper) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return upper;
}

/// What counts of a name is what stands before the first dot, without blanks at its end.
bool isDevice(std::string_view name)
{
    std::string stem = inUpperCase(name.substr(0, name.find('.')));
    stem.erase(stem.find_last_not_of(' ') + 1);
    if (std::find(devices.begin(), devices.end(), stem) != devices.end())
        return true;
    const bool isPort = stem.starts_with("COM") || stem.starts_with("LPT");
    return isPort && std::find(ports.begin(), ports.end(), stem.substr(3)) != ports.end();
}

} // namespace

bool isUsableOnWindows(std::string_view name)
{
    if (name.empty() || name.ends_with('.') || name.ends_with(' ') || isDevice(name))
        return false;
    return std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20U || forbidden.find(c) != std::string_view::npos;
    });
}

} // namespace skops::platform
