#include "shell/single_instance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace skops::ui {
namespace {

// A message is one line of JSON, the answer one character.
constexpr QLatin1String pathsKey("open");
constexpr QLatin1String tokenKey("activationToken");
constexpr qint64 maxMessage = 1 << 20;
constexpr char taken = 'k';

/// Whether the folder is the user's own and closed to everybody else. What is in such a folder was put there by
/// the user.
bool isPrivate(const QString& folder)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == geteuid() && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
#else
    // Windows: a pipe of that name is open to its user only (QLocalServer::UserAccessOption).
    return QFileInfo(folder).isDir();
#endif
}

QString socketIn(const QString& folder)
{
#ifdef Q_OS_WIN
    return QStringLiteral("skops-inspector-") + QString::fromLocal8Bit(qgetenv("USERNAME"));
#else
    return folder + QStringLiteral("/skops-inspector.socket");
#endif
}

QByteArray messageOf(const QStringList& paths)
{
    QJsonArray absolute;
    for (const QString& path : paths)
        absolute.append(QFileInfo(path).absoluteFilePath());
    const QString token = QString::fromLatin1(qgetenv("XDG_ACTIVATION_TOKEN"));
    return QJsonDocument(QJsonObject{{pathsKey, absolute}, {tokenKey, token}}).toJson(QJsonDocument::Compact) +
           '\n';
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent) : QObject(parent)
{
    const QString wanted =
        folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) : folder;
    if (!wanted.isEmpty() && isPrivate(wanted))
        m_folder = wanted;
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::handOver(const QStringList& paths)
{
    const QByteArray message = messageOf(paths);
    if (m_folder.isEmpty() || message.size() > maxMessage)
        return false;
    QElapsedTimer clock;
    clock.start();
    const auto left = [&] { return std::max(0, maxWaitMs - static_cast<int>(clock.elapsed())); };
    QLocalSocket socket;
    socket.connectToServer(socketIn(m_folder));
    if (!socket.waitForConnected(left()))
        return false;
    socket.write(message);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(left()))
            return false;
    }
    char answer = 0;
    while (socket.bytesAvailable() == 0) {
        if (!socket.waitForReadyRead(left()))
            return false;
    }
    return socket.getChar(&answer) && answer == taken;
}

bool SingleInstance::listen()
{
    if (m_folder.isEmpty())
        return false;
    // The lock goes with its process, the socket of one that was killed stays: who has the lock may remove it.
    m_lock = std::make_unique<QLockFile>(m_folder + QStringLiteral("/skops-inspector.lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        return false;
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(socketIn(m_folder));
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
    return m_server->listen(socketIn(m_folder));
}

void SingleInstance::accept()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        socket->setReadBufferSize(maxMessage);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    }
}

/// Called again until the whole message is there.
void SingleInstance::read(QLocalSocket& socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() >= maxMessage)
            socket.abort();
        return;
    }
    const QJsonDocument message = QJsonDocument::fromJson(socket.readLine());
    if (!message.object().value(pathsKey).isArray()) {
        socket.abort();
        return;
    }
    QStringList paths;
    for (const QJsonValue& path : message.object().value(pathsKey).toArray())
        paths.append(path.toString());
    paths.removeAll(QString());
    socket.putChar(taken);
    socket.flush();
    Q_EMIT opened(paths, message.object().value(tokenKey).toString().toLatin1());
}

} // namespace skops::ui
