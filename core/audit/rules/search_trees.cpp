// Search trees of scikit-learn (sklearn/neighbors/_binary_tree.pxi.tp, 1.5 to 1.9: __setstate__ takes the
// arrays as they are, and queries follow their indices unchecked).

#include "audit/rules/array_member.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"
#include "numpy/element.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

/// Larger arrays are not looked into.
constexpr uint64_t mostItems = 4'000'000;

constexpr std::string_view trees[] = {
    "sklearn.neighbors._ball_tree.BallTree",   "sklearn.neighbors._ball_tree.BallTree32",
    "sklearn.neighbors._ball_tree.BallTree64", "sklearn.neighbors._kd_tree.KDTree",
    "sklearn.neighbors._kd_tree.KDTree32",     "sklearn.neighbors._kd_tree.KDTree64",
};

// Positions within the state.
constexpr size_t dataAt = 0;
constexpr size_t orderAt = 1;
constexpr size_t nodesAt = 2;
constexpr size_t boundsAt = 3;
constexpr size_t itemsLooked = 4;

class SearchTreeCheck
{
public:
    SearchTreeCheck(const RuleSubject& subject, RuleFindings& findings, NodeId node)
        : m_subject(subject), m_findings(findings), m_node(node)
    {
    }

    void check()
    {
        const NodeId state = childOf(m_subject.tree, m_node, nodes::Role::Attrs);
        if (state == none<NodeId> || m_subject.tree.node(state).loader != nodes::Loader::Tuple)
            return;
        const auto items = m_subject.tree.edgesOf(state);
        if (items.size() < itemsLooked)
            return;
        const auto data = headerOf(m_subject, items[dataAt].target);
        if (!data || data->shape.size() != 2)
            return;
        checkOrder(items[orderAt].target, data->shape[0]);
        checkNodes(items[nodesAt].target, items[boundsAt].target, *data);
    }

private:
    void tell(std::string_view array, uint64_t position, int64_t value)
    {
        m_findings.add(Code::ModelInconsistent, m_node,
                       {std::string(array), std::to_string(position), std::to_string(value)});
    }

    void checkOrder(NodeId node, uint64_t points)
    {
        const auto order = integersOf(m_subject, node, mostItems);
        if (!order)
            return;
        if (order->size() < points)
            return tell("idx_array", order->size(), static_cast<int64_t>(points));
        const auto isOutside = [&](int64_t i) { return i < 0 || static_cast<uint64_t>(i) >= points; };
        const auto bad = std::ranges::find_if(*order, isOutside);
        if (bad != order->end())
            tell("idx_array", static_cast<uint64_t>(bad - order->begin()), *bad);
    }

    void checkNodes(NodeId node, NodeId bounds, const numpy::NpyHeader& data)
    {
        const auto header = headerOf(m_subject, node);
        if (!header || header->count > mostItems || header->dtype.itemBytes > 1'024)
            return;
        const auto start = numpy::integerField(header->dtype, "idx_start");
        const auto end = numpy::integerField(header->dtype, "idx_end");
        const auto isLeaf = numpy::integerField(header->dtype, "is_leaf");
        if (!start || !end || !isLeaf)
            return;
        checkBounds(bounds, header->count, data.shape[1]);
        std::vector<uint8_t> bytes(header->dataOffset + header->dataBytes);
        const auto read = m_subject.members.readHead(m_subject.tree.node(node).member, bytes);
        if (!read || *read != bytes.size())
            return;
        const auto points = static_cast<int64_t>(data.shape[0]);
        for (uint64_t i = 0; i < header->count; ++i) {
            const Bytes row = Bytes(bytes).subspan(header->dataOffset + i * header->dtype.itemBytes);
            const int64_t first = start->read(row);
            const int64_t last = end->read(row);
            if (first < 0 || first > points)
                return tell("idx_start", i, first);
            if (last < first || last > points)
                return tell("idx_end", i, last);
            // The children of node i are 2i + 1 and 2i + 2.
            if (isLeaf->read(row) == 0 && 2 * i + 2 >= header->count)
                return tell("is_leaf", i, 0);
        }
    }

    /// One row of numbers for each node, in one array or two.
    void checkBounds(NodeId node, uint64_t nodes, uint64_t columns)
    {
        const auto header = headerOf(m_subject, node);
        if (!header || header->shape.size() != 3)
            return;
        if (header->shape[1] < nodes)
            tell("node_bounds", header->shape[1], static_cast<int64_t>(nodes));
        else if (header->shape[2] < columns)
            tell("node_bounds", header->shape[2], static_cast<int64_t>(columns));
    }

    const RuleSubject& m_subject;
    RuleFindings& m_findings;
    NodeId m_node;
};

} // namespace

void searchTrees(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    for (size_t i = 0; i < tree.nodeCount() && !subject.cancel.isRequested(); ++i) {
        const nodes::Node& node = tree.nodes()[i];
        if (node.loader == nodes::Loader::Object && node.type != none<TypeId> &&
            std::ranges::find(trees, tree.fullName(node.type)) != std::end(trees))
            SearchTreeCheck(subject, findings, makeId<NodeId>(i)).check();
    }
}

} // namespace skops::audit::rules
