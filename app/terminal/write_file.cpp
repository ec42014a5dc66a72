#include "terminal/write_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace skops::terminal {
namespace {

/// A temporary file that is removed unless it was renamed.
class TemporaryFile
{
public:
    explicit TemporaryFile(const std::filesystem::path& target)
        : m_name(target.string() + ".XXXXXX"), m_descriptor(::mkostemp(m_name.data(), O_CLOEXEC))
    {
    }
    ~TemporaryFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        if (m_descriptor >= 0 && !m_isRenamed)
            ::unlink(m_name.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    bool write(std::string_view text)
    {
        while (!text.empty() && m_descriptor >= 0) {
            const ssize_t n = ::write(m_descriptor, text.data(), text.size());
            if (n < 0 && errno != EINTR)
                return false;
            if (n > 0)
                text.remove_prefix(static_cast<size_t>(n));
        }
        return m_descriptor >= 0 && ::fsync(m_descriptor) == 0;
    }

    bool holds(std::string_view text) const
    {
        std::string read(text.size() + 1, '\0');
        const ssize_t n = ::pread(m_descriptor, read.data(), read.size(), 0);
        return n >= 0 && std::string_view(read.data(), static_cast<size_t>(n)) == text;
    }

    bool renameTo(const std::filesystem::path& target)
    {
        // mkostemp gives 0600; a new file gets what the umask allows, a replaced one keeps its permissions.
        struct stat old
        {
        };
        const mode_t mask = ::umask(0);
        ::umask(mask);
        const mode_t mode = ::stat(target.c_str(), &old) == 0 ? old.st_mode & 07777U : 0666U & ~mask;
        if (::fchmod(m_descriptor, mode) != 0)
            return false;
        m_isRenamed = ::rename(m_name.c_str(), target.c_str()) == 0;
        return m_isRenamed;
    }

private:
    std::string m_name;
    int m_descriptor;
    bool m_isRenamed = false;
};

void flushFolder(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

tl::unexpected<Error> failed(int number)
{
    return fail(Code::FileWrite, {}, {std::strerror(number)});
}

} // namespace

Result<void> replaceFile(const std::string& path, std::string_view text)
{
    std::error_code ignored;
    std::error_code error;
    std::filesystem::path target = path;
    if (std::filesystem::is_symlink(target, ignored))
        target = std::filesystem::weakly_canonical(target, error);
    if (error)
        return failed(error.value());
    if (std::filesystem::exists(target, ignored) && !std::filesystem::is_regular_file(target, ignored))
        return failed(EISDIR);
    TemporaryFile temporary(target);
    errno = EIO;
    if (!temporary.write(text) || !temporary.holds(text) || !temporary.renameTo(target))
        return failed(errno);
    flushFolder(target.parent_path());
    return {};
}

} // namespace skops::terminal
