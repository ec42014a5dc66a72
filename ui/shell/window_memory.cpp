#include "shell/window_memory.h"

#include <QEvent>
#include <QSettings>
#include <QWidget>

namespace skops::ui {
namespace {

constexpr QLatin1String geometryKey("window/geometry");

} // namespace

WindowMemory::WindowMemory(QWidget& window) : QObject(&window), m_window(window)
{
    m_window.installEventFilter(this);
}

void WindowMemory::restore()
{
    m_window.restoreGeometry(QSettings().value(geometryKey).toByteArray());
}

void WindowMemory::save()
{
    // Where a window stands is decided by the window system as much as by the user: its size tells.
    if (m_shownSize.isValid() && m_window.size() != m_shownSize)
        QSettings().setValue(geometryKey, m_window.saveGeometry());
}

bool WindowMemory::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Show && !m_shownSize.isValid())
        m_shownSize = m_window.size();
    return QObject::eventFilter(watched, event);
}

} // namespace skops::ui
