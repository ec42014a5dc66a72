#pragma once

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace skops::terminal {

/// Name of the validator of an option that takes one of some words: its type name lists them.
inline constexpr const char* choiceValidator = "choice";

/// The option takes one of these words; the one that its variable holds now is the default.
inline CLI::Option* setChoices(CLI::Option* option, const std::vector<std::string>& words)
{
    std::string names;
    for (const std::string& word : words)
        names += (names.empty() ? "" : "|") + word;
    // Without a description: the type name says the same.
    return option->check(CLI::IsMember(words).description("").name(choiceValidator))
        ->type_name(names)
        ->capture_default_str();
}

} // namespace skops::terminal
