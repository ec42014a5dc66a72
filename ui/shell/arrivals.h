#pragma once

// What other starts and the desktop ask for, until the window can take it.

#include "shell/start_request.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace skops::ui {

class MainWindow;

/// Nothing is opened below a question or a menu: the answer may be about the page that would go. It waits,
/// and is kept when the window goes first. There is one of it while the QApplication runs.
class Arrivals final : public QObject
{
    Q_OBJECT

public:
    explicit Arrivals(QObject* parent = nullptr);

    /// Where requests go from now on; what has waited goes there.
    void setWindow(MainWindow* window);
    void add(const StartRequest& request);
    /// Whether nothing waits.
    bool isEmpty() const;

protected:
    /// macOS sends what is opened in the Finder as events, one a file, to the application.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void deliver();

    QPointer<MainWindow> m_window;
    QList<StartRequest> m_waiting;
    QStringList m_sent; ///< files of events: those that come together are one request
    QTimer m_timer;
    bool m_isDelivering = false;
};

} // namespace skops::ui
