#pragma once

// The limits of what opening a file may cost, in units for people.

#include "base/limits.h"

#include <QWidget>

#include <vector>

class QDoubleSpinBox;

namespace skops::ui {

class LimitsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsForm(QWidget* parent = nullptr);

    /// What is not shown stays as in the last setLimits(), and so does what was not changed: units are
    /// rounded.
    Limits limits() const;
    void setLimits(const Limits& limits);

private:
    Limits m_limits;
    std::vector<QDoubleSpinBox*> m_boxes; ///< by the rows that are shown
};

} // namespace skops::ui
