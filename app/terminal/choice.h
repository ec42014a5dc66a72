#pragma once

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace skops::terminal {

/// Refuses every other word. Says nothing in --help, where the option's type name lists the words.
inline CLI::Validator oneOf(const std::vector<std::string>& words)
{
    return CLI::IsMember(words).description("");
}

} // namespace skops::terminal
