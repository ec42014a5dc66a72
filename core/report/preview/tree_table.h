#pragma once

// The nodes of a decision tree: the fields of each record, whether it is a leaf, and its values.

#include "report/preview/array_table.h"

namespace skops::report {

/// Behind the fields of the records stand two columns more, which the front end names.
class TreeTable final : public PreviewTable
{
public:
    /// `nodes`: sklearn.tree._tree.Tree's nodes. `values` may be null. NpyBadHeader ("shape", "descr"): the
    /// nodes are not records in one dimension.
    static Result<std::shared_ptr<const TreeTable>> make(ArrayTablePtr nodes, ArrayTablePtr values);

    uint64_t leafColumn() const { return m_nodes->columnCount(); }
    uint64_t valueColumn() const { return leafColumn() + 1; }

    uint64_t rowCount() const override { return m_nodes->rowCount(); }
    uint64_t columnCount() const override { return leafColumn() + (m_values ? 2 : 1); }
    /// Empty for the two columns behind the fields.
    std::string columnName(uint64_t column) const override;
    /// A leaf is told by "True" and "False"; its values as "[0.25, 0.75]", of several outputs one behind the
    /// other.
    Result<void> read(std::span<CellBlock> blocks, const Cancel& cancel) const override;

private:
    TreeTable(ArrayTablePtr nodes, ArrayTablePtr values);

    Result<std::vector<std::string>> leafTexts(uint64_t first, uint64_t rows, const Cancel& cancel) const;
    Result<std::vector<std::string>> valueTexts(uint64_t first, uint64_t rows, const Cancel& cancel) const;

    ArrayTablePtr m_nodes;
    ArrayTablePtr m_values;    ///< null: there are none, or not one for each node
    uint64_t m_valueCount = 0; ///< of a node
};

} // namespace skops::report
