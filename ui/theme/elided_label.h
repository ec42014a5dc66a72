#pragma once

#include <QLabel>

namespace skops::ui {

/// One line of plain text that gives way in the middle when there is no room for it.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace skops::ui
