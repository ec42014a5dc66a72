#include "report/text_tree.h"

#include "report/labels.h"
#include "report/row_walk.h"

#include <algorithm>

namespace skops::report {
namespace {

constexpr size_t chunkBytes = 64 * 1024;
constexpr uint32_t rowsBetweenCancels = 1024;

class TreePrinter
{
public:
    TreePrinter(const nodes::NodeTree& tree, const audit::Audit& audit, const archive::Members* members,
                const TextTreeOptions& options, const Cancel& cancel)
        : m_tree(tree), m_audit(audit), m_options(options), m_cancel(cancel),
          m_labels(tree, members, options.raw)
    {
    }

    Result<void> print(RowWalk walk, const std::function<void(std::string_view)>& sink);

private:
    void appendGuides(const Row& row);
    void appendKey(const Row& row);
    void appendRow(const Row& row);

    const nodes::NodeTree& m_tree;
    const audit::Audit& m_audit;
    const TextTreeOptions& m_options;
    const Cancel& m_cancel;
    LabelWriter m_labels;
    std::string m_out;
    std::string m_prefix;               ///< guides of the row before, its own included
    std::vector<uint32_t> m_prefixEnds; ///< by level: where the guides of that level begin in m_prefix
};

/// pretty_print_tree keeps the guides of the row that was printed before and cuts them by the difference of
/// levels (skops/io/_visualize.py): below a hidden row they are those of an earlier one, which is what is
/// wanted.
void TreePrinter::appendGuides(const Row& row)
{
    if (row.level == 0)
        return;
    if (m_prefixEnds.size() >= row.level) {
        m_prefix.resize(m_prefixEnds[row.level - 1]);
        m_prefixEnds.resize(row.level - 1);
    }
    m_out += m_prefix;
    m_out += row.isLast ? "└── " : "├── ";
    m_prefixEnds.push_back(static_cast<uint32_t>(m_prefix.size()));
    m_prefix += row.isLast ? "    " : "│   ";
}

void TreePrinter::appendKey(const Row& row)
{
    if (row.kind == Row::Kind::Value)
        m_out += m_tree.node(row.node).loader == nodes::Loader::Method ? "func" : "content";
    else if (row.edge == nullptr)
        m_out += "root";
    else if (row.edge->key != none<nodes::NameId>)
        m_labels.appendName(m_out, m_tree.name(row.edge->key));
    else
        m_out += nodes::roleName(row.edge->role);
    m_out += ": ";
}

void TreePrinter::appendRow(const Row& row)
{
    appendGuides(row);
    appendKey(row);
    if (row.kind == Row::Kind::Value || row.kind == Row::Kind::NoNode) {
        m_out += "json-type(";
        m_labels.appendValue(m_out,
                             row.kind == Row::Kind::Value ? m_tree.node(row.node).value : row.edge->raw);
        m_out += ")\n";
        return;
    }
    const std::string& start = m_options.colorStart[static_cast<size_t>(m_audit.safety(row.node))];
    m_out += start;
    m_labels.appendLabel(m_out, row.node, m_cancel);
    const std::string& tag = m_audit.isOwnTrusted(row.node) ? m_options.tagSafe : m_options.tagUnsafe;
    if (!tag.empty())
        m_out.append(" ").append(tag);
    if (!start.empty())
        m_out += m_options.colorEnd;
    if (row.kind == Row::Kind::Repeat)
        m_out.append(" (= ").append(nodes::pathOf(m_tree, row.node)).append(")");
    m_out += '\n';
}

Result<void> TreePrinter::print(RowWalk walk, const std::function<void(std::string_view)>& sink)
{
    uint32_t count = 0;
    for (Row row; walk.next(row);) {
        if (++count % rowsBetweenCancels == 0 && m_cancel.isRequested())
            return fail(Code::Cancelled);
        appendRow(row);
        if (m_out.size() >= chunkBytes) {
            sink(m_out);
            m_out.clear();
        }
    }
    sink(m_out);
    return {};
}

} // namespace

uint64_t countRows(const nodes::NodeTree& tree, const audit::Audit& audit)
{
    return ShownTree(tree, audit, Show::All).rows();
}

std::vector<std::string> openTypesWithoutRow(const nodes::NodeTree& tree, const audit::Audit& audit)
{
    std::vector<std::string> names;
    if (audit.openCount() == 0)
        return names;
    const ShownTree shown(tree, audit, Show::All);
    for (const audit::UntrustedType& type : audit.types()) {
        const bool isShown =
            std::any_of(type.nodes.begin(), type.nodes.end(), [&](NodeId id) { return shown.isReached(id); });
        if (!type.isTicked && !isShown)
            names.push_back(type.name);
    }
    return names;
}

Result<void> writeTextTree(const nodes::NodeTree& tree, const audit::Audit& audit,
                           const archive::Members* members, const TextTreeOptions& options,
                           const Cancel& cancel, const std::function<void(std::string_view)>& sink)
{
    const ShownTree shown(tree, audit, options.show);
    if (shown.rows() > options.maxRows)
        return fail(Code::LimitExceeded, {},
                    {"rows", std::to_string(shown.rows()), std::to_string(options.maxRows)});
    const Guides guides = doesPackagePrint(tree, shown) ? Guides::AsPackage : Guides::Corrected;
    return TreePrinter(tree, audit, members, options, cancel).print(RowWalk(tree, shown, guides), sink);
}

} // namespace skops::report
