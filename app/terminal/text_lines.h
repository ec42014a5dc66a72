#pragma once

#include <string>
#include <string_view>

namespace skops::terminal {

/// Lines "key: value", each with the same beginning.
class TextLines
{
public:
    explicit TextLines(const std::string& prefix) : m_prefix(prefix) {}

    void add(std::string_view text);
    /// No line for an empty value.
    void add(std::string_view key, std::string_view value);
    std::string take() { return std::move(m_text); }

private:
    std::string m_prefix;
    std::string m_text;
};

} // namespace skops::terminal
