#include "report/preview/json_preview.h"

#include "nodes/json_index.h"

#include <algorithm>

namespace skops::report {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// Where to cut: not inside a character.
std::string_view beginningOf(std::string_view json)
{
    size_t end = std::min<size_t>(json.size(), jsonPreviewBytes);
    while (end > 0 && end < json.size() && (static_cast<unsigned char>(json[end]) & 0xc0U) == 0x80U)
        --end;
    return json.substr(0, end);
}

/// Just past the string that begins at `begin`, or the end.
size_t endOfString(std::string_view json, size_t begin)
{
    for (size_t at = begin + 1; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

class Layout
{
public:
    explicit Layout(std::string_view json) : m_json(json) {}

    std::string write()
    {
        while (m_at < m_json.size())
            writeNext();
        return std::move(m_out);
    }

private:
    void writeNext()
    {
        const char c = m_json[m_at];
        if (blanks.find(c) != std::string_view::npos) {
            ++m_at;
        } else if (c == '"') {
            const size_t end = endOfString(m_json, m_at);
            m_out += m_json.substr(m_at, end - m_at);
            m_at = end;
        } else {
            ++m_at;
            writeMark(c);
        }
    }

    void writeMark(char c)
    {
        switch (c) {
        case '{':
        case '[':
            open(c);
            break;
        case '}':
        case ']':
            m_depth -= m_depth > 0 ? 1 : 0;
            breakLine();
            m_out += c;
            break;
        case ',':
            m_out += c;
            breakLine();
            break;
        case ':':
            m_out += ": ";
            break;
        default:
            m_out += c;
            break;
        }
    }

    void open(char c)
    {
        m_out += c;
        const size_t next = m_json.find_first_not_of(blanks, m_at);
        if (next != std::string_view::npos && m_json[next] == (c == '{' ? '}' : ']')) {
            m_out += m_json[next];
            m_at = next + 1;
            return;
        }
        ++m_depth;
        breakLine();
    }

    void breakLine()
    {
        // Deeper ones would make the text many times as long as the JSON.
        constexpr size_t mostLevels = 100;
        m_out += '\n';
        m_out.append(4 * std::min(m_depth, mostLevels), ' ');
    }

    std::string_view m_json;
    std::string m_out;
    size_t m_at = 0;
    size_t m_depth = 0;
};

} // namespace

JsonPreview previewJson(std::string_view json)
{
    JsonPreview preview{.text = {}, .shownBytes = 0, .totalBytes = json.size(), .isText = false};
    const std::string_view shown = beginningOf(json);
    preview.shownBytes = shown.size();
    std::string buffer;
    const auto index = nodes::JsonIndex::build(shown, Cancel());
    if (index && index->isString(0) && shown.size() == json.size()) {
        preview.isText = true;
        preview.text = index->string(0, buffer);
    } else {
        preview.text = Layout(shown).write();
    }
    return preview;
}

} // namespace skops::report
