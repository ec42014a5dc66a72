#pragma once

#include "theme/row_table.h"

#include <cstdint>
#include <vector>

namespace skops::ui {

class BatchModel;

/// The table of files, a row at a time: rows have one height, Home and End go to the first and the last of
/// them, Enter and a double click open what is selected.
class BatchView final : public RowTable
{
    Q_OBJECT

public:
    explicit BatchView(BatchModel& model, QWidget* parent = nullptr);

    /// In the order of the table.
    std::vector<int> selectedRows() const;
    /// The same as lines, their cells with tabs between.
    QString selectedLines() const;

Q_SIGNALS:
    /// The selected rows are to be opened.
    void openRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setColumnWidths();

    BatchModel& m_model;
};

} // namespace skops::ui
