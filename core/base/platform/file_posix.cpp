#include "base/platform/file.h"

#include "base/platform/replace.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace skops {

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

namespace platform {
namespace {

tl::unexpected<std::errc> lastError()
{
    return tl::unexpected<std::errc>(static_cast<std::errc>(errno));
}

/// Calls again what a signal interrupted.
template <class Call>
SystemResult<size_t> moved(Call call)
{
    for (;;) {
        const ssize_t n = call();
        if (n >= 0)
            return static_cast<size_t>(n);
        if (errno != EINTR)
            return lastError();
    }
}

FileKind kindOf(mode_t mode)
{
    if (S_ISREG(mode))
        return FileKind::Regular;
    return S_ISDIR(mode) ? FileKind::Folder : FileKind::Other;
}

FileTime timeOf(const timespec& time)
{
    return {static_cast<int64_t>(time.tv_sec), static_cast<int64_t>(time.tv_nsec)};
}

FileState stateFrom(const struct stat& status)
{
#ifdef __APPLE__ // stat(2) of macOS has POSIX' times under names of its own
    const timespec& written = status.st_mtimespec;
    const timespec& changed = status.st_ctimespec;
#else
    const timespec& written = status.st_mtim;
    const timespec& changed = status.st_ctim;
#endif
    return {.kind = kindOf(status.st_mode),
            .sizeBytes = static_cast<uint64_t>(status.st_size),
            .written = timeOf(written),
            .changed = timeOf(changed),
            .permissions = {.mode = status.st_mode & 07777U, .user = status.st_uid, .group = status.st_gid}};
}

/// -1 with errno; EOPNOTSUPP where there is no such thing as a file that never had a name.
int openNameless([[maybe_unused]] const std::filesystem::path& folder)
{
#ifdef O_TMPFILE
    return ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
#else
    errno = EOPNOTSUPP;
    return -1;
#endif
}

} // namespace

SystemResult<Descriptor> openForReading(const std::filesystem::path& path, Opening opening)
{
    const int waiting = opening == Opening::AtOnce ? O_NONBLOCK : 0;
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | waiting));
    if (!file.isOpen())
        return lastError();
    return file;
}

SystemResult<Descriptor> openUnnamed()
{
    const std::filesystem::path folder = temporaryFolder();
    if (Descriptor file(openNameless(folder)); file.isOpen())
        return file;
    if (errno != EOPNOTSUPP && errno != EISDIR)
        return lastError();
    const std::filesystem::path path = folder / temporaryName(); // open(2): not every file system can
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return lastError();
    ::unlink(path.c_str());
    return file;
}

std::filesystem::path temporaryFolder()
{
    const char* variable = std::getenv("TMPDIR");
    return variable && *variable ? variable : "/tmp";
}

SystemResult<FileState> stateOf(int descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return lastError();
    return stateFrom(status);
}

SystemResult<FileState> stateOf(const std::filesystem::path& path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return lastError();
    return stateFrom(status);
}

SystemResult<size_t> read(int descriptor, std::span<uint8_t> out)
{
    return moved([&] { return ::read(descriptor, out.data(), out.size()); });
}

SystemResult<size_t> readAt(int descriptor, uint64_t offset, std::span<uint8_t> out)
{
    return moved([&] { return ::pread(descriptor, out.data(), out.size(), static_cast<off_t>(offset)); });
}

SystemResult<size_t> write(int descriptor, std::span<const uint8_t> bytes)
{
    return moved([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
}

SystemResult<size_t> writeAt(int descriptor, uint64_t offset, std::span<const uint8_t> bytes)
{
    return moved(
        [&] { return ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset)); });
}

} // namespace platform
} // namespace skops
