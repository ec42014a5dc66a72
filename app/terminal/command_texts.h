#pragma once

// What each subcommand teaches beside its options: examples, notes, exit statuses. --help shows them, and man
// pages and reference pages are made of them (packaging/reference).

#include <span>
#include <string>
#include <string_view>

namespace skops::terminal {

/// Width of --help: enough for the examples, and fits beside something else on a screen.
inline constexpr size_t helpColumns = 100;

struct CommandText
{
    const char* name;         ///< "scan", "trust diff"
    const char* examples;     ///< one command a line
    const char* notes;        ///< paragraphs with an empty line between them; whoever shows them wraps them
    const char* exitStatuses; ///< one a line: "0 equal"
};

/// Something outside of the command line that the program looks at.
struct SettingText
{
    const char* name;
    const char* meaning;
};

std::span<const CommandText> commandTexts();
/// Of a command that is in the table.
const CommandText& commandText(std::string_view name);

/// What stands below the options in --help.
std::string footerOf(const CommandText& text);

/// One sentence on the program.
extern const char* const programDescription;
/// What stands below the list of commands.
extern const char* const programFooter;

std::span<const SettingText> environmentTexts();

/// `text` in lines of at most `columns` bytes where words allow it; its own line breaks are kept.
std::string wrapped(std::string_view text, size_t columns);

} // namespace skops::terminal
