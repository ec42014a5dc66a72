#include "persist/npz_writer.h"

#include "archive/writer.h"
#include "base/platform/file.h"

#include <algorithm>

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

Result<NpzFile> NpzFile::write(const NpzData& npz, const Cancel& cancel, Progress& progress)
{
    auto unnamed = platform::openUnnamed();
    if (!unnamed)
        return fail(Code::FileWrite, {}, {platform::textOf(unnamed.error())});
    NpzFile file(*std::move(unnamed));
    auto writer = archive::Writer::open(file.m_file.get());
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
        const auto n = platform::readAt(m_file.get(), at, buffer);
        if (!n || *n == 0) {
            const std::errc error = n ? std::errc::io_error : n.error();
            return fail(Code::FileRead, {.offset = at}, {platform::textOf(error)});
        }
        if (auto done = sink(Bytes(buffer).first(*n)); !done)
            return done;
        at += *n;
    }
    return {};
}

} // namespace skops::persist
