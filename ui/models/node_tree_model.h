#pragma once

// A NodeTree as rows of a tree view. Rows are made when their parent is opened.

#include "models/node_notes.h"
#include "models/row_set.h"
#include "review/review.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace skops::ui {

/// The edges [first, last] of one row: the same two, or those of a range.
struct EdgeSpan
{
    EdgeId first;
    EdgeId last;
    uint8_t level = 0; ///< 0: no range; 1: a range of rows, 2: of ranges, and so on

    bool operator==(const EdgeSpan&) const = default;
};

/// A row is (parent row, edge) in one flat array; the children of a row are neighbours, so every look-up is
/// O(1). A node with more than pageRows children shows ranges of them ("0 … 999") that open in turn: a view
/// lays out all rows of what is open, and would stop for seconds on a list of a million. A repeat is a row
/// without children.
class NodeTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ValueColumn, LoaderColumn, TrustColumn, SizeColumn };
    static constexpr int columnTotal = SizeColumn + 1;
    /// Rows made at once.
    static constexpr uint32_t pageRows = 1000;
    /// Levels that open: a view walks open levels recursively, and a file may nest 100,000 deep.
    static constexpr uint32_t maxDepth = 1000;

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows a review; `rows` are of its tree, `notes` of its findings (null: they are not shown). Another
    /// audit or other rows of the tree that is already shown keep what is open and selected as far as its
    /// rows remain. Null: nothing.
    void setReview(review::ReviewPtr review, RowSetPtr rows, NodeNotesPtr notes = nullptr);

    /// Null: nothing is shown.
    nodes::NodeTreePtr tree() const { return m_review ? m_review->tree : nullptr; }

    /// The node of a row; none for a range and for a value that is not a node.
    NodeId nodeAt(const QModelIndex& index) const;
    /// Whether the row stands for a node that was read before, elsewhere.
    bool isRepeat(const QModelIndex& index) const;
    bool isRange(const QModelIndex& index) const;
    /// Which edges a row stands for; nothing for the root and for what is no row.
    std::optional<EdgeSpan> edgesAt(const QModelIndex& index) const;
    /// The path of the row's node as Python would reach it, and the name of its type; for display and to
    /// copy.
    QString pathText(const QModelIndex& index) const;
    QString typeText(const QModelIndex& index) const;
    /// The row where `node` was first read, in the name column, making rows on the way. If the row is hidden
    /// or too deep: its nearest ancestor that can be shown.
    QModelIndex showNode(NodeId node);
    /// The same of an edge, which may be a repeat or no node; none: the root.
    QModelIndex showRow(EdgeId edge);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    using RowId = uint32_t;
    static constexpr RowId rootRow = 0;

    struct Row
    {
        RowId parent = noIndex;
        RowId firstChild = noIndex; ///< noIndex: the children have not been made
        uint32_t position = 0;      ///< within the parent
        EdgeId edge = none<EdgeId>; ///< none for the root and for ranges
        uint32_t begin = 0;         ///< its children are [begin, end) of RowSet::edges
        uint32_t end = 0;
        uint16_t depth = 0;
        bool isRange = false;
    };

    const Row& rowOf(const QModelIndex& index) const { return m_rows[index.internalId()]; }
    QModelIndex indexOf(RowId id, int column = NameColumn) const;
    NodeId nodeOf(const Row& row) const;
    Row makeRow(EdgeId edge) const;
    static uint32_t chunkOf(const Row& row);
    static uint32_t childCount(const Row& row);
    bool isOpenable(const Row& row) const;
    void makeChildren(RowId id);
    template <class Open>
    RowId findChild(RowId id, EdgeId edge, Open open);
    static RowId nodeRowAbove(const std::vector<Row>& rows, RowId id);
    RowId findAgain(RowId above, EdgeId edge, bool isRange);
    void replaceRows(RowSetPtr rows);
    void tellAllChanged();

    QVariant rangeData(const Row& row, int column, int role) const;
    QVariant nodeData(const Row& row, int column, int role) const;
    QVariant brokenData(const Row& row, int column, int role) const;
    QString text(const Row& row, NodeId node, int column) const;
    bool isSameAsEarlier(const Row& row) const;
    const Finding* worstNote(const Row& row) const;
    /// What the findings say of the row's node, the worst first; empty if none names it.
    QStringList noteLines(const Row& row) const;

    review::ReviewPtr m_review;
    RowSetPtr m_rowSet;
    NodeNotesPtr m_notes;
    std::vector<Row> m_rows; ///< the root first, parents before children
};

} // namespace skops::ui
