#include "shell/single_instance_lock.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#else
#include <QLockFile>
#endif

namespace skops::ui {

InstanceLock::InstanceLock() = default;

InstanceLock::~InstanceLock()
{
    release();
}

#ifdef Q_OS_UNIX

// Not QLockFile: it takes a lock for stale by its process number, and of two that find a stale one at once
// both may remove it, the second the lock of the first (qlockfile_unix.cpp, removeStaleLock).
InstanceLock::Outcome InstanceLock::take(const QString& path)
{
    m_file = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                  S_IRUSR | S_IWUSR);
    if (m_file < 0)
        return Outcome::Unusable;
    if (flock(m_file, LOCK_EX | LOCK_NB) == 0)
        return Outcome::Taken;
    const bool isBusy = errno == EWOULDBLOCK;
    release();
    return isBusy ? Outcome::Busy : Outcome::Unusable;
}

void InstanceLock::release()
{
    if (m_file >= 0)
        close(m_file);
    m_file = -1;
}

#else

InstanceLock::Outcome InstanceLock::take(const QString& path)
{
    m_file = std::make_unique<QLockFile>(path);
    m_file->setStaleLockTime(0);
    if (m_file->tryLock(0))
        return Outcome::Taken;
    const bool isBusy = m_file->error() == QLockFile::LockFailedError;
    release();
    return isBusy ? Outcome::Busy : Outcome::Unusable;
}

void InstanceLock::release()
{
    m_file.reset();
}

#endif

} // namespace skops::ui
