#include "terminal/text_format.h"

#include "base/escape.h"

namespace skops::terminal {

std::string withCommas(uint64_t number)
{
    std::string text = std::to_string(number);
    for (size_t at = text.size(); at > 3; at -= 3)
        text.insert(at - 3, 1, ',');
    return text;
}

std::string counted(uint64_t number, std::string_view noun)
{
    return withCommas(number) + ' ' + std::string(noun) + (number == 1 ? "" : "s");
}

std::string linePrefix(std::string_view file, bool isOneOfSeveral)
{
    return isOneOfSeveral ? escapeForDisplay(file) + ": " : std::string();
}

} // namespace skops::terminal
