#include "base/platform/file.h"

#include "base/platform/replace.h"
#include "base/platform/windows_error.h"
#include "base/platform/windows_file.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <io.h>

namespace skops {

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::_close(m_fd);
}

namespace platform {
namespace {

constexpr size_t mostAtOnce = size_t{1} << 30U; // ReadFile counts in 32 bits

uint64_t joined(DWORD high, DWORD low)
{
    return uint64_t{high} << 32U | low;
}

FileTime timeOf(const LARGE_INTEGER& time)
{
    constexpr int64_t perSecond = 10'000'000; // of 100 ns (FILETIME)
    return {time.QuadPart / perSecond, time.QuadPart % perSecond};
}

SystemResult<FileState> stateOfHandle(HANDLE handle)
{
    FileState state;
    if (::GetFileType(handle) != FILE_TYPE_DISK)
        return state;
    BY_HANDLE_FILE_INFORMATION information = {};
    FILE_BASIC_INFO times = {};
    if (!::GetFileInformationByHandle(handle, &information) ||
        !::GetFileInformationByHandleEx(handle, FileBasicInfo, &times, sizeof times))
        return lastError();
    const bool isFolder = (information.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    state.kind = isFolder ? FileKind::Folder : FileKind::Regular;
    state.sizeBytes = joined(information.nFileSizeHigh, information.nFileSizeLow);
    state.written = timeOf(times.LastWriteTime);
    state.changed = timeOf(times.ChangeTime);
    return state;
}

OVERLAPPED placeOf(uint64_t offset)
{
    OVERLAPPED place = {};
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
    return place;
}

/// `place` nullptr: where the last one ended.
SystemResult<size_t> readFrom(int descriptor, OVERLAPPED* place, std::span<uint8_t> out)
{
    DWORD n = 0;
    const auto most = static_cast<DWORD>(std::min(out.size(), mostAtOnce));
    if (::ReadFile(handleOf(descriptor), out.data(), most, &n, place))
        return n;
    const DWORD error = ::GetLastError();
    // The end of a file that is read by position, and of a pipe that its writer has closed.
    if (error == ERROR_HANDLE_EOF || error == ERROR_BROKEN_PIPE)
        return 0;
    return tl::unexpected(errorOf(error));
}

SystemResult<size_t> writeTo(int descriptor, OVERLAPPED* place, std::span<const uint8_t> bytes)
{
    DWORD n = 0;
    const auto most = static_cast<DWORD>(std::min(bytes.size(), mostAtOnce));
    if (!::WriteFile(handleOf(descriptor), bytes.data(), most, &n, place))
        return lastError();
    return n;
}

} // namespace

SystemResult<Descriptor> descriptorOf(HANDLE handle, int flags)
{
    if (handle == INVALID_HANDLE_VALUE)
        return lastError();
    Descriptor descriptor(
        ::_open_osfhandle(reinterpret_cast<intptr_t>(handle), flags | _O_BINARY | _O_NOINHERIT));
    if (descriptor.isOpen())
        return descriptor;
    ::CloseHandle(handle);
    return tl::unexpected(std::errc::too_many_files_open);
}

SystemResult<Descriptor> openForReading(const std::filesystem::path& path, Opening)
{
    // FILE_FLAG_BACKUP_SEMANTICS: a folder can be opened, and is then said to be one.
    return descriptorOf(::CreateFileW(path.c_str(), GENERIC_READ, shareAll, nullptr, OPEN_EXISTING,
                                      FILE_FLAG_BACKUP_SEMANTICS, nullptr),
                        _O_RDONLY);
}

SystemResult<Descriptor> openUnnamed()
{
    // It has a name, but who shares nothing is alone with it.
    const std::filesystem::path path = temporaryFolder() / temporaryName();
    return descriptorOf(::CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE | DELETE, 0, nullptr,
                                      CREATE_NEW, FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE,
                                      nullptr),
                        _O_RDWR);
}

std::filesystem::path temporaryFolder()
{
    std::array<wchar_t, MAX_PATH + 2> folder{}; // the most that it gives
    const DWORD length = ::GetTempPathW(static_cast<DWORD>(folder.size()), folder.data());
    return length > 0 && length < folder.size() ? std::filesystem::path(folder.data(), folder.data() + length)
                                                : ".";
}

SystemResult<FileState> stateOf(int descriptor)
{
    return stateOfHandle(handleOf(descriptor));
}

SystemResult<FileState> stateOf(const std::filesystem::path& path)
{
    const HANDLE handle = ::CreateFileW(path.c_str(), FILE_READ_ATTRIBUTES, shareAll, nullptr, OPEN_EXISTING,
                                        FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return lastError();
    auto state = stateOfHandle(handle);
    ::CloseHandle(handle);
    return state;
}

SystemResult<size_t> read(int descriptor, std::span<uint8_t> out)
{
    return readFrom(descriptor, nullptr, out);
}

SystemResult<size_t> readAt(int descriptor, uint64_t offset, std::span<uint8_t> out)
{
    OVERLAPPED place = placeOf(offset);
    return readFrom(descriptor, &place, out);
}

SystemResult<size_t> write(int descriptor, std::span<const uint8_t> bytes)
{
    return writeTo(descriptor, nullptr, bytes);
}

SystemResult<size_t> writeAt(int descriptor, uint64_t offset, std::span<const uint8_t> bytes)
{
    OVERLAPPED place = placeOf(offset);
    return writeTo(descriptor, &place, bytes);
}

} // namespace platform
} // namespace skops
