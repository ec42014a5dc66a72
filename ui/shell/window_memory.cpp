#include "shell/window_memory.h"

#include <QEvent>
#include <QSettings>
#include <QSplitter>
#include <QWidget>

namespace skops::ui {
namespace {

constexpr QLatin1String geometryKey("window/geometry");
constexpr QLatin1String splitterKey("window/splitter");

} // namespace

WindowMemory::WindowMemory(QWidget& window, QSplitter& splitter)
    : QObject(&window), m_window(window), m_splitter(splitter)
{
    m_window.installEventFilter(this);
    connect(&m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitterMoved = true; });
}

void WindowMemory::restore()
{
    const QSettings settings;
    m_window.restoreGeometry(settings.value(geometryKey).toByteArray());
    m_splitter.restoreState(settings.value(splitterKey).toByteArray());
}

void WindowMemory::save()
{
    QSettings settings;
    // Where a window stands is decided by the window system as much as by the user: its size tells.
    if (m_shownSize.isValid() && m_window.size() != m_shownSize)
        settings.setValue(geometryKey, m_window.saveGeometry());
    if (m_splitterMoved)
        settings.setValue(splitterKey, m_splitter.saveState());
}

bool WindowMemory::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Show && !m_shownSize.isValid())
        m_shownSize = m_window.size();
    return QObject::eventFilter(watched, event);
}

} // namespace skops::ui
