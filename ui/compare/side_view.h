#pragma once

#include <QTreeView>

namespace skops::ui {

class CompareModel;

/// One of two trees that stand side by side.
class SideView final : public QTreeView
{
    Q_OBJECT

public:
    explicit SideView(CompareModel& model, QWidget* parent = nullptr);

    CompareModel& rows() { return m_model; }
    /// Selects a row, opens what it is in and shows it.
    void reveal(const QModelIndex& index);
    /// Selected rows as lines, in the order in which they stand.
    QString selectedLines() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    CompareModel& m_model;
};

/// Two trees of the same rows: what is opened, selected or scrolled in one is so in the other.
void keepTogether(SideView& a, SideView& b);

} // namespace skops::ui
