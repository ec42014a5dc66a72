#include "persist/convert_findings.h"

#include "pickle/value_text.h"

#include <algorithm>

namespace skops::persist {
namespace {

constexpr size_t maxPathBytes = 400;

bool isIdentifier(std::string_view text)
{
    const auto isLetter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
               static_cast<unsigned char>(c) >= 0x80U;
    };
    return !text.empty() && isLetter(text[0]) && std::all_of(text.begin(), text.end(), [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    });
}

} // namespace

std::string ConvertFindings::pathText() const
{
    std::string out = "root";
    for (const PathPart& part : m_path) {
        if (out.size() > maxPathBytes)
            return out + "...";
        switch (part.kind) {
        case PathPart::Kind::Hidden:
            break;
        case PathPart::Kind::Attribute:
            if (const std::string_view name = m_contents.str(part.key); isIdentifier(name)) {
                out.append(".").append(name);
                break;
            }
            [[fallthrough]];
        case PathPart::Kind::Key:
            out += "[" + pickle::valueText(m_contents.graph(), part.key, {.characters = 60}) + "]";
            break;
        case PathPart::Kind::Index:
            out += "[" + std::to_string(part.index) + "]";
            break;
        }
    }
    return out;
}

void ConvertFindings::add(Code code, std::vector<std::string> args, uint64_t offset)
{
    const auto [known, isNew] = m_known.emplace(std::pair(code, args), m_findings.size());
    if (!isNew) {
        ++m_findings[known->second].count;
        return;
    }
    args.push_back(pathText());
    m_findings.push_back({code, Place{.offset = offset}, std::move(args), 1});
    m_places.push_back(m_place);
}

void ConvertFindings::add(Reason reason, std::string type, uint64_t offset)
{
    const ReasonRow& row = rowOf(reason);
    add(row.code, {std::move(type), std::string(row.id)}, offset);
}

void ConvertFindings::addAssumed(std::string type, uint64_t offset)
{
    add(Code::ConvertAssumedPlain, {std::move(type)}, offset);
}

} // namespace skops::persist
