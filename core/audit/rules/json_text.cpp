// schema.json as a text: encodings, characters and numbers that only CPython takes as they are. A property of
// the file, so each kind is told once, where it stands first.

#include "audit/rules/json_oddities.h"
#include "audit/rules/rule_table.h"

#include <algorithm>
#include <array>

namespace skops::audit::rules {
namespace {

constexpr std::string_view schemaName = "schema.json";

/// json.detect_encoding: a byte order mark, or zeros among the first four bytes.
bool isPlainUtf8(const archive::Members& members)
{
    const auto schema = members.find(schemaName);
    std::array<uint8_t, 4> head{};
    const auto size = schema ? members.readHead(*schema, head) : Result<size_t>(0);
    if (!size || *size < 2)
        return true;
    const auto end = head.begin() + static_cast<ptrdiff_t>(*size);
    return std::find(head.begin(), end, uint8_t{0}) == end && head[0] < 0xef;
}

/// Where a surrogate stands in three bytes of its own (ED A0 80 to ED BF BF), which is no UTF-8.
size_t findSurrogateBytes(std::string_view text)
{
    for (size_t at = text.find('\xed'); at != text.npos; at = text.find('\xed', at + 1)) {
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xa0)
            return at;
    }
    return text.npos;
}

bool isNumber(char first)
{
    return first == '-' || (first >= '0' && first <= '9') || first == 'N' || first == 'I';
}

} // namespace

void jsonText(const RuleSubject& subject, RuleFindings& findings)
{
    const auto tell = [&](uint64_t offset, std::string_view what) {
        findings.add(Finding{Code::JsonNotStandard,
                             {.member = std::string(schemaName), .offset = offset},
                             {std::string(what)}});
    };
    if (!isPlainUtf8(subject.members))
        tell(0, "encoding");
    if (const size_t at = findSurrogateBytes(subject.tree.text()); at != std::string_view::npos)
        tell(at, "surrogate-bytes");
    std::vector<std::string_view> told;
    const nodes::JsonIndex& json = subject.json;
    for (uint32_t i = 0; i < json.count(); ++i) {
        const char first = json.firstChar(i);
        std::string_view what;
        if (first == '"')
            what = json.at(i).next == 1 ? stringOddity(json.raw(i)) : "";
        else if (isNumber(first))
            what = numberOddity(json.raw(i));
        if (what.empty() || std::find(told.begin(), told.end(), what) != told.end())
            continue;
        told.push_back(what);
        tell(json.at(i).begin, what);
    }
}

} // namespace skops::audit::rules
