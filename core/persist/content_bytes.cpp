#include "persist/content_bytes.h"

#include "base/byte_source.h"
#include "base/checked.h"

#include <algorithm>

namespace skops::persist {
namespace {

tl::unexpected<Error> tooMuch(const char* limit, uint64_t value, uint64_t bound)
{
    return fail(Code::LimitExceeded, {}, {limit, std::to_string(value), std::to_string(bound)});
}

/// Calls visit(const NpyData&) for the arrays of an .npz, or visit(const MemberData&) for another member.
template <class OfArray, class OfPlain>
Result<void> visitParts(const Content& content, OfArray ofArray, OfPlain ofPlain)
{
    for (const MemberData& member : content.members) {
        if (const auto* npz = std::get_if<NpzData>(&member.data)) {
            for (const auto& [name, array] : npz->arrays) {
                if (auto done = ofArray(array); !done)
                    return done;
            }
        } else if (auto done = ofPlain(member); !done) {
            return done;
        }
    }
    return {};
}

/// As Archive::open(), but within bounded memory.
Result<SourcePtr> openCopied(const CopiedMember& copied, const Cancel& cancel)
{
    const archive::Archive& archive = *copied.archive;
    if (archive.member(copied.id).method == archive::Method::Stored)
        return archive.open(copied.id, cancel);
    constexpr uint64_t inMemory = uint64_t{16} << 20U;
    SpillWriter bytes(inMemory);
    if (auto done = archive.stream(copied.id, cancel, [&](Bytes piece) { return bytes.write(piece); }); !done)
        return fail(std::move(done.error()));
    return bytes.finish();
}

} // namespace

MemberBytes schemaBytes(const Content& content)
{
    return {.text = content.schema};
}

Result<MemberBytes> plainBytes(const MemberData& member, const Cancel& cancel)
{
    if (const auto* npy = std::get_if<NpyData>(&member.data))
        return bytesOf(*npy);
    const auto* copied = std::get_if<CopiedMember>(&member.data);
    if (!copied)
        return MemberBytes{.blob = std::get_if<Blob>(&member.data)};
    auto source = openCopied(*copied, cancel);
    if (!source)
        return fail(std::move(source.error()));
    auto blob = std::make_shared<Blob>();
    blob->length = blob->sizeBytes = (*source)->sizeBytes();
    blob->source = std::move(*source);
    return MemberBytes{.blob = blob.get(), .owned = blob};
}

Result<uint64_t> countBytes(const Content& content, const Limits& limits)
{
    if (content.members.size() >= limits.members)
        return fail(tooMuch("members", content.members.size() + 1, limits.members).value());
    const uint64_t schema = content.schema.size();
    if (schema > limits.schemaBytes)
        return fail(tooMuch("schema-bytes", schema, limits.schemaBytes).value());
    uint64_t total = schema;
    const auto add = [&](uint64_t size) -> Result<void> {
        if (size > limits.memberBytes)
            return tooMuch("member-bytes", size, limits.memberBytes);
        const auto sum = checkedAdd(total, size);
        if (!sum || *sum > limits.totalBytes)
            return tooMuch("total-bytes", sum.value_or(~uint64_t{0}), limits.totalBytes);
        total = *sum;
        return {};
    };
    const auto addArray = [&](const NpyData& array) {
        const auto bytes = bytesOf(array);
        if (!bytes)
            return Result<void>(fail(bytes.error()));
        return add(bytes->sizeBytes());
    };
    auto done = visitParts(content, addArray, [&](const MemberData& member) {
        if (const auto* npy = std::get_if<NpyData>(&member.data))
            return addArray(*npy);
        const auto* copied = std::get_if<CopiedMember>(&member.data);
        return add(copied ? copied->sizeBytes() : std::get<Blob>(member.data).sizeBytes);
    });
    if (!done)
        return fail(std::move(done.error()));
    return total;
}

std::vector<const ByteSource*> sourcesOf(const Content& content)
{
    std::vector<const ByteSource*> sources;
    const auto add = [&](const SourcePtr& source) -> Result<void> {
        if (source && (sources.empty() || sources.back() != source.get()))
            sources.push_back(source.get());
        return {};
    };
    (void)visitParts(
        content, [&](const NpyData& array) { return add(array.data.source); },
        [&](const MemberData& member) {
            if (const auto* npy = std::get_if<NpyData>(&member.data))
                return add(npy->data.source);
            const auto* copied = std::get_if<CopiedMember>(&member.data);
            return add(copied ? copied->archive->source() : std::get<Blob>(member.data).source);
        });
    std::sort(sources.begin(), sources.end());
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    return sources;
}

} // namespace skops::persist
