// Models whose arrays contradict each other where native code uses them unchecked: libsvm (sklearn/svm/src,
// 1.2 to 1.8), the votes of neighbours, the columns of words, the threads of k-means.

#include "audit/rules/array_member.h"
#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

/// Larger arrays are not looked into.
constexpr uint64_t mostItems = 1'000'000;
/// More than a machine has.
constexpr int64_t mostThreads = 4'096;

class ModelCheck
{
public:
    ModelCheck(const RuleSubject& subject, RuleFindings& findings, NodeId node)
        : m_subject(subject), m_tree(subject.tree), m_findings(findings), m_node(node),
          m_state(childOf(m_tree, node, nodes::Role::Attrs))
    {
    }

    void checkSupportVectors()
    {
        const auto classes = headerOf(m_subject, at("classes_"));
        const auto support = integers("support_");
        if (!classes || !support || classes->count > mostItems)
            return;
        const uint64_t pairs = classes->count > 1 ? classes->count * (classes->count - 1) / 2 : 0;
        checkCounts(classes->count, support->size());
        checkSize("_dual_coef_", (std::max<uint64_t>(classes->count, 1) - 1) * support->size());
        checkSize("_intercept_", pairs);
        const NodeId shape = at("shape_fit_");
        if (shape == none<NodeId> || m_tree.edgesOf(shape).empty())
            return;
        if (const auto rows = integerOf(m_tree, m_tree.edgesOf(shape).front().target))
            checkRange("support_", *support, *rows);
    }

    void checkNeighbours()
    {
        const auto classes = headerOf(m_subject, at("classes_"));
        const auto labels = integers("_y");
        if (classes && labels)
            checkRange("_y", *labels, static_cast<int64_t>(classes->count));
    }

    /// Fitting numbers the words from 0 on without a gap.
    void checkVocabulary()
    {
        const NodeId words = at("vocabulary_");
        if (words == none<NodeId> || m_tree.node(words).loader != nodes::Loader::Dict)
            return;
        const auto edges = m_tree.edgesOf(words);
        const auto count = std::ranges::count(edges, nodes::Role::Value, &nodes::Edge::role);
        size_t position = 0;
        for (const nodes::Edge& edge : edges) {
            if (edge.role != nodes::Role::Value)
                continue;
            const auto column = integerOf(m_tree, edge.target);
            if (column && (*column < 0 || *column >= count))
                return tell("vocabulary_", position, *column);
            ++position;
        }
    }

    void checkThreads()
    {
        const auto threads = integerOf(m_tree, at("_n_threads"));
        if (threads && (*threads < 1 || *threads > mostThreads))
            tell("_n_threads", 0, *threads);
    }

private:
    NodeId at(std::string_view attribute) const { return entryOf(m_tree, m_state, attribute); }

    std::optional<std::vector<int64_t>> integers(std::string_view attribute) const
    {
        return integersOf(m_subject, at(attribute), mostItems);
    }

    void tell(std::string_view attribute, uint64_t position, int64_t value)
    {
        m_findings.add(Code::ModelInconsistent, m_node,
                       {std::string(attribute), std::to_string(position), std::to_string(value)});
    }

    void checkRange(std::string_view attribute, const std::vector<int64_t>& values, int64_t end)
    {
        const auto bad = std::ranges::find_if(values, [&](int64_t v) { return v < 0 || v >= end; });
        if (bad != values.end())
            tell(attribute, static_cast<uint64_t>(bad - values.begin()), *bad);
    }

    void checkSize(std::string_view attribute, uint64_t wanted)
    {
        const auto header = headerOf(m_subject, at(attribute));
        if (header && header->count < wanted)
            tell(attribute, header->count, static_cast<int64_t>(wanted));
    }

    void checkCounts(uint64_t classes, size_t vectors)
    {
        const auto counts = integers("_n_support");
        if (!counts)
            return;
        if (counts->size() != classes)
            return tell("_n_support", counts->size(), static_cast<int64_t>(classes));
        checkRange("_n_support", *counts, static_cast<int64_t>(vectors) + 1);
    }

    const RuleSubject& m_subject;
    const nodes::NodeTree& m_tree;
    RuleFindings& m_findings;
    NodeId m_node;
    NodeId m_state;
};

struct ModelRow
{
    std::string_view type;
    void (ModelCheck::*check)();
};

constexpr ModelRow models[] = {
    {"sklearn.svm._classes.SVC", &ModelCheck::checkSupportVectors},
    {"sklearn.svm._classes.NuSVC", &ModelCheck::checkSupportVectors},
    {"sklearn.neighbors._classification.KNeighborsClassifier", &ModelCheck::checkNeighbours},
    {"sklearn.feature_extraction.text.CountVectorizer", &ModelCheck::checkVocabulary},
    {"sklearn.feature_extraction.text.TfidfVectorizer", &ModelCheck::checkVocabulary},
    {"sklearn.cluster._kmeans.KMeans", &ModelCheck::checkThreads},
    {"sklearn.cluster._kmeans.MiniBatchKMeans", &ModelCheck::checkThreads},
};

} // namespace

void modelInconsistent(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const nodes::Node& node = tree.nodes()[i];
        if (node.loader != nodes::Loader::Object || node.type == none<TypeId>)
            continue;
        const auto row = std::ranges::find(models, tree.fullName(node.type), &ModelRow::type);
        if (row != std::end(models))
            (ModelCheck(subject, findings, makeId<NodeId>(i)).*row->check)();
    }
}

} // namespace skops::audit::rules
