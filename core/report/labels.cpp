#include "report/labels.h"

#include "archive/members.h"
#include "base/escape.h"
#include "nodes/python_str.h"
#include "report/python_text.h"

#include <algorithm>

namespace skops::report {
namespace {

/// Bytes of a value that is no node which a row shows.
constexpr size_t maxValueBytes = 200;

bool isPlainAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

std::string bytesText(const nodes::NodeTree& tree, const archive::Members* members, NodeId id,
                      const Cancel& cancel)
{
    const nodes::Node& node = tree.node(id);
    ShortBytesRepr repr;
    const auto add = [&](Bytes chunk) -> Result<void> {
        repr.add(chunk);
        return {};
    };
    // skops cannot open a file whose bytes are missing or damaged; a finding says so, and the row shows the
    // type.
    if (members == nullptr || node.member == none<MemberId> || !members->stream(node.member, cancel, add))
        return std::string(tree.fullName(node.type));
    return nodes::rowOf(node.loader).label == nodes::Label::Bytearray ? "bytearray(" + repr.text() + ')'
                                                                      : repr.text();
}

} // namespace

void LabelWriter::appendName(std::string& out, std::string_view text) const
{
    if (m_raw || isPlainAscii(text))
        out += text;
    else
        out += escapeForDisplay(text);
}

void LabelWriter::appendValue(std::string& out, nodes::Span span) const
{
    const std::string_view raw = m_tree.text(span);
    appendName(out, raw.substr(0, maxValueBytes));
    if (raw.size() > maxValueBytes)
        out += "...";
}

const std::string& LabelWriter::bytesLabel(NodeId id, const Cancel& cancel)
{
    const auto [it, isNew] = m_bytesLabels.try_emplace(static_cast<uint32_t>(id));
    if (isNew)
        it->second = bytesText(m_tree, m_members, id, cancel);
    return it->second;
}

void LabelWriter::appendLabel(std::string& out, NodeId id, const Cancel& cancel)
{
    const nodes::Node& node = m_tree.node(id);
    switch (nodes::rowOf(node.loader).label) {
    case nodes::Label::TypeName:
        return appendName(out, m_tree.fullName(node.type));
    case nodes::Label::Json: {
        const std::string_view raw = m_tree.text(node.value);
        const bool isPlain =
            raw.size() >= 2 && raw.front() == '"' && raw.find('\\') == std::string_view::npos;
        out += "json-type(";
        appendName(out, isPlain ? raw.substr(1, raw.size() - 2) : nodes::pythonStr(raw));
        out += ')';
        return;
    }
    case nodes::Label::Bytes:
    case nodes::Label::Bytearray:
        return appendName(out, bytesLabel(id, cancel));
    }
}

std::string labelOf(const nodes::NodeTree& tree, const archive::Members* members, NodeId id)
{
    const Cancel never;
    std::string out;
    LabelWriter(tree, members, true).appendLabel(out, id, never);
    return out;
}

} // namespace skops::report
