#include "base/byte_source.h"

#include "base/checked.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace skops {

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    int get() const { return m_fd; }

private:
    int m_fd;
};

namespace {

std::vector<std::string> systemError(int number)
{
    return {std::strerror(number)};
}

class FileSource final : public ByteSource
{
public:
    FileSource(std::unique_ptr<Descriptor> descriptor, const struct stat& status)
        : m_descriptor(std::move(descriptor)), m_status(status)
    {
    }

    uint64_t sizeBytes() const override { return static_cast<uint64_t>(m_status.st_size); }

    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        if (!fits(offset, out.size(), sizeBytes()))
            return fail(Code::FileShrank, {.offset = offset}, {std::to_string(out.size())});
        while (!out.empty()) {
            const ssize_t n =
                ::pread(m_descriptor->get(), out.data(), out.size(), static_cast<off_t>(offset));
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return fail(Code::FileRead, {.offset = offset}, systemError(errno));
            if (n == 0)
                return fail(Code::FileShrank, {.offset = offset}, {std::to_string(out.size())});
            out = out.subspan(static_cast<size_t>(n));
            offset += static_cast<uint64_t>(n);
        }
        return {};
    }

    Result<void> checkUnchanged() const override
    {
        struct stat now = {};
        if (::fstat(m_descriptor->get(), &now) != 0)
            return fail(Code::FileRead, {}, systemError(errno));
        const auto same = [](const timespec& a, const timespec& b) {
            return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
        };
        if (now.st_size != m_status.st_size || !same(now.st_mtim, m_status.st_mtim) ||
            !same(now.st_ctim, m_status.st_ctim))
            return fail(Code::FileChanged);
        return {};
    }

private:
    std::unique_ptr<Descriptor> m_descriptor;
    struct stat m_status;
};

class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(std::vector<uint8_t> bytes) : m_bytes(std::move(bytes)) {}

    uint64_t sizeBytes() const override { return m_bytes.size(); }

    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        if (!fits(offset, out.size(), m_bytes.size()))
            return fail(Code::FileShrank, {.offset = offset}, {std::to_string(out.size())});
        if (!out.empty())
            std::memcpy(out.data(), m_bytes.data() + offset, out.size());
        return {};
    }

private:
    std::vector<uint8_t> m_bytes;
};

Result<SourcePtr> sourceOf(std::unique_ptr<Descriptor> descriptor)
{
    struct stat status = {};
    if (::fstat(descriptor->get(), &status) != 0)
        return fail(Code::FileRead, {}, systemError(errno));
    if (S_ISDIR(status.st_mode))
        return fail(Code::FileIsFolder);
    return std::make_shared<FileSource>(std::move(descriptor), status);
}

Result<void> writeAll(int fd, Bytes bytes)
{
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(Code::FileWrite, {}, systemError(errno));
        bytes = bytes.subspan(static_cast<size_t>(n));
    }
    return {};
}

Result<std::unique_ptr<Descriptor>> openTemporary()
{
    const char* folder = std::getenv("TMPDIR");
    auto file = std::make_unique<Descriptor>(
        ::open(folder && *folder ? folder : "/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (file->get() < 0)
        return fail(Code::FileWrite, {}, systemError(errno));
    return file;
}

} // namespace

Result<SourcePtr> openFile(const std::filesystem::path& path)
{
    // O_NONBLOCK: opening a named pipe without a writer must not hang.
    auto descriptor = std::make_unique<Descriptor>(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (descriptor->get() < 0) {
        switch (errno) {
        case ENOENT:
        case ENOTDIR:
            return fail(Code::FileNotFound);
        case EACCES:
        case EPERM:
            return fail(Code::FileDenied);
        default:
            return fail(Code::FileRead, {}, systemError(errno));
        }
    }
    return sourceOf(std::move(descriptor));
}

SourcePtr sourceFromBytes(std::vector<uint8_t> bytes)
{
    return std::make_shared<MemorySource>(std::move(bytes));
}

SpillWriter::SpillWriter(uint64_t inMemoryBytes) : m_inMemoryBytes(inMemoryBytes) {}

SpillWriter::SpillWriter(SpillWriter&&) noexcept = default;

SpillWriter::~SpillWriter() = default;

Result<void> SpillWriter::write(Bytes bytes)
{
    if (!m_file && bytes.size() <= m_inMemoryBytes - m_memory.size()) {
        m_memory.insert(m_memory.end(), bytes.begin(), bytes.end());
        m_sizeBytes += bytes.size();
        return {};
    }
    if (!m_file) {
        auto file = openTemporary();
        if (!file)
            return fail(std::move(file.error()));
        m_file = std::move(*file);
        if (auto done = writeAll(m_file->get(), m_memory); !done)
            return done;
        m_memory = {};
    }
    m_sizeBytes += bytes.size();
    return writeAll(m_file->get(), bytes);
}

Result<SourcePtr> SpillWriter::finish()
{
    return m_file ? sourceOf(std::move(m_file)) : Result<SourcePtr>(sourceFromBytes(std::move(m_memory)));
}

Result<SourcePtr> spill(int descriptor, uint64_t limitBytes)
{
    SpillWriter writer(0);
    std::vector<uint8_t> buffer(1U << 20U);
    for (;;) {
        const ssize_t n = ::read(descriptor, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(Code::FileRead, {.offset = writer.sizeBytes()}, systemError(errno));
        if (n == 0)
            return writer.finish();
        const uint64_t total = writer.sizeBytes() + static_cast<uint64_t>(n);
        if (total > limitBytes)
            return fail(Code::LimitExceeded, {},
                        {"spill", std::to_string(total), std::to_string(limitBytes)});
        if (auto written = writer.write(Bytes(buffer.data(), static_cast<size_t>(n))); !written)
            return fail(std::move(written.error()));
    }
}

} // namespace skops
