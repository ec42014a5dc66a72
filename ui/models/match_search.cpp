#include "models/match_search.h"

#include "models/node_cells.h"
#include "nodes/node_path.h"
#include "text/display.h"

#include <QElapsedTimer>

#include <algorithm>

namespace skops::ui {
namespace {

using Answer = TextMatcher::Answer;

constexpr size_t rowsBetweenChecks = 4096;

/// All of it, escaped as the tree shows it.
QString wholeText(std::string_view text)
{
    constexpr size_t charactersOfAByte = 4; // "\\x0a"
    return displayText(text, static_cast<qsizetype>(charactersOfAByte * text.size() + 1));
}

class Search
{
public:
    Search(const RowOrder& order, const SearchQuery& query)
        : m_tree(*order.tree), m_query(query), m_matcher(query), m_names(m_tree.names().count()),
          m_types(m_tree.typeCount())
    {
    }

    /// `edge` none: the root. `depth` is that of the row.
    bool matches(EdgeId edge, size_t depth);
    const SearchLimits& limits() const { return m_limits; }

private:
    /// What is known of a name that many rows have.
    enum class Known : uint8_t { NotYet, No, Yes, GivenUp };

    Answer match(const QString& text);
    template <class Text>
    Answer remember(Known& known, Text text);
    Answer nameAnswer(EdgeId edge);
    Answer typeAnswer(const nodes::Node& node);
    Answer valueAnswer(const nodes::Node& node);
    Answer pathAnswer(EdgeId edge, size_t depth);
    static Answer either(Answer a, Answer b);

    const nodes::NodeTree& m_tree;
    SearchQuery m_query;
    TextMatcher m_matcher;
    std::vector<Known> m_names; ///< by NameId
    std::vector<Known> m_types; ///< by TypeId
    SearchLimits m_limits;
    QString m_path;                   ///< of the row at hand
    std::vector<qsizetype> m_lengths; ///< by depth: of the path
    std::vector<bool> m_isInPath;     ///< by depth: whether a plain text is in the path
};

Answer Search::either(Answer a, Answer b)
{
    if (a == Answer::Yes || b == Answer::Yes)
        return Answer::Yes;
    return a == Answer::GivenUp || b == Answer::GivenUp ? Answer::GivenUp : Answer::No;
}

Answer Search::match(const QString& text)
{
    if (!m_query.isRegex || text.size() <= regexCharacters)
        return m_matcher.match(text);
    ++m_limits.cut;
    return m_matcher.match(text.first(regexCharacters));
}

template <class Text>
Answer Search::remember(Known& known, Text text)
{
    if (known == Known::NotYet) {
        switch (match(text())) {
        case Answer::No:
            known = Known::No;
            break;
        case Answer::Yes:
            known = Known::Yes;
            break;
        case Answer::GivenUp:
            known = Known::GivenUp;
            break;
        }
    }
    if (known == Known::GivenUp)
        return Answer::GivenUp;
    return known == Known::Yes ? Answer::Yes : Answer::No;
}

Answer Search::nameAnswer(EdgeId id)
{
    if (id == none<EdgeId>)
        return match(QStringLiteral("root"));
    const nodes::Edge& edge = m_tree.edge(id);
    if (edge.role != nodes::Role::Item && edge.key != none<nodes::NameId>)
        return remember(m_names[static_cast<size_t>(edge.key)],
                        [&] { return wholeText(m_tree.name(edge.key)); });
    return match(edgeName(m_tree, id));
}

Answer Search::typeAnswer(const nodes::Node& node)
{
    Answer answer = Answer::No;
    for (const TypeId type : {node.type, node.extra}) {
        if (type != none<TypeId>)
            answer = either(answer,
                            remember(m_types[index(type)], [&] { return wholeText(m_tree.fullName(type)); }));
    }
    // The loader's name is a name of the tree as well; as a key it would be asked the same.
    if (node.loaderName != none<nodes::NameId>)
        answer = either(answer, remember(m_names[static_cast<size_t>(node.loaderName)],
                                         [&] { return wholeText(m_tree.name(node.loaderName)); }));
    return answer;
}

/// A value is searched as the tree shows it and, if it is a string with escapes, as Python has it.
Answer Search::valueAnswer(const nodes::Node& node)
{
    if (nodes::rowOf(node.loader).label != nodes::Label::Json || node.value.isEmpty())
        return Answer::No;
    const std::string_view raw = m_tree.text(node.value);
    if (raw.size() > plainCharacters) {
        ++m_limits.cut;
        return match(wholeText(raw.substr(0, plainCharacters)));
    }
    const std::string shown = nodes::decodeJsonText(raw);
    Answer answer = match(wholeText(shown));
    if (answer != Answer::Yes && shown.starts_with('"') && shown.find('\\') != std::string::npos)
        answer = either(answer, match(wholeText(nodes::decodeJsonText(shown))));
    return answer;
}

/// A plain text that is in the path of what is above is in the path: only the end of each is looked at, as a
/// path may be a million steps long.
Answer Search::pathAnswer(EdgeId edge, size_t depth)
{
    if (edge == none<EdgeId>) {
        m_path = QStringLiteral("root");
        m_lengths.assign(1, m_path.size());
        const Answer answer = match(m_path);
        m_isInPath.assign(1, answer == Answer::Yes);
        return answer;
    }
    const qsizetype before = m_lengths[depth - 1];
    m_path.truncate(before);
    m_path += wholeText(nodes::stepOf(m_tree, edge));
    m_lengths.resize(depth);
    m_lengths.push_back(m_path.size());
    if (m_query.isRegex) {
        if (m_path.size() <= regexCharacters)
            return match(m_path);
        ++m_limits.cut;
        return m_matcher.match(m_path.last(regexCharacters));
    }
    const qsizetype tail = std::max<qsizetype>(before - m_query.text.size() + 1, 0);
    const bool isIn = m_isInPath[depth - 1] || m_matcher.match(m_path.sliced(tail)) == Answer::Yes;
    m_isInPath.resize(depth);
    m_isInPath.push_back(isIn);
    return isIn ? Answer::Yes : Answer::No;
}

bool Search::matches(EdgeId id, size_t depth)
{
    Answer answer = Answer::No;
    // Paths first: each is made from the one above.
    const nodes::Edge* edge = id == none<EdgeId> ? nullptr : &m_tree.edge(id);
    const bool isFirst = !edge || (edge->target != none<NodeId> && !edge->isRepeat);
    if (m_query.has(SearchField::Paths) && isFirst)
        answer = pathAnswer(id, depth);
    if (answer != Answer::Yes && m_query.has(SearchField::Names))
        answer = either(answer, nameAnswer(id));
    if (isFirst) {
        const NodeId node = edge ? edge->target : nodes::NodeTree::root;
        if (answer != Answer::Yes && m_query.has(SearchField::Types))
            answer = either(answer, typeAnswer(m_tree.node(node)));
        if (answer != Answer::Yes && m_query.has(SearchField::Values))
            answer = either(answer, valueAnswer(m_tree.node(node)));
    }
    if (answer == Answer::GivenUp)
        ++m_limits.givenUp;
    return answer == Answer::Yes;
}

} // namespace

void MatchStream::append(const std::vector<uint32_t>& ranks, const SearchLimits& limits)
{
    const std::lock_guard lock(m_mutex);
    m_ranks.insert(m_ranks.end(), ranks.begin(), ranks.end());
    m_limits = limits;
}

void MatchStream::take(std::vector<uint32_t>& ranks, SearchLimits& limits)
{
    const std::lock_guard lock(m_mutex);
    ranks.insert(ranks.end(), m_ranks.begin(), m_ranks.end());
    m_ranks.clear();
    limits = m_limits;
}

Result<void> searchRows(const RowOrder& order, const SearchQuery& query, MatchStream& found,
                        const Cancel& cancel, Progress& progress)
{
    constexpr size_t pageMatches = 10'000;
    constexpr uint32_t rowsBetweenLooks = 64;
    constexpr qint64 msBetweenPages = 50;
    QElapsedTimer clock;
    clock.start();
    progress.start(order.edges.size());
    Search search(order, query);
    std::vector<uint32_t> page;
    const auto hand = [&] {
        found.append(page, search.limits());
        page.clear();
    };
    if (search.matches(none<EdgeId>, 0))
        page.push_back(0);
    RowWalk walk(*order.tree, *order.rows);
    uint32_t rank = 0;
    for (EdgeId edge = walk.next(); edge != none<EdgeId>; edge = walk.next()) {
        ++rank;
        // One text may take milliseconds.
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        if (search.matches(edge, walk.depth()))
            page.push_back(rank);
        if (page.size() < pageMatches && (rank % rowsBetweenLooks != 0 || !clock.hasExpired(msBetweenPages)))
            continue;
        progress.advance(rank - progress.done());
        hand();
        clock.restart();
    }
    hand();
    return {};
}

Result<RowSetPtr> makeMatchRows(const RowOrder& order, const std::vector<uint32_t>& ranks,
                                const Cancel& cancel)
{
    const nodes::NodeTree& tree = *order.tree;
    std::vector<bool> isKept(tree.edgeCount(), false);
    size_t steps = 0;
    for (const uint32_t rank : ranks) {
        for (EdgeId edge = order.edges[rank]; edge != none<EdgeId> && !isKept[index(edge)];
             edge = tree.node(tree.sourceOf(edge)).parentEdge) {
            if (++steps % rowsBetweenChecks == 0 && cancel.isRequested())
                return fail(Code::Cancelled);
            isKept[index(edge)] = true;
        }
    }
    auto rows = std::make_shared<RowSet>();
    rows->begin.reserve(order.rows->begin.size());
    rows->begin.push_back(0);
    for (size_t node = 0; node + 1 < order.rows->begin.size(); ++node) {
        if (node % rowsBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        for (uint32_t i = order.rows->begin[node]; i < order.rows->begin[node + 1]; ++i) {
            if (isKept[index(order.rows->edges[i])])
                rows->edges.push_back(order.rows->edges[i]);
        }
        rows->begin.push_back(static_cast<uint32_t>(rows->edges.size()));
    }
    return RowSetPtr(std::move(rows));
}

} // namespace skops::ui
