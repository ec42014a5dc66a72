#include "base/platform/replace.h"

#include "base/platform/windows_file.h"
#include "base/platform/windows_names.h"

#include <cstring>
#include <fcntl.h>
#include <vector>

namespace skops::platform {
namespace {

namespace fs = std::filesystem;

// FileRenameInfoEx, which headers of mingw-w64 hide unless 4-digit versions of Windows are compared with 8
// digits.
constexpr auto renameInfoEx = static_cast<FILE_INFO_BY_HANDLE_CLASS>(22);

SystemResult<void> done(BOOL isDone)
{
    if (!isDone)
        return lastError();
    return {};
}

/// The list of who may do what with a file; empty: it has none, or cannot be read.
std::vector<uint8_t> accessList(const fs::path& path)
{
    DWORD size = 0;
    ::GetFileSecurityW(path.c_str(), DACL_SECURITY_INFORMATION, nullptr, 0, &size);
    std::vector<uint8_t> list(size);
    if (size > 0 && !::GetFileSecurityW(path.c_str(), DACL_SECURITY_INFORMATION, list.data(), size, &size))
        list.clear();
    return list;
}

/// rename() of POSIX: also where somebody has the replaced file open, as this program has when it updates a
/// file in place. Windows 10 1607 on NTFS.
bool replaceAsPosix(const fs::path& from, const fs::path& to)
{
    const std::wstring name = fs::absolute(to).wstring();
    const size_t nameBytes = name.size() * sizeof(wchar_t);
    std::vector<uint8_t> buffer(sizeof(FILE_RENAME_INFO) + nameBytes);
    auto* info = reinterpret_cast<FILE_RENAME_INFO*>(buffer.data());
    // The first member is a union of BOOL ReplaceIfExists and DWORD Flags; older headers have only the one.
    constexpr DWORD flags = FILE_RENAME_FLAG_REPLACE_IF_EXISTS | FILE_RENAME_FLAG_POSIX_SEMANTICS;
    std::memcpy(info, &flags, sizeof flags);
    info->FileNameLength = static_cast<DWORD>(nameBytes);
    std::memcpy(info->FileName, name.data(), nameBytes);
    const HANDLE handle =
        ::CreateFileW(from.c_str(), DELETE | SYNCHRONIZE, shareAll, nullptr, OPEN_EXISTING, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    const BOOL isRenamed =
        ::SetFileInformationByHandle(handle, renameInfoEx, info, static_cast<DWORD>(buffer.size()));
    ::CloseHandle(handle);
    return isRenamed != 0;
}

} // namespace

bool isUsableName(const fs::path& path)
{
    return isUsableOnWindows(path.filename().string());
}

SystemResult<void> checkWritable(const fs::path& path)
{
    const DWORD attributes = ::GetFileAttributesW(path.c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES)
        return lastError();
    if ((attributes & FILE_ATTRIBUTE_READONLY) != 0)
        return tl::unexpected(std::errc::permission_denied);
    return {};
}

SystemResult<Descriptor> createNew(const fs::path& path, const fs::path* replaced)
{
    std::vector<uint8_t> list = replaced ? accessList(*replaced) : std::vector<uint8_t>();
    SECURITY_ATTRIBUTES security = {sizeof(SECURITY_ATTRIBUTES), list.empty() ? nullptr : list.data(), FALSE};
    return descriptorOf(::CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, shareAll, &security,
                                      CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr),
                        _O_RDWR);
}

SystemResult<void> takePermissions(int, const Permissions&)
{
    return {}; // createNew() did
}

SystemResult<void> sync(int descriptor)
{
    return done(::FlushFileBuffers(handleOf(descriptor)));
}

Descriptor openFolder(const fs::path&)
{
    return Descriptor(); // MOVEFILE_WRITE_THROUGH; NTFS keeps a journal of names
}

void syncFolder(const Descriptor&) {}

SystemResult<void> replace(const fs::path& from, const fs::path& to)
{
    if (replaceAsPosix(from, to))
        return {};
    return done(::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH));
}

SystemResult<void> renameToNew(const fs::path& from, const fs::path& to)
{
    return done(::MoveFileExW(from.c_str(), to.c_str(), MOVEFILE_WRITE_THROUGH));
}

SystemResult<fs::path> makePrivateFolder(const std::string& prefix)
{
    // The folder of temporary files is the user's own, and what is made in it inherits who may enter.
    const fs::path path = temporaryFolder() / (prefix + temporaryName().substr(1));
    if (!::CreateDirectoryW(path.c_str(), nullptr))
        return lastError();
    return path;
}

} // namespace skops::platform
