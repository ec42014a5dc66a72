#pragma once

#include "theme/row_table.h"

namespace skops::ui {

class DifferencesModel;

/// The table of all differences, a row at a time.
class DifferencesView final : public RowTable
{
    Q_OBJECT

public:
    explicit DifferencesView(DifferencesModel& model, QWidget* parent = nullptr);

    /// Selected rows as lines, in the order of the table.
    QString selectedLines() const;

private:
    DifferencesModel& m_model;
};

} // namespace skops::ui
