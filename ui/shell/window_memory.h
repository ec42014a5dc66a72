#pragma once

#include <QObject>
#include <QSize>

class QSplitter;
class QWidget;

namespace skops::ui {

/// Remembers size and division of a window, but only what the user changed: a default that is saved can never
/// be improved by a later release.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    WindowMemory(QWidget& window, QSplitter& splitter);

    void restore();
    /// To be called when the window closes.
    void save();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    QSplitter& m_splitter;
    QSize m_shownSize; ///< when the window was first shown
    bool m_splitterMoved = false;
};

} // namespace skops::ui
