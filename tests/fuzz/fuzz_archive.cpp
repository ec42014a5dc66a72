// An archive and everything that can be asked of it. An input: the bytes of the file.

#include "archive/archive.h"
#include "fuzz_check.h"

#include <algorithm>
#include <array>
#include <vector>

using namespace skops;
using archive::Archive;

namespace {

/// Members after these are not read: the directory can name one stream many times.
constexpr size_t mostMembers = 64;

Limits smallLimits()
{
    Limits limits;
    limits.members = 10'000;
    limits.memberBytes = uint64_t{1} << 18U;
    limits.totalBytes = uint64_t{1} << 21U;
    return limits;
}

void checkFindings(const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings)
        SKOPS_FUZZ_CHECK(finding.where.node == none<NodeId> && finding.count > 0);
}

Result<std::vector<uint8_t>> streamed(const Archive& zip, MemberId id, const Cancel& cancel)
{
    std::vector<uint8_t> bytes;
    std::vector<Finding> findings;
    const auto sink = [&](Bytes piece) -> Result<void> {
        SKOPS_FUZZ_CHECK(piece.size() <= size_t{1} << 20U);
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        return {};
    };
    if (auto done = zip.stream(id, cancel, sink, &findings); !done)
        return fail(std::move(done.error()));
    checkFindings(findings);
    return bytes;
}

bool startsWith(const std::vector<uint8_t>& bytes, Bytes head)
{
    return head.size() <= bytes.size() && std::equal(head.begin(), head.end(), bytes.begin());
}

/// Every way to read a member gives the same bytes, or the same refusal.
void checkMember(const Archive& zip, MemberId id, const Cancel& cancel)
{
    const auto read = zip.read(id, cancel);
    const auto inPieces = streamed(zip, id, cancel);
    SKOPS_FUZZ_CHECK(read.has_value() == inPieces.has_value());
    std::array<uint8_t, 100> head{};
    const auto headBytes = zip.readHead(id, head);
    const auto source = zip.open(id, cancel);
    if (!read) {
        SKOPS_FUZZ_CHECK(read.error() == inPieces.error());
        return;
    }
    SKOPS_FUZZ_CHECK(*read == *inPieces && read->size() <= smallLimits().memberBytes);
    SKOPS_FUZZ_CHECK(headBytes && *headBytes == std::min(head.size(), read->size()));
    SKOPS_FUZZ_CHECK(startsWith(*read, Bytes(head).first(*headBytes)));
    SKOPS_FUZZ_CHECK(source && (*source)->sizeBytes() == read->size());
    std::vector<uint8_t> window(read->size());
    SKOPS_FUZZ_CHECK((*source)->readAt(0, window) && window == *read);
}

/// A name leads to its last member, and from there to all the others of the name.
void checkName(const Archive& zip, MemberId id)
{
    const auto found = zip.find(zip.name(id));
    SKOPS_FUZZ_CHECK(found && index(*found) >= index(id) && zip.name(*found) == zip.name(id));
    uint32_t at = static_cast<uint32_t>(index(*found));
    while (at > index(id)) {
        const uint32_t next = zip.member(makeId<MemberId>(at)).nextSameName;
        SKOPS_FUZZ_CHECK(next < at);
        at = next;
    }
    SKOPS_FUZZ_CHECK(at == index(id));
    SKOPS_FUZZ_CHECK(zip.fullName(id).starts_with(zip.name(id)));
}

/// An .npz within: its members are found and their heads can be asked for.
void checkNested(const Archive& zip, MemberId id, const Cancel& cancel)
{
    const auto nested = zip.openNested(id, cancel);
    if (!nested)
        return;
    std::array<uint8_t, 16> head{};
    for (size_t i = 0; i < std::min((*nested)->count(), mostMembers); ++i) {
        const auto inner = makeId<MemberId>(i);
        SKOPS_FUZZ_CHECK((*nested)->find((*nested)->name(inner)).has_value());
        const auto count = (*nested)->readHead(inner, head);
        SKOPS_FUZZ_CHECK(!count || *count <= head.size());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const Cancel cancel;
    const auto zip = Archive::open(sourceFromBytes({data, data + size}), smallLimits(), cancel);
    if (!zip)
        return 0;
    checkFindings({(*zip)->findings().begin(), (*zip)->findings().end()});
    for (size_t i = 0; i < std::min((*zip)->count(), mostMembers); ++i) {
        const auto id = makeId<MemberId>(i);
        checkName(**zip, id);
        checkMember(**zip, id, cancel);
        checkNested(**zip, id, cancel);
    }
    return 0;
}
