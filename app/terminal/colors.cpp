#include "terminal/colors.h"

#include "terminal/color_names.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace skops::terminal {
namespace {

std::string sequence(const std::string& codes)
{
    return "\x1b[" + codes + 'm';
}

/// As rich writes it: the first 16 have codes of their own.
std::string paletteSequence(unsigned number)
{
    if (number < 8)
        return sequence(std::to_string(30 + number));
    if (number < 16)
        return sequence(std::to_string(82 + number));
    return sequence("38;5;" + std::to_string(number));
}

std::optional<unsigned> readNumber(std::string_view text, int base)
{
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || value > 255)
        return std::nullopt;
    return value;
}

std::optional<std::string> trueColor(const std::vector<std::optional<unsigned>>& parts)
{
    std::string codes = "38;2";
    for (const auto& part : parts) {
        if (!part)
            return std::nullopt;
        codes += ';' + std::to_string(*part);
    }
    return parts.size() == 3 ? std::optional(sequence(codes)) : std::nullopt;
}

/// What stands between `start` and a closing parenthesis.
std::optional<std::string_view> inParentheses(std::string_view text, std::string_view start)
{
    if (text.substr(0, start.size()) != start || text.back() != ')')
        return std::nullopt;
    return text.substr(start.size(), text.size() - start.size() - 1);
}

std::optional<std::string> rgbColor(std::string_view parts)
{
    std::vector<std::optional<unsigned>> numbers;
    while (true) {
        const size_t comma = std::min(parts.find(','), parts.size());
        numbers.push_back(readNumber(parts.substr(0, comma), 10));
        if (comma == parts.size())
            return trueColor(numbers);
        parts.remove_prefix(comma + 1);
    }
}

} // namespace

std::optional<std::string> colorStart(std::string_view color)
{
    std::string text;
    for (const char c : color) {
        if (c != ' ')
            text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (text.empty())
        return std::nullopt;
    if (text == "default")
        return sequence("39");
    const auto* const known =
        std::lower_bound(std::begin(colorNames), std::end(colorNames), text,
                         [](const ColorName& row, const std::string& name) { return row.name < name; });
    if (known != std::end(colorNames) && known->name == text)
        return paletteSequence(known->number);
    if (text.size() == 7 && text[0] == '#')
        return trueColor({readNumber(text.substr(1, 2), 16), readNumber(text.substr(3, 2), 16),
                          readNumber(text.substr(5, 2), 16)});
    if (const auto parts = inParentheses(text, "rgb("))
        return rgbColor(*parts);
    const auto number = readNumber(inParentheses(text, "color(").value_or(text), 10);
    return number ? std::optional(paletteSequence(*number)) : std::nullopt;
}

} // namespace skops::terminal
