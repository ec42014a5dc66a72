#pragma once

#include "theme/row_table.h"

namespace skops::ui {

class FindingsModel;

/// The rows of the findings: whole rows are selected, the headers of what can be sorted by are clicked.
class FindingsView final : public RowTable
{
    Q_OBJECT

public:
    explicit FindingsView(FindingsModel& model, QWidget* parent = nullptr);

    /// Selected rows as indices into Review::findings, in the order shown.
    std::vector<uint32_t> selectedFindings() const;
    /// Selects a row and scrolls to it; nothing happens if there is no such row.
    void reveal(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter on a row.
    void entered(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    int heightOf(int rows) const;

    FindingsModel& m_model;
};

} // namespace skops::ui
