#include "terminal/write_file.h"

#include "base/byte_source.h"
#include "base/platform/replace.h"

#include <algorithm>
#include <optional>

namespace skops::terminal {
namespace {

namespace fs = std::filesystem;
using platform::SystemResult;

tl::unexpected<Error> failed(std::errc error)
{
    return fail(Code::FileWrite, {}, {platform::textOf(error)});
}

Bytes bytesOf(std::string_view text)
{
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

/// A temporary file that is removed unless it was renamed.
class TemporaryFile
{
public:
    explicit TemporaryFile(const fs::path& target)
        : m_target(target), m_path(target.parent_path() / platform::temporaryName())
    {
        if (const auto state = platform::stateOf(target))
            m_replaced = state->permissions;
    }
    ~TemporaryFile()
    {
        std::error_code ignored;
        if (m_file.isOpen() && !m_isRenamed)
            fs::remove(m_path, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    SystemResult<void> write(Bytes bytes)
    {
        auto made = platform::createNew(m_path, m_replaced ? &m_target : nullptr);
        if (!made)
            return tl::unexpected(made.error());
        m_file = *std::move(made);
        if (auto done = platform::writeAll(m_file.get(), bytes); !done)
            return done;
        return platform::sync(m_file.get());
    }

    SystemResult<void> compare(Bytes bytes) const
    {
        std::vector<uint8_t> read(bytes.size() + 1);
        size_t length = 0;
        while (length < read.size()) {
            const auto n = platform::readAt(m_file.get(), length, std::span(read).subspan(length));
            if (!n)
                return tl::unexpected(n.error());
            if (*n == 0)
                break;
            length += *n;
        }
        if (!std::equal(bytes.begin(), bytes.end(), read.begin(),
                        read.begin() + static_cast<std::ptrdiff_t>(length)))
            return tl::unexpected(std::errc::io_error);
        return {};
    }

    SystemResult<void> takePlace()
    {
        if (m_replaced) {
            if (auto done = platform::takePermissions(m_file.get(), *m_replaced); !done)
                return done;
        }
        auto renamed = platform::replace(m_path, m_target);
        m_isRenamed = renamed.has_value();
        return renamed;
    }

private:
    fs::path m_target;
    fs::path m_path;
    std::optional<platform::Permissions> m_replaced;
    Descriptor m_file;
    bool m_isRenamed = false;
};

} // namespace

Result<void> replaceFile(const std::string& path, std::string_view text)
{
    std::error_code ignored;
    std::error_code error;
    fs::path target = path;
    if (fs::is_symlink(target, ignored))
        target = fs::weakly_canonical(target, error);
    if (error)
        return fail(Code::FileWrite, {}, {error.message()});
    if (fs::exists(target, ignored) && !fs::is_regular_file(target, ignored))
        return failed(std::errc::is_a_directory);
    if (!platform::isUsableName(target))
        return failed(std::errc::invalid_argument);
    TemporaryFile temporary(target);
    auto done = temporary.write(bytesOf(text));
    if (done)
        done = temporary.compare(bytesOf(text));
    if (done)
        done = temporary.takePlace();
    if (!done)
        return failed(done.error());
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    platform::syncFolder(platform::openFolder(folder));
    return {};
}

} // namespace skops::terminal
