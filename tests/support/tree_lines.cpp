#include "support/tree_lines.h"

#include <QtGlobal>

namespace skops::test {
namespace {

struct Row
{
    EdgeId edge;
    int depth;
};

std::string labelOf(const nodes::NodeTree& tree, const nodes::Edge& edge)
{
    if (edge.target == none<NodeId>)
        return "?";
    if (edge.isRepeat)
        return "-> " + nodes::pathOf(tree, edge.target);
    const nodes::Node& node = tree.node(edge.target);
    return std::string(tree.name(node.loaderName)) + " " + std::string(tree.fullName(node.type));
}

} // namespace

nodes::NodeTreePtr treeOf(std::string_view schema)
{
    auto tree = nodes::readTree(schema, nullptr, Limits(), Cancel());
    if (!tree)
        qFatal("no tree: %s at %llu", std::string(codeId(tree.error().code)).c_str(),
               static_cast<unsigned long long>(tree.error().where.offset));
    return *tree;
}

std::string linesOf(const nodes::NodeTree& tree)
{
    const nodes::Node& root = tree.node(nodes::NodeTree::root);
    std::string out = "root: " + std::string(tree.name(root.loaderName)) + " " +
                      std::string(tree.fullName(root.type)) + "\n";
    std::vector<Row> stack;
    const auto push = [&](NodeId id, int depth) {
        const nodes::Node& node = tree.node(id);
        for (uint32_t i = node.edgeCount; i > 0; --i)
            stack.push_back({EdgeId{node.firstEdge + i - 1}, depth});
    };
    push(nodes::NodeTree::root, 1);
    while (!stack.empty()) {
        const Row row = stack.back();
        stack.pop_back();
        const nodes::Edge& edge = tree.edge(row.edge);
        const std::string_view key =
            edge.key == none<nodes::NameId> ? nodes::roleName(edge.role) : tree.name(edge.key);
        out.append(static_cast<size_t>(2 * row.depth), ' ');
        out += std::string(key) + ": " + labelOf(tree, edge) + "\n";
        if (edge.target != none<NodeId> && !edge.isRepeat)
            push(edge.target, row.depth + 1);
    }
    return out;
}

std::string linesOf(std::span<const Finding> findings, const nodes::NodeTree* tree)
{
    std::string out;
    for (const Finding& finding : findings) {
        out += codeId(finding.code);
        if (tree && finding.where.node != none<NodeId>)
            out += " " + nodes::pathOf(*tree, finding.where.node);
        for (const std::string& arg : finding.args)
            out += " " + arg;
        out += "\n";
    }
    return out;
}

std::string node(std::string_view loader, std::string_view type, std::string_view more)
{
    const size_t dot = type.rfind('.');
    std::string out = R"({"__loader__":")";
    out.append(loader).append(R"(","__module__":")").append(type.substr(0, dot));
    out.append(R"(","__class__":")").append(type.substr(dot + 1)).append("\"").append(more).append("}");
    return out;
}

std::string root(std::string_view loader, std::string_view type, std::string_view more)
{
    return node(loader, type, std::string(more) + R"(,"protocol":2,"_skops_version":"0.16.0")");
}

std::string json(std::string_view content)
{
    return node("JsonNode", "builtins.str", ",\"content\":\"" + std::string(content) + "\"");
}

} // namespace skops::test
