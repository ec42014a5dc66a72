#pragma once

// What tells the user of this process from the others of the machine.

#include <QString>

namespace skops::ui {

/// Whether the folder is the user's own and closed to everybody else: what lies in it was put there by the
/// user. A link to such a folder is none.
bool isPrivateFolder(const QString& folder);

/// Whether the process at the other end of a local socket is the user's own. `socket` is that of
/// QLocalSocket::socketDescriptor().
bool isOwnPeer(qintptr socket);

} // namespace skops::ui
