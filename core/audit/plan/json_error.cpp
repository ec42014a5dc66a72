#include "audit/plan/json_error.h"

#include "nodes/json_index.h"

#include <algorithm>
#include <vector>

namespace skops::audit {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

size_t countChars(std::string_view text)
{
    return static_cast<size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

class JsonScanner
{
public:
    explicit JsonScanner(std::string_view text) : m_text(text) {}

    std::optional<PythonError> run()
    {
        skipBlanks();
        // A value, then what follows it in the containers around it.
        for (bool isValue = true; !m_error;) {
            if (isValue && !takeValue())
                break;
            isValue = m_opened || takeRest();
            m_opened = false;
            if (!isValue)
                break;
        }
        if (!m_error && m_at < m_text.size())
            refuse("Extra data", m_at);
        return std::move(m_error);
    }

private:
    bool refuse(std::string_view message, size_t at)
    {
        // json.JSONDecodeError: lines and characters from the start, in characters.
        const std::string_view before = m_text.substr(0, std::min(at, m_text.size()));
        const size_t lines = static_cast<size_t>(std::ranges::count(before, '\n'));
        const size_t lineBegin = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
        const size_t beyond = at - before.size();
        m_error = PythonError{"json.decoder.JSONDecodeError",
                              std::string(message) + ": line " + std::to_string(lines + 1) + " column " +
                                  std::to_string(countChars(before.substr(lineBegin)) + beyond + 1) +
                                  " (char " + std::to_string(countChars(before) + beyond) + ")"};
        return false;
    }

    char at(size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }
    bool isEnd() const { return m_at >= m_text.size(); }

    void skipBlanks()
    {
        while (!isEnd() && isBlank(m_text[m_at]))
            ++m_at;
    }

    /// A scalar, or the start of a container with its first key; false: refused.
    bool takeValue()
    {
        if (isEnd())
            return refuse("Expecting value", m_at);
        const char c = m_text[m_at];
        if (c == '"')
            return takeString();
        if (c == '{' || c == '[')
            return open(c);
        return takeScalar();
    }

    bool open(char c)
    {
        m_open.push_back(c);
        if (m_open.size() > nodes::pythonJsonDepth) {
            m_error = PythonError{"RecursionError",
                                  std::string("maximum recursion depth exceeded while decoding a JSON ") +
                                      (c == '{' ? "object" : "array") + " from a unicode string"};
            return false;
        }
        ++m_at;
        skipBlanks();
        if (at(m_at) == (c == '{' ? '}' : ']') && !isEnd())
            return true; // takeRest() closes it
        m_opened = true;
        return c == '[' || takeKey();
    }

    bool takeKey()
    {
        if (isEnd() || m_text[m_at] != '"')
            return refuse("Expecting property name enclosed in double quotes", m_at);
        if (!takeString())
            return false;
        skipBlanks();
        if (isEnd() || m_text[m_at] != ':')
            return refuse("Expecting ':' delimiter", m_at);
        ++m_at;
        skipBlanks();
        return true;
    }

    /// Closes containers until another value follows; false: none follows, or refused.
    bool takeRest()
    {
        while (!m_open.empty()) {
            skipBlanks();
            const char end = m_open.back() == '{' ? '}' : ']';
            if (!isEnd() && m_text[m_at] == end) {
                ++m_at;
                m_open.pop_back();
                continue;
            }
            if (isEnd() || m_text[m_at] != ',')
                return refuse("Expecting ',' delimiter", m_at);
            ++m_at;
            skipBlanks();
            return m_open.back() == '[' || takeKey();
        }
        skipBlanks();
        return false;
    }

    bool takeScalar()
    {
        for (const std::string_view word : {"null", "true", "false", "NaN", "Infinity", "-Infinity"}) {
            if (m_text.substr(m_at, word.size()) == word) {
                m_at += word.size();
                return true;
            }
        }
        return takeNumber();
    }

    bool takeNumber()
    {
        size_t i = m_at + (at(m_at) == '-' ? 1 : 0);
        if (!isDigit(at(i)))
            return refuse("Expecting value", m_at);
        const size_t first = i;
        i = at(i) == '0' ? i + 1 : endOfDigits(i);
        const size_t digits = i - first;
        bool isInteger = true;
        if (at(i) == '.' && isDigit(at(i + 1))) {
            isInteger = false;
            i = endOfDigits(i + 1);
        }
        if (at(i) == 'e' || at(i) == 'E') {
            const size_t sign = at(i + 1) == '+' || at(i + 1) == '-' ? 1 : 0;
            if (isDigit(at(i + 1 + sign))) {
                isInteger = false;
                i = endOfDigits(i + 1 + sign);
            }
        }
        m_at = i;
        if (!isInteger || digits <= nodes::pythonIntegerDigits)
            return true;
        m_error = valueError("Exceeds the limit (" + std::to_string(nodes::pythonIntegerDigits) +
                             " digits) for integer string conversion: value has " + std::to_string(digits) +
                             " digits; use sys.set_int_max_str_digits() to increase the limit");
        return false;
    }

    size_t endOfDigits(size_t i) const
    {
        while (isDigit(at(i)))
            ++i;
        return i;
    }

    bool takeString()
    {
        const size_t begin = m_at;
        for (size_t i = begin + 1;;) {
            if (i >= m_text.size())
                return refuse("Unterminated string starting at", begin);
            const char c = m_text[i];
            if (c == '"') {
                m_at = i + 1;
                return true;
            }
            if (static_cast<unsigned char>(c) <= 0x1f)
                return refuse("Invalid control character at", i);
            if (c != '\\') {
                ++i;
                continue;
            }
            const size_t length = takeEscape(i, begin);
            if (length == 0)
                return false;
            i += length;
        }
    }

    /// Its length; 0: refused.
    size_t takeEscape(size_t slash, size_t begin)
    {
        if (slash + 1 >= m_text.size())
            return refuse("Unterminated string starting at", begin) ? 1 : 0;
        if (at(slash + 1) != 'u') {
            const bool isKnown = std::string_view("\"\\/bfnrt").find(at(slash + 1)) != std::string_view::npos;
            return isKnown || refuse("Invalid \\escape", slash) ? 2 : 0;
        }
        constexpr size_t length = 6;
        bool isValid = slash + length < m_text.size();
        for (size_t i = slash + 2; isValid && i < slash + length; ++i)
            isValid = isHexDigit(m_text[i]);
        return isValid || refuse("Invalid \\uXXXX escape", slash + 1) ? length : 0;
    }

    std::string_view m_text;
    size_t m_at = 0;
    std::vector<char> m_open;
    bool m_opened = false; ///< a container was opened and its first value is to come
    std::optional<PythonError> m_error;
};

} // namespace

std::optional<PythonError> jsonError(std::string_view text)
{
    return JsonScanner(text).run();
}

} // namespace skops::audit
