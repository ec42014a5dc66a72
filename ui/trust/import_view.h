#pragma once

#include "theme/row_table.h"

namespace skops::ui {

class ImportModel;

/// The rows of an ImportModel; Space chooses what is selected.
class ImportView final : public RowTable
{
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit ImportView(ImportModel& model, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setColumnWidths();

    ImportModel& m_model;
};

} // namespace skops::ui
