#pragma once

// Labels of rows as skops' Node.format gives them. Internal to report; labelOf() is in text_tree.h.

#include "report/text_tree.h"

#include <string>
#include <unordered_map>

namespace skops::report {

/// Appends names and labels to a buffer, escaped for display unless raw.
class LabelWriter
{
public:
    LabelWriter(const nodes::NodeTree& tree, const archive::Members* members, bool raw)
        : m_tree(tree), m_members(members), m_raw(raw)
    {
    }

    void appendName(std::string& out, std::string_view text) const;
    void appendLabel(std::string& out, NodeId id, const Cancel& cancel);
    /// The start of a piece of JSON that is no node.
    void appendValue(std::string& out, nodes::Span span) const;

private:
    const std::string& bytesLabel(NodeId id, const Cancel& cancel);

    const nodes::NodeTree& m_tree;
    const archive::Members* m_members;
    bool m_raw;
    /// A repeat prints the same bytes again, and they are read from the archive.
    std::unordered_map<uint32_t, std::string> m_bytesLabels;
};

} // namespace skops::report
