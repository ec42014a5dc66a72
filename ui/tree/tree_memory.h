#pragma once

// What a reader opened, chose and scrolled to in the tree, kept while its rows change: rows that a filter
// hides, or that are gone until the file was read again, come back as they were.

#include "models/node_tree_model.h"
#include "models/row_places.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <set>
#include <vector>

namespace skops::ui {

class NodeView;

class TreeMemory final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    TreeMemory(NodeView& view, NodeTreeModel& model, QObject* parent = nullptr);

    /// Calls `change`, which gives the model other rows or another tree, and brings back what was remembered.
    /// Of another tree only if it is of the same `file`. `opensSome`: what is below the root is opened as far
    /// as few rows come of it, until the next change without.
    void during(const QString& file, bool opensSome, const std::function<void()>& change);
    /// Whether during() is at work: what is current is not the reader's choice.
    bool isAtWork() const { return m_isAtWork; }

    /// The row that the reader looks at, even if it is hidden now; none: the root.
    EdgeId current() const { return m_current.first; }
    /// Another row than the current one of the view is wanted: it is hidden now.
    void want(EdgeId row) { m_current = {row, row, 0}; }

private:
    /// A row that is open. Ranges of other rows of the same tree begin elsewhere, so they are found by their
    /// edges.
    struct Open
    {
        uint8_t level;
        EdgeId first;

        auto operator<=>(const Open&) const = default;
    };
    using OpenRows = std::set<Open>;

    static OpenRows::iterator findIn(OpenRows& rows, const EdgeSpan& span);
    void opened(const QModelIndex& index);
    void closed(const QModelIndex& index);
    void openAgain(const QModelIndex& index);
    void keepSelection();
    void keepScroll();
    void forget();
    void toPlaces(const nodes::NodeTree& tree);
    void fromPlaces(const nodes::NodeTree& tree);
    void openSome();
    void closeOpened();
    void restore(bool opensSome);
    void restoreSelection();
    void restoreScroll();
    bool isShown(const QModelIndex& index, EdgeId row) const;

    NodeView& m_view;
    NodeTreeModel& m_model;
    bool m_isAtWork = false;
    bool m_isOpeningSome = false;
    bool m_isOther = false; ///< the model has other rows than before
    QString m_file;         ///< of what is remembered

    OpenRows m_open;
    OpenRows m_openedHere; ///< by openSome()
    EdgeSpan m_current{none<EdgeId>, none<EdgeId>, 0};
    std::vector<EdgeId> m_selected;
    bool m_isSelectionNew = true;  ///< the reader chose since it was kept
    std::vector<EdgeId> m_visible; ///< the rows that were on the screen, from its top
    bool m_wasCurrentVisible = false;
    int m_scroll = -1;        ///< where it was put; elsewhere: the reader scrolled since
    bool m_isPlaceNew = true; ///< the reader went to another row since

    std::vector<Open> m_placedOpen; ///< as m_places has their edges, before the others
    RowPlaces m_places;             ///< of a tree that is gone
};

} // namespace skops::ui
