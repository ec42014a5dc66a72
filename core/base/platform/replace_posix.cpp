#include "base/platform/replace.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace skops::platform {
namespace {

namespace fs = std::filesystem;

SystemResult<void> done(int returned)
{
    if (returned != 0)
        return tl::unexpected<std::errc>(static_cast<std::errc>(errno));
    return {};
}

int syncNow(int descriptor)
{
#ifdef F_FULLFSYNC // fsync(2) of macOS: its fsync() leaves the bytes in the disk's cache
    if (::fcntl(descriptor, F_FULLFSYNC) == 0)
        return 0;
#endif
    return ::fsync(descriptor);
}

/// -1 with errno; EINVAL, ENOSYS or ENOTSUP where the file system does not know how.
int renameWithoutReplacing(const fs::path& from, const fs::path& to)
{
#ifdef __APPLE__
    return ::renamex_np(from.c_str(), to.c_str(), RENAME_EXCL);
#else
    return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
#endif
}

} // namespace

bool isUsableName(const fs::path&)
{
    return true; // the kernel refuses the rest
}

SystemResult<void> checkWritable(const fs::path& path)
{
    return done(::access(path.c_str(), W_OK));
}

SystemResult<Descriptor> createNew(const fs::path& path, const fs::path* replaced)
{
    const mode_t mode = replaced ? 0600 : 0666;
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file.isOpen())
        return tl::unexpected<std::errc>(static_cast<std::errc>(errno));
    return file;
}

SystemResult<void> takePermissions(int descriptor, const Permissions& permissions)
{
    const auto now = stateOf(descriptor);
    if (!now)
        return tl::unexpected(now.error());
    auto mode = static_cast<mode_t>(permissions.mode);
    if (now->permissions.group != permissions.group &&
        ::fchown(descriptor, ~uid_t{0}, permissions.group) != 0)
        mode = (mode & 0707U) | (mode & 07U) << 3U;
    if (now->permissions.user != permissions.user && ::fchown(descriptor, permissions.user, ~gid_t{0}) != 0)
        mode &= 0777U;
    return done(::fchmod(descriptor, mode));
}

SystemResult<void> sync(int descriptor)
{
    if (syncNow(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS)
        return {}; // some file systems have no such thing
    return tl::unexpected<std::errc>(static_cast<std::errc>(errno));
}

Descriptor openFolder(const fs::path& path)
{
    return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

void syncFolder(const Descriptor& folder)
{
    if (folder.isOpen())
        (void)syncNow(folder.get());
}

SystemResult<void> replace(const fs::path& from, const fs::path& to)
{
    return done(::rename(from.c_str(), to.c_str()));
}

SystemResult<void> renameToNew(const fs::path& from, const fs::path& to)
{
    if (renameWithoutReplacing(from, to) == 0)
        return {};
    // Not every file system knows the flag. A second name is given to no file that exists either.
    if ((errno == EINVAL || errno == ENOSYS || errno == ENOTSUP) && ::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return {};
    }
    return done(-1);
}

SystemResult<fs::path> makePrivateFolder(const std::string& prefix)
{
    std::string name = (temporaryFolder() / (prefix + "XXXXXX")).string();
    if (!::mkdtemp(name.data()))
        return tl::unexpected<std::errc>(static_cast<std::errc>(errno));
    return fs::path(name);
}

} // namespace skops::platform
