#include "persist/target_file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace skops::persist {
namespace {

namespace fs = std::filesystem;

constexpr int maxLinks = 40; // Linux' own bound (path_resolution(7))
constexpr int maxNames = 100;

tl::unexpected<Error> failWrite(int number)
{
    return fail(Code::FileWrite, {}, {std::strerror(number)});
}

/// Where a file of this name really is, whether it exists or not.
Result<fs::path> followLinks(fs::path path)
{
    for (int i = 0; i < maxLinks; ++i) {
        struct stat status = {};
        if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode))
            return path;
        std::error_code error;
        const fs::path next = fs::read_symlink(path, error);
        if (error)
            return failWrite(error.value());
        path = path.parent_path() / next; // an absolute one replaces all
    }
    return failWrite(ELOOP);
}

std::string randomName()
{
    std::array<unsigned char, 8> bytes{};
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        bytes.back() = static_cast<unsigned char>(::getpid());
    std::string name = ".skops-inspector-";
    for (const unsigned char byte : bytes) {
        name += static_cast<char>('a' + (byte >> 4U));
        name += static_cast<char>('a' + (byte & 15U));
    }
    return name + ".tmp";
}

/// Some file systems have no such thing as fsync.
bool isSynced(int descriptor)
{
    return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
}

} // namespace

TargetFile::TargetFile(TargetFile&& other) noexcept
    : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, {})),
      m_replaced(other.m_replaced), m_mayReplace(other.m_mayReplace),
      m_descriptor(std::exchange(other.m_descriptor, -1)), m_folder(std::exchange(other.m_folder, -1))
{
}

TargetFile::~TargetFile()
{
    if (!m_path.empty())
        ::unlink(m_path.c_str());
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (m_folder >= 0)
        ::close(m_folder);
}

Result<TargetFile> TargetFile::create(const fs::path& target, bool mayReplace)
{
    auto followed = followLinks(target);
    if (!followed)
        return fail(std::move(followed.error()));
    TargetFile file;
    file.m_target = *std::move(followed);
    file.m_mayReplace = mayReplace;
    struct stat status = {};
    if (::stat(file.m_target.c_str(), &status) == 0) {
        if (S_ISDIR(status.st_mode))
            return fail(Code::FileIsFolder);
        if (!mayReplace)
            return fail(Code::FileExists);
        if (!S_ISREG(status.st_mode))
            return failWrite(EINVAL); // a device or a pipe would be replaced by a file
        if (::access(file.m_target.c_str(), W_OK) != 0)
            return failWrite(errno);
        file.m_replaced = Owner{status.st_mode & 07777U, status.st_uid, status.st_gid};
    }
    if (auto opened = file.open(); !opened)
        return fail(std::move(opened.error()));
    return file;
}

Result<void> TargetFile::open()
{
    if (!m_target.has_filename())
        return failWrite(ENOENT);
    const fs::path folder = m_target.has_parent_path() ? m_target.parent_path() : fs::path(".");
    // Nobody may read the new content who may not read the old one.
    const mode_t mode = m_replaced ? 0600 : 0666;
    for (int i = 0; i < maxNames && m_descriptor < 0; ++i) {
        const fs::path path = folder / randomName();
        m_descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (m_descriptor < 0 && errno != EEXIST)
            return failWrite(errno);
        if (m_descriptor >= 0)
            m_path = path;
    }
    if (m_descriptor < 0)
        return failWrite(EEXIST);
    m_folder = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    return {};
}

/// As the replaced file has them. Where its group cannot be given, the group it gets instead may do what all
/// others may.
Result<void> TargetFile::takePermissions() const
{
    mode_t mode = m_replaced->mode;
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0)
        return failWrite(errno);
    if (status.st_gid != m_replaced->group && ::fchown(m_descriptor, ~uid_t{0}, m_replaced->group) != 0)
        mode = (mode & 0707U) | (mode & 07U) << 3U;
    if (status.st_uid != m_replaced->user && ::fchown(m_descriptor, m_replaced->user, ~gid_t{0}) != 0)
        mode &= 0777U;
    if (::fchmod(m_descriptor, mode) != 0)
        return failWrite(errno);
    return {};
}

Result<void> TargetFile::sync() const
{
    if (!isSynced(m_descriptor))
        return failWrite(errno);
    return {};
}

Result<void> TargetFile::rename() const
{
    if (m_mayReplace)
        return ::rename(m_path.c_str(), m_target.c_str()) == 0 ? Result<void>() : failWrite(errno);
    if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) == 0)
        return {};
    // Not every file system knows the flag. A second name is given to no file that exists either.
    if ((errno == EINVAL || errno == ENOSYS) && ::link(m_path.c_str(), m_target.c_str()) == 0) {
        ::unlink(m_path.c_str());
        return {};
    }
    if (errno == EEXIST)
        return fail(Code::FileExists);
    return failWrite(errno);
}

Result<void> TargetFile::commit()
{
    if (m_replaced) {
        if (auto done = takePermissions(); !done)
            return done;
    }
    if (auto done = rename(); !done)
        return done;
    m_path.clear();
    // The target is new from here on: what goes wrong now cannot be told as "nothing has happened".
    if (m_folder >= 0)
        ::fsync(m_folder);
    return {};
}

int openUnnamed()
{
    const char* variable = std::getenv("TMPDIR");
    const fs::path folder = variable && *variable ? variable : "/tmp";
    int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR))
        return descriptor;
    const fs::path path = folder / randomName(); // open(2): not every file system can
    descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        ::unlink(path.c_str());
    return descriptor;
}

} // namespace skops::persist
