#include "terminal/help_formatter.h"

#include "terminal/command_texts.h"

namespace skops::terminal {
std::string HelpFormatter::make_option_opts(const CLI::Option* option) const
{
    if (option->get_type_size() == 0)
        return {};
    std::string text = option->get_type_name().empty() ? "" : ' ' + option->get_type_name();
    if (option->get_expected_max() == CLI::detail::expected_max_vector_size)
        text += option->get_positional() ? "..." : " ...";
    return text;
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const
{
    return wrapped(optionDescription(*option), helpColumns - get_column_width());
}

std::string optionDescription(const CLI::Option& option)
{
    std::string text = option.get_description();
    for (const CLI::Option* other : option.get_excludes())
        text += "; not with " + other->get_name(false, false);
    if (!option.get_default_str().empty())
        text += " (default: " + option.get_default_str() + ")";
    if (option.get_required() && !option.get_positional())
        text += " (required)";
    return text;
}

} // namespace skops::terminal
