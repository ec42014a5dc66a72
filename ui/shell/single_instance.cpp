#include "shell/single_instance.h"

#include "shell/single_instance_user.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLocalServer>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>

namespace skops::ui {
namespace {

// A message is one line, the answer one character. More files than fit into it are more than a command line
// holds (2 MiB on Linux), unless their folder has a very long name.
constexpr qint64 maxMessage = 8 << 20;
constexpr char taken = 'k';
constexpr int retryMs = 30;
// A version of the program with other messages would have another number here, and a window of its own.
constexpr QLatin1String namePrefix("skops-inspector-1-");

QString runtimeFolder()
{
#ifdef Q_OS_UNIX
    // Without XDG_RUNTIME_DIR it is a folder in /tmp that Qt makes for its user only, and refuses if it is a
    // link or somebody else's (qstandardpaths_unix.cpp, checkXdgRuntimeDir).
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
#else
    return QStandardPaths::writableLocation(QStandardPaths::TempLocation);
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, const QString& screen, int waitMs, QObject* parent)
    : QObject(parent), m_waitMs(waitMs)
{
    const QString wanted = folder.isEmpty() ? runtimeFolder() : folder;
    if (wanted.isEmpty() || !isPrivateFolder(wanted))
        return;
    // Screens have colons and slashes in their names.
    const QByteArray hash = QCryptographicHash::hash(screen.toUtf8(), QCryptographicHash::Sha1).toHex();
    m_base = wanted + QLatin1Char('/') + namePrefix + QLatin1String(hash.first(8));
}

SingleInstance::~SingleInstance()
{
    close();
}

QString SingleInstance::screenOfProcess()
{
    const QString platform = QGuiApplication::platformName();
    const bool isWayland = platform.startsWith(QLatin1String("wayland"));
    return platform + QLatin1Char(' ') + qEnvironmentVariable(isWayland ? "WAYLAND_DISPLAY" : "DISPLAY");
}

QString SingleInstance::socketPath() const
{
#ifdef Q_OS_WIN
    // The name of a pipe, which all users share.
    return QString(m_base).replace(QLatin1Char('/'), QLatin1Char('-')).remove(QLatin1Char(':'));
#else
    return m_base + QLatin1String(".socket");
#endif
}

SingleInstance::Role SingleInstance::join(const StartRequest& request)
{
    const QByteArray message = messageOf(request);
    if (m_base.isEmpty())
        return Role::Alone;
    QElapsedTimer clock;
    clock.start();
    // Who has the lock may be about to listen, or about to end: both are asked again.
    for (;;) {
        switch (m_lock.take(m_base + QLatin1String(".lock"))) {
        case InstanceLock::Outcome::Taken:
            return listen() ? Role::First : Role::Alone;
        case InstanceLock::Outcome::Busy:
            break;
        case InstanceLock::Outcome::Unusable:
            return Role::Alone;
        }
        const auto leftMs = static_cast<int>(m_waitMs - clock.elapsed());
        if (leftMs <= 0 || message.size() > maxMessage)
            return Role::Alone;
        switch (handOver(message, leftMs)) {
        case Answer::Taken:
            return Role::HandedOver;
        case Answer::NoAnswer:
            QThread::msleep(retryMs);
            break;
        case Answer::TooLate:
            return Role::Alone;
        }
    }
}

/// With the lock. A socket that lies there is of one that was killed.
bool SingleInstance::listen()
{
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
    QLocalServer::removeServer(socketPath());
    const bool isListening = m_server->listen(socketPath());
    if (!isListening)
        close(); // nobody shall wait for this one
    return isListening;
}

void SingleInstance::close()
{
    // With it go the connections that were not answered. The lock is last: the next one makes a socket of the
    // same name, which must not be removed.
    delete m_server;
    m_server = nullptr;
    m_lock.release();
}

SingleInstance::Answer SingleInstance::handOver(const QByteArray& message, int waitMs)
{
    QElapsedTimer clock;
    clock.start();
    const auto leftMs = [&] { return std::max(0, waitMs - static_cast<int>(clock.elapsed())); };
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    if (!socket.waitForConnected(leftMs()) || !isOwnPeer(socket.socketDescriptor()))
        return Answer::NoAnswer;
    const auto failure = [&] { return leftMs() > 0 ? Answer::NoAnswer : Answer::TooLate; };
    socket.write(message);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(leftMs()))
            return failure();
    }
    while (socket.bytesAvailable() == 0) {
        if (!socket.waitForReadyRead(leftMs()))
            return failure();
    }
    char answer = 0;
    return socket.getChar(&answer) && answer == taken ? Answer::Taken : Answer::NoAnswer;
}

void SingleInstance::accept()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOwnPeer(socket->socketDescriptor())) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(maxMessage + 1);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        // What came before somebody listened to it is not told again.
        read(*socket);
    }
}

/// Called again until the whole message is there.
void SingleInstance::read(QLocalSocket& socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > maxMessage)
            socket.abort();
        return;
    }
    const auto request = requestOf(socket.readLine());
    if (!request) {
        socket.abort();
        return;
    }
    // One that has given up meanwhile, as this one was too busy, has shown its files itself.
    if (!socket.putChar(taken) || !socket.flush() || socket.state() != QLocalSocket::ConnectedState)
        return;
    Q_EMIT requested(*request);
}

} // namespace skops::ui
