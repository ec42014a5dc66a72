#pragma once

#include <QObject>
#include <QSize>

class QWidget;

namespace skops::ui {

/// Remembers the size of a window, but only if the user changed it: a default that is saved can never be
/// improved by a later release.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    explicit WindowMemory(QWidget& window);

    void restore();
    /// To be called when the window closes.
    void save();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    QSize m_shownSize; ///< when the window was first shown
};

} // namespace skops::ui
