#include "report/preview/preview_bytes.h"

#include "archive/archive.h"
#include "base/checked.h"

#include <algorithm>

namespace skops::report {
namespace {

constexpr uint64_t pieceBytes = uint64_t{1} << 20U;

/// A stored member as it stands in the file. Null: it has to be decompressed.
Result<SourcePtr> storedSource(const archive::Members& members, MemberId id)
{
    const auto* archive = dynamic_cast<const archive::Archive*>(&members);
    if (!archive || archive->member(id).method != archive::Method::Stored)
        return SourcePtr();
    return archive->open(id, Cancel());
}

Result<SourcePtr> spilled(const archive::Members& members, MemberId id, const Cancel& cancel)
{
    SpillWriter writer(PreviewBytes::keptBytes);
    const auto read = members.stream(id, cancel, [&](Bytes piece) { return writer.write(piece); });
    if (!read)
        return fail(read.error());
    return writer.finish();
}

tl::unexpected<Error> tooShort(uint64_t needed, uint64_t found)
{
    return fail(Code::NpyTooShort, {.offset = found}, {std::to_string(needed), std::to_string(found)});
}

/// Copies what is wanted out of bytes that go by.
class Picker
{
public:
    explicit Picker(std::vector<WantedBytes> wanted) : m_wanted(std::move(wanted))
    {
        std::ranges::sort(m_wanted, {}, &WantedBytes::offset);
    }

    bool isDone() const { return m_first == m_wanted.size(); }

    void take(Bytes piece)
    {
        const uint64_t end = m_position + piece.size();
        for (size_t i = m_first; i < m_wanted.size() && m_wanted[i].offset < end; ++i)
            copy(m_wanted[i], piece);
        m_position = end;
        while (!isDone() && m_wanted[m_first].offset + m_wanted[m_first].into.size() <= m_position)
            ++m_first;
    }

    /// Where the first of what is missing ends.
    uint64_t missing() const { return m_wanted[m_first].offset + m_wanted[m_first].into.size(); }

private:
    void copy(const WantedBytes& wanted, Bytes piece) const
    {
        const uint64_t begin = std::max(wanted.offset, m_position);
        const uint64_t end = std::min(wanted.offset + wanted.into.size(), m_position + piece.size());
        if (begin < end)
            std::ranges::copy(piece.subspan(begin - m_position, end - begin),
                              wanted.into.begin() + static_cast<ptrdiff_t>(begin - wanted.offset));
    }

    std::vector<WantedBytes> m_wanted;
    size_t m_first = 0; ///< of those that are not complete
    uint64_t m_position = 0;
};

} // namespace

Result<PreviewBytesPtr> PreviewBytes::open(std::shared_ptr<const archive::Members> members, MemberId id,
                                           const Cancel& cancel)
{
    auto source = storedSource(*members, id);
    if (!source)
        return fail(std::move(source.error()));
    if (!*source && members->sizeBytes(id) <= keptBytes) {
        source = spilled(*members, id, cancel);
        if (!source)
            return fail(std::move(source.error()));
    }
    if (*source)
        return of(std::move(*source));
    auto bytes = std::make_shared<PreviewBytes>();
    bytes->m_sizeBytes = members->sizeBytes(id);
    bytes->m_members = std::move(members);
    bytes->m_id = id;
    return PreviewBytesPtr(std::move(bytes));
}

PreviewBytesPtr PreviewBytes::of(SourcePtr source)
{
    auto bytes = std::make_shared<PreviewBytes>();
    bytes->m_sizeBytes = source->sizeBytes();
    bytes->m_source = std::move(source);
    return bytes;
}

Result<void> PreviewBytes::read(std::vector<WantedBytes> wanted, const Cancel& cancel) const
{
    std::erase_if(wanted, [](const WantedBytes& piece) { return piece.into.empty(); });
    for (const WantedBytes& piece : wanted) {
        if (!fits(piece.offset, piece.into.size(), m_sizeBytes))
            return tooShort(checkedAdd<uint64_t>(piece.offset, piece.into.size()).value_or(piece.offset),
                            m_sizeBytes);
    }
    if (!m_source)
        return readStreamed(std::move(wanted), cancel);
    for (const WantedBytes& piece : wanted) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        if (auto read = m_source->readAt(piece.offset, piece.into); !read)
            return read;
    }
    return {};
}

Result<void> PreviewBytes::readStreamed(std::vector<WantedBytes> wanted, const Cancel& cancel) const
{
    if (wanted.empty())
        return {};
    Picker picker(std::move(wanted));
    // An error is the only way to end a stream early; what is behind is not wanted.
    auto streamed = m_members->stream(m_id, cancel, [&](Bytes piece) -> Result<void> {
        picker.take(piece);
        return picker.isDone() ? Result<void>(fail(Code::Cancelled)) : Result<void>();
    });
    if (picker.isDone())
        return {};
    if (!streamed)
        return streamed;
    return tooShort(picker.missing(), m_sizeBytes);
}

Result<void> PreviewBytes::stream(const Cancel& cancel, const archive::Members::Sink& sink) const
{
    if (!m_source)
        return m_members->stream(m_id, cancel, sink);
    std::vector<uint8_t> buffer(std::min(pieceBytes, m_sizeBytes));
    for (uint64_t at = 0; at < m_sizeBytes; at += pieceBytes) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        const MutableBytes piece = MutableBytes(buffer).first(std::min(pieceBytes, m_sizeBytes - at));
        if (auto read = m_source->readAt(at, piece); !read)
            return read;
        if (auto taken = sink(piece); !taken)
            return taken;
    }
    return {};
}

Result<PreviewBytesPtr> PreviewBytes::direct(const Cancel& cancel) const
{
    if (m_source)
        return of(m_source);
    auto source = spilled(*m_members, m_id, cancel);
    if (!source)
        return fail(std::move(source.error()));
    return of(std::move(*source));
}

} // namespace skops::report
