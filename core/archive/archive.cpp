#include "archive/archive.h"

#include "archive/directory_reader.h"
#include "archive/extract.h"
#include "base/checked.h"
#include "base/large_pages.h"
#include "base/window_source.h"

#include <algorithm>

namespace skops::archive {
namespace {

constexpr uint64_t pieceBytes = uint64_t{256} << 10U;

/// Grows with what was really decoded: what a directory declares costs no memory. Room is given in small
/// pieces, so that bytes are still in the processor's cache when their CRC is computed.
class VectorTarget final : public Target
{
public:
    explicit VectorTarget(uint64_t expected)
    {
        m_bytes.reserve(static_cast<size_t>(expected));
        preferLargePages(m_bytes.data(), m_bytes.capacity());
    }

    MutableBytes room(uint64_t wanted) override
    {
        const auto size = static_cast<size_t>(std::min(wanted, pieceBytes));
        m_bytes.resize(m_used + size);
        return MutableBytes(m_bytes).subspan(m_used);
    }

    Result<void> wrote(size_t count) override
    {
        m_used += count;
        return {};
    }

    std::vector<uint8_t> take()
    {
        m_bytes.resize(m_used);
        return std::move(m_bytes);
    }

private:
    std::vector<uint8_t> m_bytes;
    size_t m_used = 0;
};

class SinkTarget final : public Target
{
public:
    explicit SinkTarget(const std::function<Result<void>(Bytes)>& sink) : m_sink(sink) {}

    MutableBytes room(uint64_t wanted) override
    {
        const auto size = static_cast<size_t>(std::min(wanted, pieceBytes));
        if (m_size < size) {
            m_buffer = std::make_unique_for_overwrite<uint8_t[]>(size);
            m_size = size;
        }
        return {m_buffer.get(), size};
    }

    Result<void> wrote(size_t count) override { return m_sink({m_buffer.get(), count}); }

private:
    const std::function<Result<void>(Bytes)>& m_sink;
    std::unique_ptr<uint8_t[]> m_buffer; ///< not filled with zeros first
    size_t m_size = 0;
};

class SpanTarget final : public Target
{
public:
    explicit SpanTarget(MutableBytes out) : m_out(out) {}

    MutableBytes room(uint64_t wanted) override
    {
        const MutableBytes rest = m_out.subspan(m_used);
        return rest.first(static_cast<size_t>(std::min<uint64_t>(wanted, rest.size())));
    }

    Result<void> wrote(size_t count) override
    {
        m_used += count;
        return {};
    }

    size_t used() const { return m_used; }

private:
    MutableBytes m_out;
    size_t m_used = 0;
};

} // namespace

Result<std::shared_ptr<const Archive>> Archive::open(SourcePtr source, const Limits& limits,
                                                     const Cancel& cancel)
{
    return DirectoryReader(std::move(source), limits, cancel).read();
}

std::string_view Archive::name(MemberId id) const
{
    const Member& m = member(id);
    return std::string_view(m_names).substr(m.nameBegin, m.nameLength);
}

std::string_view Archive::fullName(MemberId id) const
{
    const Member& m = member(id);
    return std::string_view(m_names).substr(m.nameBegin, m.fullNameLength);
}

std::optional<MemberId> Archive::find(std::string_view wanted) const
{
    const uint32_t found = m_byName.find(wanted, [&](uint32_t id) { return name(MemberId{id}); });
    if (found == noIndex)
        return std::nullopt;
    return MemberId{found};
}

Result<size_t> Archive::readHead(MemberId id, MutableBytes out) const
{
    const Member& m = member(id);
    Head head;
    const uint64_t wanted = m.method == Method::Stored ? out.size() : head.bytes.size();
    auto opened = openMember(*this, id, std::min(m.compressedBytes, wanted), head, nullptr);
    if (!opened)
        return fail(std::move(opened.error()));
    SpanTarget target(out);
    const ExtractOptions options{.stopAfter = out.size(), .checkCrc = false};
    if (auto done = extract(*this, *opened, options, Cancel{}, target, nullptr); !done)
        return fail(std::move(done.error()));
    return target.used();
}

Result<std::vector<uint8_t>> Archive::read(MemberId id, const Cancel& cancel) const
{
    const Member& m = member(id);
    Head head;
    auto opened = openMember(*this, id, m.compressedBytes, head, nullptr);
    if (!opened)
        return fail(std::move(opened.error()));
    // A stored member's bytes are in the file; a compressed one is often four times as long, and grows from
    // there.
    const uint64_t available = std::min(m.compressedBytes, opened->availableBytes);
    const uint64_t factor = m.method == Method::Stored ? 1 : 4;
    const uint64_t expected = checkedMul(available, factor).value_or(available);
    if (m.method == Method::Stored) {
        if (auto length = storedBytes(*this, *opened); !length)
            return fail(std::move(length.error()));
    }
    VectorTarget target(std::min(m.sizeBytes, expected));
    if (auto done = extract(*this, *opened, {}, cancel, target, nullptr); !done)
        return fail(std::move(done.error()));
    return target.take();
}

Result<std::shared_ptr<const Members>> Archive::openNested(MemberId id, const Cancel& cancel) const
{
    auto nested = open(id, cancel);
    if (!nested)
        return fail(std::move(nested.error()));
    auto archive = open(std::move(*nested), Limits{}, cancel);
    if (!archive)
        return fail(std::move(archive.error()));
    return std::shared_ptr<const Members>(std::move(*archive));
}

Result<void> Archive::stream(MemberId id, const Cancel& cancel,
                             const std::function<Result<void>(Bytes)>& sink, std::vector<Finding>* findings,
                             const ByteSource* through) const
{
    Head head;
    auto opened = openMember(*this, id, member(id).compressedBytes, head, findings, through);
    if (!opened)
        return fail(std::move(opened.error()));
    SinkTarget target(sink);
    return extract(*this, *opened, {}, cancel, target, findings);
}

Result<SourcePtr> Archive::open(MemberId id, const Cancel& cancel) const
{
    if (member(id).method != Method::Stored) {
        auto bytes = read(id, cancel);
        if (!bytes)
            return fail(std::move(bytes.error()));
        return sourceFromBytes(std::move(*bytes));
    }
    Head head;
    auto opened = openMember(*this, id, 0, head, nullptr);
    if (!opened)
        return fail(std::move(opened.error()));
    auto length = storedBytes(*this, *opened);
    if (!length)
        return fail(std::move(length.error()));
    return windowOn(m_source, opened->dataOffset, *length);
}

Result<SourcePtr> Archive::openRaw(MemberId id) const
{
    Head head;
    auto opened = openMember(*this, id, 0, head, nullptr);
    if (!opened)
        return fail(std::move(opened.error()));
    const uint64_t size = member(id).compressedBytes;
    if (size > opened->availableBytes)
        return failMember(*this, id, Code::ZipTruncated);
    return windowOn(m_source, opened->dataOffset, size);
}

} // namespace skops::archive
