#pragma once

#include <QToolButton>

namespace skops::ui {

/// A tool button that shows that it is checked in the colour of a selection: some styles hardly do in the
/// dark.
class SegmentButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit SegmentButton(QWidget* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionToolButton* option) const override;
};

} // namespace skops::ui
