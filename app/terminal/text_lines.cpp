#include "terminal/text_lines.h"

namespace skops::terminal {

void TextLines::add(std::string_view text)
{
    m_text.append(m_prefix).append(text).append("\n");
}

void TextLines::add(std::string_view key, std::string_view value)
{
    if (!value.empty())
        m_text.append(m_prefix).append(key).append(": ").append(value).append("\n");
}

} // namespace skops::terminal
