#include "report/preview/preview.h"

#include "report/preview/hex_table.h"
#include "report/preview/tree_table.h"

#include <algorithm>

namespace skops::report {
namespace {

using nodes::Loader;
using nodes::NodeTree;
using nodes::Role;

class Opener
{
public:
    Opener(const NodeTree& tree, const std::shared_ptr<const archive::Members>& members, const Cancel& cancel)
        : m_tree(tree), m_members(members), m_cancel(cancel)
    {
    }

    Result<Preview> open(NodeId id)
    {
        const nodes::Node& node = m_tree.node(id);
        if (m_members && node.loader == Loader::Tree) {
            if (const auto member = arrayOf(valueOf(targetOf(id, Role::Attrs), "nodes")))
                return openTree(*member, arrayOf(valueOf(targetOf(id, Role::Attrs), "values")));
        }
        if (m_members && node.member != none<MemberId>) {
            if (node.loader == Loader::NdArray)
                return openArray(node.member);
            if (node.loader == Loader::SparseMatrix)
                return openMatrix(node.member);
            return openBytes(node.member);
        }
        return openJson(node);
    }

private:
    template <class Content>
    static Result<Preview> made(Content content)
    {
        return Preview{.content = std::move(content)};
    }

    Result<PreviewBytesPtr> bytesOf(MemberId member) const
    {
        return PreviewBytes::open(m_members, member, m_cancel);
    }

    Result<ArrayTablePtr> arrayIn(MemberId member) const
    {
        auto bytes = bytesOf(member);
        if (!bytes)
            return fail(std::move(bytes.error()));
        return ArrayTable::open(std::move(*bytes), m_cancel);
    }

    Result<Preview> openArray(MemberId member) const
    {
        auto table = arrayIn(member);
        if (!table)
            return fail(std::move(table.error()));
        return made(ArrayPreview{.table = std::move(*table)});
    }

    Result<Preview> openMatrix(MemberId member) const
    {
        auto matrix = openSparse(*m_members, member, m_cancel);
        if (!matrix)
            return fail(std::move(matrix.error()));
        return made(std::move(*matrix));
    }

    Result<Preview> openBytes(MemberId member) const
    {
        auto bytes = bytesOf(member);
        if (!bytes)
            return fail(std::move(bytes.error()));
        std::vector<uint8_t> head(std::min<uint64_t>((*bytes)->sizeBytes(), kindBytes));
        if (auto read = (*bytes)->read({{.offset = 0, .into = head}}, m_cancel); !read)
            return fail(std::move(read.error()));
        return made(BytesPreview{.kind = kindOf(head),
                                 .sizeBytes = (*bytes)->sizeBytes(),
                                 .table = std::make_shared<HexTable>(*bytes)});
    }

    Result<Preview> openTree(MemberId nodesMember, std::optional<MemberId> valuesMember) const
    {
        auto records = arrayIn(nodesMember);
        if (!records)
            return fail(std::move(records.error()));
        ArrayTablePtr values;
        if (valuesMember) {
            auto read = arrayIn(*valuesMember);
            if (!read)
                return fail(std::move(read.error()));
            values = std::move(*read);
        }
        auto table = TreeTable::make(*records, values);
        if (!table)
            return fail(std::move(table.error()));
        return made(TreePreview{.table = std::move(*table), .nodes = *records, .values = values});
    }

    Result<Preview> openJson(const nodes::Node& node) const
    {
        if (node.loader == Loader::Json && !node.value.isEmpty())
            return made(previewJson(nodes::decodeJsonText(m_tree.text(node.value))));
        if (node.raw.isEmpty())
            return Preview{};
        return made(previewJson(m_tree.text(node.raw)));
    }

    NodeId targetOf(NodeId id, Role role) const
    {
        NodeId found = none<NodeId>;
        for (const nodes::Edge& edge : m_tree.edgesOf(id)) {
            if (edge.role == role)
                found = edge.target;
        }
        return found;
    }

    /// Of two values with one key the last, as in Python.
    NodeId valueOf(NodeId dict, std::string_view key) const
    {
        const nodes::NameId name = m_tree.names().find(key);
        NodeId found = none<NodeId>;
        if (dict == none<NodeId> || m_tree.node(dict).loader != Loader::Dict || name == none<nodes::NameId>)
            return found;
        for (const nodes::Edge& edge : m_tree.edgesOf(dict)) {
            if (edge.role == Role::Value && edge.key == name)
                found = edge.target;
        }
        return found;
    }

    std::optional<MemberId> arrayOf(NodeId id) const
    {
        if (id == none<NodeId> || m_tree.node(id).loader != Loader::NdArray ||
            m_tree.node(id).member == none<MemberId>)
            return std::nullopt;
        return m_tree.node(id).member;
    }

    const NodeTree& m_tree;
    const std::shared_ptr<const archive::Members>& m_members;
    const Cancel& m_cancel;
};

} // namespace

Result<PreviewPtr> previewOf(const NodeTree& tree, const std::shared_ptr<const archive::Members>& members,
                             NodeId node, const Cancel& cancel)
{
    auto preview = Opener(tree, members, cancel).open(node);
    if (!preview)
        return fail(std::move(preview.error()));
    return std::make_shared<const Preview>(std::move(*preview));
}

} // namespace skops::report
