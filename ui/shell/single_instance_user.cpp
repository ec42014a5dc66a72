#include "shell/single_instance_user.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace skops::ui {

bool isPrivateFolder(const QString& folder)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == geteuid() && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
#else
    return QFileInfo(folder).isDir();
#endif
}

bool isOwnPeer(qintptr socket)
{
#if defined(Q_OS_LINUX)
    ucred peer = {};
    socklen_t size = sizeof peer;
    return getsockopt(static_cast<int>(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           peer.uid == geteuid();
#elif defined(Q_OS_UNIX)
    uid_t user = 0;
    gid_t group = 0;
    return getpeereid(static_cast<int>(socket), &user, &group) == 0 && user == geteuid();
#else
    // Windows: the pipe itself is open to its user only (QLocalServer::UserAccessOption).
    return socket != -1;
#endif
}

} // namespace skops::ui
