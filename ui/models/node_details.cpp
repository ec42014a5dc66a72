#include "models/node_details.h"

#include "models/node_trust.h"
#include "nodes/fields.h"
#include "nodes/json_index.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

namespace skops::ui {
namespace {

constexpr qsizetype valueCharacters = 4000;
constexpr size_t edgesBetweenChecks = 65'536;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::NodeDetails)
};

} // namespace

std::string_view fieldOf(const nodes::NodeTree& tree, NodeId node, std::string_view key)
{
    const nodes::JsonIndex* json = tree.json();
    const nodes::Span raw = tree.node(node).raw;
    if (!json || raw.isEmpty())
        return {};
    uint32_t first = 0;
    for (uint32_t last = json->count(); first < last;) {
        const uint32_t middle = first + (last - first) / 2;
        if (json->at(middle).begin < raw.begin)
            first = middle + 1;
        else
            last = middle;
    }
    if (first == json->count() || json->at(first).begin != raw.begin || !json->isObject(first))
        return {};
    const uint32_t value = nodes::memberOf(*json, first, key);
    return value == noIndex ? std::string_view() : json->raw(value);
}

namespace {

QString loaderText(const nodes::NodeTree& tree, const nodes::Node& node)
{
    if (node.loaderName == none<nodes::NameId>)
        return Texts::tr("none: skops adds this node itself");
    const QString name = displayText(tree.name(node.loaderName));
    const nodes::LoaderRow& row = nodes::rowOf(node.loader);
    if (node.loader == nodes::Loader::Unknown)
        return Texts::tr("%1: in no release of skops that is known here").arg(name);
    if (!row.until.empty())
        return Texts::tr("%1: skops %2 to %3").arg(name, fromUtf8(row.since), fromUtf8(row.until));
    return Texts::tr("%1: since skops %2").arg(name, fromUtf8(row.since));
}

/// How often the node is used, beside the place where it was read first.
Result<QString> repeatsText(const nodes::NodeTree& tree, NodeId node, const Cancel& cancel)
{
    size_t repeats = 0;
    EdgeId first = none<EdgeId>;
    for (size_t i = 0; i < tree.edgeCount(); ++i) {
        if (i % edgesBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        const nodes::Edge& edge = tree.edges()[i];
        if (edge.target != node || !edge.isRepeat)
            continue;
        if (repeats++ == 0)
            first = makeId<EdgeId>(i);
    }
    if (repeats == 0)
        return Texts::tr("only here");
    const QString place = nodePath(tree, tree.sourceOf(first));
    return repeats == 1 ? Texts::tr("once more, in %1").arg(place)
                        : Texts::tr("%1 times more, first in %2").arg(formatCount(repeats), place);
}

void appendFindings(std::vector<DetailRow>& rows, const review::Review& review, NodeId node)
{
    constexpr size_t maxShown = 50;
    size_t count = 0;
    for (const Finding& finding : review.findings) {
        if (finding.where.node != node || ++count > maxShown)
            continue;
        const Severity severity = severityOf(finding.code);
        rows.push_back({severityWord(severity),
                        Texts::tr("%1 (%2)", "finding, code")
                            .arg(findingSentence(finding), fromUtf8(codeId(finding.code))),
                        severity});
    }
    if (count > maxShown)
        rows.push_back({Texts::tr("Findings"), Texts::tr("and %1 more").arg(formatCount(count - maxShown))});
}

} // namespace

QString NodeDetails::text() const
{
    QStringList lines;
    for (const DetailRow& row : rows)
        lines.append(Texts::tr("%1: %2", "name, value").arg(row.name, row.value));
    if (json.totalBytes > 0)
        lines.append(QLatin1Char('\n') + json.text);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

Result<NodeDetailsPtr> makeNodeDetails(const review::Review& review, NodeId id, const Cancel& cancel)
{
    const nodes::NodeTree& tree = *review.tree;
    const nodes::Node& node = tree.node(id);
    auto details = std::make_shared<NodeDetails>();
    details->node = id;
    std::vector<DetailRow>& rows = details->rows;
    rows.push_back({Texts::tr("Path"), nodePath(tree, id, valueCharacters)});
    if (node.type != none<TypeId>) {
        rows.push_back({Texts::tr("Type"), displayText(tree.fullName(node.type), valueCharacters)});
        rows.push_back({Texts::tr("Trust"), ownTrustText(review, id)});
    }
    if (node.extra != none<TypeId>)
        rows.push_back({Texts::tr("Also named"), extraTrustText(review, id)});
    rows.push_back({Texts::tr("Loader"), loaderText(tree, node)});
    appendFindings(rows, review, id);
    for (DetailRow& row : memberRows(review, id))
        rows.push_back(std::move(row));
    if (const std::string_view raw = fieldOf(tree, id, "__id__"); !raw.empty())
        rows.push_back({Texts::tr("Id"), displayText(raw)});
    auto repeats = repeatsText(tree, id, cancel);
    if (!repeats)
        return fail(repeats.error());
    rows.push_back({Texts::tr("Used"), std::move(*repeats)});
    details->json = excerptOf(tree.text(node.raw));
    return NodeDetailsPtr(std::move(details));
}

} // namespace skops::ui
