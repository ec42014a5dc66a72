#pragma once

// Which process of a user is the first.

#include <QString>

#include <memory>

class QLockFile;

namespace skops::ui {

/// A lock that the system takes back when its process is gone, however it went: there is no stale one.
class InstanceLock final
{
public:
    InstanceLock();
    ~InstanceLock();
    InstanceLock(const InstanceLock&) = delete;
    InstanceLock& operator=(const InstanceLock&) = delete;

    enum class Outcome {
        Taken,
        Busy,     ///< another process has it
        Unusable, ///< no lock can be had there
    };

    /// Never waits. The file stays when the lock is given back: were it removed, two could have "the" lock.
    Outcome take(const QString& path);
    void release();

private:
#ifdef Q_OS_UNIX
    int m_file = -1;
#else
    std::unique_ptr<QLockFile> m_file;
#endif
};

} // namespace skops::ui
