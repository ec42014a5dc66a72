#include "shell/activation.h"

#include <QGuiApplication>
#include <QWidget>

#ifdef SKOPS_HAS_XCB
#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#endif

namespace skops::ui {
namespace {

#ifdef SKOPS_HAS_XCB

/// Null: this is not X11.
xcb_connection_t* xConnection()
{
    const auto* x11 = qApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

xcb_window_t rootOf(xcb_connection_t* connection)
{
    return xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
}

xcb_atom_t atom(xcb_connection_t* connection, const QByteArray& name)
{
    const auto asked = xcb_intern_atom(connection, 0, static_cast<uint16_t>(name.size()), name.constData());
    xcb_intern_atom_reply_t* reply = xcb_intern_atom_reply(connection, asked, nullptr);
    const xcb_atom_t result = reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
    std::free(reply);
    return result;
}

/// When the user asked, as a startup id ends with it ("..._TIME123456"); 0: it does not say.
uint32_t timeOf(const QByteArray& startupId)
{
    const QByteArray mark("_TIME");
    const qsizetype at = startupId.lastIndexOf(mark);
    return at < 0 ? 0 : startupId.mid(at + mark.size()).toUInt();
}

/// _NET_ACTIVE_WINDOW of EWMH. QWidget::activateWindow() sends the same with the time of the last key or
/// click in this process, which a window manager takes for older than what the user works with now.
void askToActivate(xcb_connection_t* connection, xcb_window_t window, uint32_t time)
{
    xcb_client_message_event_t event = {};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = window;
    event.type = atom(connection, "_NET_ACTIVE_WINDOW");
    event.data.data32[0] = 1; // asked for by an application
    event.data.data32[1] = time;
    xcb_send_event(connection, 0, rootOf(connection),
                   XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
                   reinterpret_cast<const char*>(&event));
    xcb_flush(connection);
}

/// A message of the Startup Notification Protocol, in pieces of 20 bytes, the last with the NUL.
void broadcast(xcb_connection_t* connection, const QByteArray& message)
{
    xcb_client_message_event_t event = {};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 8;
    event.window = rootOf(connection);
    event.type = atom(connection, "_NET_STARTUP_INFO_BEGIN");
    const xcb_atom_t more = atom(connection, "_NET_STARTUP_INFO");
    const qsizetype size = message.size() + 1;
    for (qsizetype sent = 0; sent < size; sent += 20) {
        const auto count = static_cast<size_t>(std::min<qsizetype>(20, size - sent));
        std::memcpy(event.data.data8, message.constData() + sent, count);
        xcb_send_event(connection, 0, event.window, XCB_EVENT_MASK_PROPERTY_CHANGE,
                       reinterpret_cast<const char*>(&event));
        event.type = more;
    }
    xcb_flush(connection);
}

#endif

} // namespace

void bringToFront(QWidget& window, const QByteArray& token)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    // Qt's plugin for Wayland takes the token from there (QWaylandXdgSurface::requestActivate).
    if (!token.isEmpty() && QGuiApplication::platformName().startsWith(QLatin1String("wayland")))
        qputenv("XDG_ACTIVATION_TOKEN", token);
    window.activateWindow();
#ifdef SKOPS_HAS_XCB
    if (xcb_connection_t* connection = xConnection(); connection && timeOf(token) != 0)
        askToActivate(connection, static_cast<xcb_window_t>(window.winId()), timeOf(token));
#endif
}

void endBusyPointer(const QByteArray& token)
{
#ifdef SKOPS_HAS_XCB
    if (xcb_connection_t* connection = xConnection(); connection && !token.isEmpty())
        broadcast(connection, "remove: ID=" + token);
#else
    Q_UNUSED(token)
#endif
}

} // namespace skops::ui
