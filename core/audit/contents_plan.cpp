#include "audit/contents_plan.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace skops::audit {
namespace {

using nodes::Loader;
using nodes::Node;
using nodes::NodeTree;
using nodes::Role;

class Planner
{
public:
    Planner(const NodeTree& tree, size_t memberCount) : m_tree(tree) { m_plan.members.resize(memberCount); }

    ContentPlan plan()
    {
        findTypes();
        for (size_t i = 0; i < m_tree.nodeCount(); ++i) {
            const auto id = makeId<NodeId>(i);
            const Node& node = m_tree.node(id);
            if (node.loader == Loader::Tree)
                addTree(id);
            else if (node.loader == Loader::Object && node.type != none<TypeId> && node.type == m_predictor)
                addPredictor(id);
            else if (node.member != none<MemberId>)
                addMember(id, node);
        }
        return std::move(m_plan);
    }

private:
    void findTypes()
    {
        for (size_t i = 0; i < m_tree.typeCount(); ++i) {
            if (m_tree.fullName(makeId<TypeId>(i)) == predictorType)
                m_predictor = makeId<TypeId>(i);
        }
    }

    void addMember(NodeId id, const Node& node)
    {
        MemberUse& use = m_plan.members[index(node.member)];
        if (node.loader == Loader::NdArray)
            use.isNpy = true;
        else if (node.loader == Loader::SparseMatrix)
            use.isNpz = true;
        else
            return;
        if (node.loader == Loader::SparseMatrix)
            m_plan.sparse.push_back(id);
        if (use.node == none<NodeId>)
            use.node = id;
    }

    NodeId child(NodeId id, Role role) const
    {
        NodeId found = none<NodeId>;
        for (const nodes::Edge& edge : m_tree.edgesOf(id)) {
            if (edge.role == role)
                found = edge.target;
        }
        return found;
    }

    /// The value under a key of a dict; of two with the same key the last, as in Python. A hostile file may
    /// have one large dict above or below many trees, so what was found in a large one is kept.
    NodeId value(NodeId dict, std::string_view key)
    {
        static constexpr size_t large = 64;
        if (dict == none<NodeId> || m_tree.node(dict).loader != Loader::Dict)
            return none<NodeId>;
        if (m_tree.edgesOf(dict).size() <= large)
            return findValue(dict, key);
        const auto [kept, isNew] = m_values.try_emplace({static_cast<uint32_t>(dict), key}, none<NodeId>);
        if (isNew)
            kept->second = findValue(dict, key);
        return kept->second;
    }

    NodeId findValue(NodeId dict, std::string_view key) const
    {
        const nodes::NameId name = m_tree.names().find(key);
        NodeId found = none<NodeId>;
        for (const nodes::Edge& edge : m_tree.edgesOf(dict)) {
            if (edge.role == Role::Value && edge.key == name && name != none<nodes::NameId>)
                found = edge.target;
        }
        return found;
    }

    NodeId item(NodeId tuple, size_t position) const
    {
        if (tuple == none<NodeId> || m_tree.node(tuple).loader != Loader::Tuple)
            return none<NodeId>;
        for (const nodes::Edge& edge : m_tree.edgesOf(tuple)) {
            if (edge.role == Role::Item && position-- == 0)
                return edge.target;
        }
        return none<NodeId>;
    }

    MemberId array(NodeId id) const
    {
        const bool isArray = id != none<NodeId> && m_tree.node(id).loader == Loader::NdArray;
        return isArray ? m_tree.node(id).member : none<MemberId>;
    }

    MemberUse* use(MemberId member)
    {
        if (member == none<MemberId>)
            return nullptr;
        MemberUse& found = m_plan.members[index(member)];
        found.isKept = true;
        return &found;
    }

    std::optional<int64_t> integer(NodeId id) const
    {
        if (id == none<NodeId> || m_tree.node(id).loader != Loader::Json)
            return std::nullopt;
        const std::string text = nodes::decodeJsonText(m_tree.text(m_tree.node(id).value));
        int64_t number = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
            return std::nullopt;
        return number;
    }

    void addTree(NodeId id)
    {
        const NodeId state = child(id, Role::Attrs);
        const NodeId arguments = child(id, Role::Args);
        TreeUse tree{.node = id, .records = Records::Tree};
        tree.nodes = array(value(state, "nodes"));
        tree.values = array(value(state, "values"));
        tree.classes = array(item(arguments, 1));
        tree.nodeCount = integer(value(state, "node_count"));
        tree.features = integer(item(arguments, 0));
        tree.outputs = integer(item(arguments, 2));
        tree.featureBound = columnsAbove(id);
        if (MemberUse* member = use(tree.nodes))
            member->isTreeNodes = true;
        if (MemberUse* member = use(tree.classes))
            member->isClasses = true;
        use(tree.values);
        m_plan.trees.push_back(tree);
    }

    void addPredictor(NodeId id)
    {
        const NodeId state = child(id, Role::Attrs);
        TreeUse tree{.node = id, .records = Records::Predictor};
        tree.nodes = array(value(state, "nodes"));
        tree.binnedBitsets = array(value(state, "binned_left_cat_bitsets"));
        tree.rawBitsets = array(value(state, "raw_left_cat_bitsets"));
        tree.featureBound = columnsAbove(id);
        if (MemberUse* member = use(tree.nodes))
            member->isPredictorNodes = true;
        use(tree.binnedBitsets);
        use(tree.rawBitsets);
        m_plan.trees.push_back(tree);
    }

    /// The dict of attributes nearest above a node, through the containers that estimators keep trees in.
    NodeId stateAbove(NodeId id) const
    {
        static constexpr int mostContainers = 4;
        for (int i = 0; i < mostContainers && id != none<NodeId>; ++i) {
            id = m_tree.parentOf(id);
            if (id == none<NodeId> || m_tree.node(id).loader == Loader::Dict)
                return id;
        }
        return none<NodeId>;
    }

    /// How many columns can reach a tree: n_features_in_ of its estimator, and of a forest or boosting above
    /// that, which hand their own input to the trees (sklearn/ensemble/_forest.py, _gb.py) whatever the trees
    /// say.
    std::optional<int64_t> columnsAbove(NodeId id)
    {
        const NodeId state = stateAbove(id);
        std::optional<int64_t> columns = integer(value(state, "n_features_in_"));
        const NodeId estimator = state == none<NodeId> ? state : m_tree.parentOf(state);
        const NodeId outerState = estimator == none<NodeId> ? estimator : stateAbove(estimator);
        const NodeId outer = outerState == none<NodeId> ? outerState : m_tree.parentOf(outerState);
        if (outer == none<NodeId> || m_tree.node(outer).type == none<TypeId>)
            return columns;
        const std::string_view module = m_tree.moduleName(m_tree.node(outer).type);
        if (module != "sklearn.ensemble._forest" && module != "sklearn.ensemble._gb")
            return columns;
        const auto outerColumns = integer(value(outerState, "n_features_in_"));
        return columns && outerColumns ? std::min(*columns, *outerColumns) : columns ? columns : outerColumns;
    }

    const NodeTree& m_tree;
    ContentPlan m_plan;
    TypeId m_predictor = none<TypeId>;
    std::map<std::pair<uint32_t, std::string_view>, NodeId> m_values; ///< keys are literals of this file
};

} // namespace

ContentPlan planContents(const nodes::NodeTree& tree, size_t memberCount)
{
    return Planner(tree, memberCount).plan();
}

} // namespace skops::audit
