#include "persist/target_file.h"

#include "base/platform/replace.h"

#include <utility>

namespace skops::persist {
namespace {

namespace fs = std::filesystem;

constexpr int maxLinks = 40; // Linux' own bound (path_resolution(7))
constexpr int maxNames = 100;

tl::unexpected<Error> failWrite(std::errc error)
{
    return fail(Code::FileWrite, {}, {platform::textOf(error)});
}

/// Where a file of this name really is, whether it exists or not.
Result<fs::path> followLinks(fs::path path)
{
    for (int i = 0; i < maxLinks; ++i) {
        std::error_code error;
        if (!fs::is_symlink(path, error))
            return path;
        const fs::path next = fs::read_symlink(path, error);
        if (error)
            return fail(Code::FileWrite, {}, {error.message()});
        path = path.parent_path() / next; // an absolute one replaces all
    }
    return failWrite(std::errc::too_many_symbolic_link_levels);
}

} // namespace

TargetFile::TargetFile(TargetFile&& other) noexcept
    : m_target(std::move(other.m_target)), m_path(std::exchange(other.m_path, {})),
      m_replaced(other.m_replaced), m_mayReplace(other.m_mayReplace), m_file(std::move(other.m_file)),
      m_folder(std::move(other.m_folder))
{
}

TargetFile::~TargetFile()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove(m_path, ignored);
}

Result<TargetFile> TargetFile::create(const fs::path& target, bool mayReplace)
{
    auto followed = followLinks(target);
    if (!followed)
        return fail(std::move(followed.error()));
    TargetFile file;
    file.m_target = *std::move(followed);
    file.m_mayReplace = mayReplace;
    if (!platform::isUsableName(file.m_target))
        return failWrite(std::errc::invalid_argument);
    if (const auto state = platform::stateOf(file.m_target)) {
        if (state->kind == platform::FileKind::Folder)
            return fail(Code::FileIsFolder);
        if (!mayReplace)
            return fail(Code::FileExists);
        if (state->kind != platform::FileKind::Regular)
            return failWrite(std::errc::invalid_argument); // a device or a pipe would be replaced by a file
        if (const auto writable = platform::checkWritable(file.m_target); !writable)
            return failWrite(writable.error());
        file.m_replaced = state->permissions;
    }
    if (auto opened = file.open(); !opened)
        return fail(std::move(opened.error()));
    return file;
}

Result<void> TargetFile::open()
{
    if (!m_target.has_filename())
        return failWrite(std::errc::no_such_file_or_directory);
    const fs::path folder = m_target.has_parent_path() ? m_target.parent_path() : fs::path(".");
    for (int i = 0; i < maxNames && !m_file.isOpen(); ++i) {
        const fs::path path = folder / platform::temporaryName();
        auto made = platform::createNew(path, m_replaced ? &m_target : nullptr);
        if (!made && made.error() != std::errc::file_exists)
            return failWrite(made.error());
        if (made) {
            m_file = *std::move(made);
            m_path = path;
        }
    }
    if (!m_file.isOpen())
        return failWrite(std::errc::file_exists);
    m_folder = platform::openFolder(folder);
    return {};
}

Result<void> TargetFile::sync() const
{
    if (const auto synced = platform::sync(m_file.get()); !synced)
        return failWrite(synced.error());
    return {};
}

Result<void> TargetFile::rename() const
{
    const auto renamed =
        m_mayReplace ? platform::replace(m_path, m_target) : platform::renameToNew(m_path, m_target);
    if (renamed)
        return {};
    if (!m_mayReplace && renamed.error() == std::errc::file_exists)
        return fail(Code::FileExists);
    return failWrite(renamed.error());
}

Result<void> TargetFile::commit()
{
    if (m_replaced) {
        if (const auto taken = platform::takePermissions(m_file.get(), *m_replaced); !taken)
            return failWrite(taken.error());
    }
    if (auto done = rename(); !done)
        return done;
    m_path.clear();
    // The target is new from here on: what goes wrong now cannot be told as "nothing has happened".
    platform::syncFolder(m_folder);
    return {};
}

} // namespace skops::persist
