#pragma once

#include <CLI/App.hpp>
#include <CLI/Formatter.hpp>

#include <string>

namespace skops::terminal {

/// --help with wrapped descriptions, which say the default and what an option cannot stand beside.
class HelpFormatter : public CLI::Formatter
{
public:
    std::string make_option_opts(const CLI::Option* option) const override;
    std::string make_option_desc(const CLI::Option* option) const override;
};

/// The description of an option with its default and what it excludes, in one line.
std::string optionDescription(const CLI::Option& option);

} // namespace skops::terminal
