#pragma once

// The search in the tree of a document: what is looked for, what was found so far, and which match is the
// current one. It goes on in the background while the reader works.

#include "models/match_search.h"
#include "tasks/task.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace skops::ui {

class Document;

/// Rows are named by their edges; the root is none<EdgeId>.
class TreeSearch final : public QObject
{
    Q_OBJECT

public:
    /// What the last step did besides finding a match.
    enum class Wrap { No, AtTop, AtEnd };

    /// `document` outlives the search.
    explicit TreeSearch(Document& document, QObject* parent = nullptr);

    const SearchQuery& query() const { return m_query; }
    /// Looks for it from the current row on; the first match is gone to when it is found. A search that is
    /// under way is stopped.
    void setQuery(const SearchQuery& query);
    const std::optional<PatternError>& patternError() const { return m_patternError; }

    /// Whether there is something to look for.
    bool isActive() const;
    /// Whether matches may still come.
    bool isRunning() const { return m_orderTask.isRunning() || m_searchTask.isRunning(); }
    /// Whether rows(), too, are those of what was found.
    bool isQuiet() const { return !isRunning() && !m_rowsTask.isRunning(); }
    size_t matchCount() const { return m_matches.size(); }
    const SearchLimits& limits() const { return m_limits; }
    /// The place of the current row among the matches, from 0; nothing: it is none.
    std::optional<size_t> currentMatch() const;
    bool isMatch(EdgeId row) const;
    Wrap lastWrap() const { return m_wrap; }
    /// What the texts of rows are marked by, for painting.
    const TextMatcher& marker() const { return m_marker; }

    /// The reader went to another row. `isBefore`: to a range that begins with it.
    void setCurrent(EdgeId row, bool isBefore = false);
    /// Go to the next or previous match; while matches may still come, when it is found.
    void next();
    void previous();

    bool isOnlyMatches() const { return m_isOnlyMatches; }
    void setOnlyMatches(bool isOnlyMatches);
    /// The rows of the tree to show: those of the document, or its matches and what leads to them. Null as
    /// Document::rows().
    RowSetPtr rows() const;

Q_SIGNALS:
    /// The query, what was found, or the current match.
    void changed();
    /// rows() are others.
    void rowsChanged();
    /// A match is to be looked at. `shown` is the row, or the nearest above it that is not too deep to show.
    void goToRequested(skops::EdgeId row, skops::EdgeId shown);

private:
    enum class Seek { No, Forward, Backward };

    void showReview();
    void restart();
    void makeOrder();
    void search();
    void takeMatches();
    void finish();
    void makeRows();
    void dropRows();
    void stopTasks();
    void seek();
    void goTo(size_t match, Wrap wrap);
    bool isOrderOfDocument() const;
    uint32_t rankOf(EdgeId row) const { return m_order ? m_order->rankOf(row) : noIndex; }

    Document& m_document;
    SearchQuery m_query;
    std::optional<PatternError> m_patternError;
    TextMatcher m_marker;
    RowOrderPtr m_order; ///< of the rows that are searched; null until they were put in order
    std::shared_ptr<MatchStream> m_stream;
    std::vector<uint32_t> m_matches; ///< ranks, ascending
    SearchLimits m_limits;
    EdgeId m_current = none<EdgeId>;
    bool m_isBefore = false;
    EdgeId m_origin = none<EdgeId>; ///< where the reader was before the text was typed
    bool m_isTyping = false;        ///< matches are gone to from m_origin on
    Seek m_seek = Seek::No;         ///< which match to go to when it is found
    uint32_t m_seekFrom = 0;        ///< the first rank that will do
    Wrap m_wrap = Wrap::No;
    bool m_isOnlyMatches = false;
    RowSetPtr m_rows; ///< matches and what leads to them
    nodes::NodeTreePtr m_rowsTree;
    Task m_orderTask; ///< tasks last: they are stopped before anything else goes
    Task m_searchTask;
    Task m_rowsTask;
};

} // namespace skops::ui
