// Other users of the machine: they neither reach the window of this one nor get to know what it opens.

#include "shell/single_instance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace skops::ui;
using Role = SingleInstance::Role;

namespace {

constexpr uid_t otherUser = 65534; // "nobody"
constexpr int failed = 255;
const QString screen = QStringLiteral("offscreen");

/// A process of the other user; what `work` gives is its exit status.
class OtherUser final
{
public:
    explicit OtherUser(const std::function<int()>& work) : m_process(fork())
    {
        if (m_process == 0)
            _exit(setgid(otherUser) == 0 && setuid(otherUser) == 0 ? work() : failed);
    }

    int wait()
    {
        int status = 0;
        const auto isOver = [&] { return waitpid(m_process, &status, WNOHANG) == m_process; };
        return QTest::qWaitFor(isOver, 20'000) && WIFEXITED(status) ? WEXITSTATUS(status) : failed;
    }

private:
    pid_t m_process;
};

int socketAt(const QByteArray& path, sockaddr_un& address)
{
    address.sun_family = AF_UNIX;
    std::copy(path.begin(), path.end(), address.sun_path);
    return socket(AF_UNIX, SOCK_STREAM, 0);
}

/// Sends a request; the error of connecting, 0 if it ends without an answer, 1 if it is answered.
int request(const QByteArray& path)
{
    sockaddr_un address = {};
    const int socket = socketAt(path, address);
    if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return errno;
    const QByteArray message = messageOf({{QStringLiteral("/a.skops")}, {}, {}});
    char answer = 0;
    return write(socket, message.constData(), static_cast<size_t>(message.size())) > 0 &&
                   read(socket, &answer, 1) == 1
               ? 1
               : 0;
}

/// Listens there as if it were the first one; how many bytes the next caller sends.
int catchRequest(const QByteArray& path, int isReady)
{
    const QByteArray lock = QByteArray(path).replace(".socket", ".lock");
    sockaddr_un address = {};
    const int server = socketAt(path, address);
    if (flock(open(lock.constData(), O_RDWR | O_CREAT, 0666), LOCK_EX) != 0 ||
        chmod(lock.constData(), 0666) != 0 ||
        bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        chmod(path.constData(), 0777) != 0 || listen(server, 5) != 0 || write(isReady, "r", 1) != 1)
        return failed;
    char byte = 0;
    return static_cast<int>(read(accept(server, nullptr, nullptr), &byte, 1));
}

} // namespace

class TestOtherUsers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (geteuid() != 0)
            QSKIP("only root can act as another user");
        signal(SIGPIPE, SIG_IGN);
    }

    void theyCannotGetToTheSocket()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path(), screen);
        QCOMPARE(first.join({}), Role::First);
        const QByteArray path = first.socketPath().toLocal8Bit();
        QCOMPARE(OtherUser([&] { return request(path); }).wait(), EACCES);
    }

    void theyAreNotHeardWhereTheyCan()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path(), screen);
        QCOMPARE(first.join({}), Role::First);
        const QByteArray path = first.socketPath().toLocal8Bit();
        QCOMPARE(chmod(folder.path().toLocal8Bit().constData(), 0777), 0);
        QCOMPARE(chmod(path.constData(), 0777), 0);
        QSignalSpy requested(&first, &SingleInstance::requested);
        QCOMPARE(OtherUser([&] { return request(path); }).wait(), 0);
        QCOMPARE(requested.size(), 0);
    }

    void theyAreNotToldWhatIsOpened()
    {
        const QTemporaryDir folder;
        SingleInstance start(folder.path(), screen, 300);
        const QByteArray path = start.socketPath().toLocal8Bit();
        QCOMPARE(chmod(folder.path().toLocal8Bit().constData(), 0777), 0);
        int ready[2];
        QCOMPARE(pipe(ready), 0);
        OtherUser other([&] { return catchRequest(path, ready[1]); });
        ::close(ready[1]);
        char byte = 0;
        QCOMPARE(::read(ready[0], &byte, 1), 1);
        ::close(ready[0]);
        QVERIFY(start.join({{QStringLiteral("/secret.skops")}, {}, {}}) != Role::HandedOver);
        QCOMPARE(other.wait(), 0);
    }

    void theirFolderIsNotUsed()
    {
        const QTemporaryDir folder;
        QCOMPARE(chown(folder.path().toLocal8Bit().constData(), otherUser, otherUser), 0);
        QCOMPARE(SingleInstance(folder.path(), screen, 300).join({}), Role::Alone);
    }
};

QTEST_GUILESS_MAIN(TestOtherUsers)
#include "tst_other_users.moc"
