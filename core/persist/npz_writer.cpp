#include "persist/npz_writer.h"

#include "archive/writer.h"
#include "persist/target_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace skops::persist {
namespace {

constexpr uint64_t pieceBytes = uint64_t{1} << 20U;

Result<void> addArray(archive::Writer& writer, const std::string& name, const NpyData& array,
                      const Cancel& cancel, Progress& progress)
{
    const auto bytes = bytesOf(array);
    if (!bytes)
        return fail(bytes.error());
    const std::string member = arrayMember(name);
    const archive::NewMember entry{
        .name = member, .method = archive::Method::Deflated, .sizeBytes = bytes->sizeBytes()};
    return writer.add(entry, [&](const archive::Writer::Sink& sink) {
        return streamMember(*bytes, cancel, [&](Bytes piece) {
            progress.advance(piece.size());
            return sink(piece);
        });
    });
}

} // namespace

std::string arrayMember(const std::string& arrayName)
{
    return arrayName + ".npy";
}

NpzFile::NpzFile(NpzFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_sizeBytes(other.m_sizeBytes)
{
}

NpzFile::~NpzFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<NpzFile> NpzFile::write(const NpzData& npz, const Cancel& cancel, Progress& progress)
{
    NpzFile file(openUnnamed());
    if (file.m_descriptor < 0)
        return fail(Code::FileWrite, {}, {std::strerror(errno)});
    auto writer = archive::Writer::open(file.m_descriptor);
    if (!writer)
        return fail(std::move(writer.error()));
    for (const auto& [name, array] : npz.arrays) {
        if (auto done = addArray(*writer, name, array, cancel, progress); !done)
            return fail(std::move(done.error()));
    }
    auto size = writer->finish();
    if (!size)
        return fail(std::move(size.error()));
    file.m_sizeBytes = *size;
    return file;
}

Result<void> NpzFile::stream(const Cancel& cancel, const std::function<Result<void>(Bytes)>& sink) const
{
    std::vector<uint8_t> buffer(static_cast<size_t>(std::min(pieceBytes, m_sizeBytes)));
    for (uint64_t at = 0; at < m_sizeBytes;) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        const ssize_t n = ::pread(m_descriptor, buffer.data(), buffer.size(), static_cast<off_t>(at));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return fail(Code::FileRead, {.offset = at}, {std::strerror(n < 0 ? errno : EIO)});
        if (auto done = sink(Bytes(buffer).first(static_cast<size_t>(n))); !done)
            return done;
        at += static_cast<uint64_t>(n);
    }
    return {};
}

} // namespace skops::persist
