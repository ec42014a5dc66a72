#include "shell/arrivals.h"

#include "shell/main_window.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QScopedValueRollback>

#include <utility>

namespace skops::ui {
namespace {

constexpr int retryMs = 100;

} // namespace

Arrivals::Arrivals(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Arrivals::deliver);
    qApp->installEventFilter(this);
}

void Arrivals::setWindow(MainWindow* window)
{
    m_window = window;
    m_timer.start(0);
}

void Arrivals::add(const StartRequest& request)
{
    m_waiting.append(request);
    m_timer.start(0);
    if (m_window)
        m_window->comeToFront(request.token);
}

bool Arrivals::isEmpty() const
{
    return m_waiting.isEmpty() && m_sent.isEmpty();
}

bool Arrivals::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != qApp || event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    const auto* open = static_cast<QFileOpenEvent*>(event);
    // A URL that is no file of this machine has none.
    if (!open->file().isEmpty()) {
        m_sent.append(pathOfArgument(open->file()));
        m_timer.start(0);
    }
    return true;
}

void Arrivals::deliver()
{
    if (!m_sent.isEmpty())
        m_waiting.append({.paths = std::exchange(m_sent, {}), .choice = {}, .token = {}});
    // A choice runs an event loop of its own, in which this is called again.
    if (m_isDelivering)
        return;
    const QScopedValueRollback delivering(m_isDelivering, true);
    while (!m_waiting.isEmpty() && m_window && m_window->isVisible()) {
        if (QApplication::activeModalWidget() || QApplication::activePopupWidget()) {
            m_timer.start(retryMs);
            return;
        }
        m_window->take(m_waiting.takeFirst());
    }
}

} // namespace skops::ui
