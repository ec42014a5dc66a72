#include "document/tree_search.h"

#include "document/document.h"
#include "models/node_tree_model.h"

#include <algorithm>
#include <utility>

namespace skops::ui {

TreeSearch::TreeSearch(Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&m_document, &Document::reviewChanged, this, &TreeSearch::showReview);
    connect(&m_searchTask, &Task::progressed, this, &TreeSearch::takeMatches);
}

bool TreeSearch::isActive() const
{
    return !m_query.text.isEmpty() && !m_patternError;
}

RowSetPtr TreeSearch::rows() const
{
    const bool isMine =
        m_isOnlyMatches && m_rows && m_document.rows() && m_document.review()->tree == m_rowsTree;
    return isMine ? m_rows : m_document.rows();
}

void TreeSearch::setQuery(const SearchQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_patternError = patternErrorOf(query);
    m_marker = TextMatcher(m_query, TextMatcher::paintSteps);
    m_isTyping = true;
    m_seek = Seek::Forward;
    m_wrap = Wrap::No;
    restart();
}

void TreeSearch::stopTasks()
{
    m_orderTask.stop();
    m_searchTask.stop();
    m_rowsTask.stop();
}

void TreeSearch::restart()
{
    stopTasks();
    m_stream.reset();
    m_matches.clear();
    m_limits = {};
    if (!isActive())
        dropRows();
    else if (m_order)
        search();
    else if (m_document.rows())
        makeOrder();
    Q_EMIT changed();
}

bool TreeSearch::isOrderOfDocument() const
{
    return m_order && m_order->tree == m_document.review()->tree &&
           (m_order->rows == m_document.rows() || *m_order->rows == *m_document.rows());
}

void TreeSearch::showReview()
{
    // Ticks and findings are nothing that is searched.
    if (m_document.rows() && isOrderOfDocument())
        return;
    const bool isOtherTree = !m_document.rows() || !m_order || m_order->tree != m_document.review()->tree;
    m_order.reset();
    m_seek = Seek::No;
    if (isOtherTree) {
        m_current = m_origin = none<EdgeId>;
        m_wrap = Wrap::No;
    }
    if (m_rows && (!m_document.rows() || m_rowsTree != m_document.review()->tree)) {
        m_rows.reset();
        m_rowsTree.reset();
    }
    restart();
}

void TreeSearch::makeOrder()
{
    m_orderTask.start<RowOrderPtr>(
        [tree = m_document.review()->tree, rows = m_document.rows()](Job& job) {
            return makeRowOrder(tree, rows, NodeTreeModel::maxDepth, job.cancel);
        },
        [this](Result<RowOrderPtr> order) {
            if (order) {
                m_order = std::move(*order);
                search();
            }
            Q_EMIT changed();
        });
}

void TreeSearch::search()
{
    if (m_seek == Seek::Forward) {
        const uint32_t origin = rankOf(m_origin);
        m_seekFrom = origin == noIndex ? 0 : origin;
    }
    m_stream = std::make_shared<MatchStream>();
    m_searchTask.start<void>(
        [order = m_order, query = m_query, stream = m_stream](Job& job) {
            return searchRows(*order, query, *stream, job.cancel, job.progress);
        },
        [this](Result<void>) { finish(); });
}

void TreeSearch::takeMatches()
{
    if (!m_stream)
        return;
    m_stream->take(m_matches, m_limits);
    seek();
    Q_EMIT changed();
}

void TreeSearch::finish()
{
    takeMatches();
    m_stream.reset();
    if (m_isOnlyMatches)
        makeRows();
}

void TreeSearch::seek()
{
    switch (m_seek) {
    case Seek::No:
        return;
    case Seek::Forward:
        if (const auto found = std::ranges::lower_bound(m_matches, m_seekFrom); found != m_matches.end())
            goTo(static_cast<size_t>(found - m_matches.begin()), Wrap::No);
        else if (!isRunning() && !m_matches.empty())
            goTo(0, Wrap::AtTop);
        break;
    case Seek::Backward:
        if (!isRunning() && !m_matches.empty())
            goTo(m_matches.size() - 1, Wrap::AtEnd);
        break;
    }
    if (!isRunning())
        m_seek = Seek::No;
}

void TreeSearch::goTo(size_t match, Wrap wrap)
{
    const uint32_t rank = m_matches[match];
    m_current = m_order->edges[rank];
    m_isBefore = false;
    if (!m_isTyping)
        m_origin = m_current;
    m_seek = Seek::No;
    m_wrap = wrap;
    Q_EMIT goToRequested(m_current, m_order->shownEdge(rank));
}

std::optional<size_t> TreeSearch::currentMatch() const
{
    const auto found = std::ranges::lower_bound(m_matches, rankOf(m_current));
    if (m_isBefore || found == m_matches.end() || *found != rankOf(m_current))
        return std::nullopt;
    return static_cast<size_t>(found - m_matches.begin());
}

bool TreeSearch::isMatch(EdgeId row) const
{
    return std::ranges::binary_search(m_matches, rankOf(row));
}

void TreeSearch::setCurrent(EdgeId row, bool isBefore)
{
    m_current = m_origin = row;
    m_isBefore = isBefore;
    m_isTyping = false;
    m_seek = Seek::No;
    m_wrap = Wrap::No;
    Q_EMIT changed();
}

void TreeSearch::next()
{
    if (!isActive() || !m_order)
        return;
    const uint32_t rank = rankOf(m_current);
    m_isTyping = false;
    m_seek = Seek::Forward;
    m_seekFrom = rank == noIndex ? 0 : rank + (m_isBefore ? 0 : 1);
    seek();
    Q_EMIT changed();
}

void TreeSearch::previous()
{
    if (!isActive() || !m_order)
        return;
    const uint32_t rank = rankOf(m_current);
    m_isTyping = false;
    const auto found = std::ranges::lower_bound(m_matches, rank == noIndex ? 0 : rank);
    if (found != m_matches.begin()) {
        goTo(static_cast<size_t>(found - m_matches.begin()) - 1, Wrap::No);
    } else {
        m_seek = Seek::Backward;
        seek();
    }
    Q_EMIT changed();
}

void TreeSearch::setOnlyMatches(bool isOnlyMatches)
{
    if (isOnlyMatches == m_isOnlyMatches)
        return;
    m_isOnlyMatches = isOnlyMatches;
    if (!isOnlyMatches)
        dropRows();
    else if (isActive() && m_order && !isRunning())
        makeRows();
    Q_EMIT changed();
}

void TreeSearch::makeRows()
{
    m_rowsTask.start<RowSetPtr>([order = m_order, matches = m_matches](
                                    Job& job) { return makeMatchRows(*order, matches, job.cancel); },
                                [this, tree = m_order->tree](Result<RowSetPtr> rows) {
                                    if (!rows)
                                        return;
                                    m_rows = std::move(*rows);
                                    m_rowsTree = tree;
                                    Q_EMIT rowsChanged();
                                });
}

void TreeSearch::dropRows()
{
    m_rowsTask.stop();
    m_rowsTree.reset();
    if (std::exchange(m_rows, nullptr))
        Q_EMIT rowsChanged();
}

} // namespace skops::ui
