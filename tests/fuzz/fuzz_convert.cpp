// What a pickle would become, whatever it says: nothing stops it here that would stop it in the program. An
// input: the stream.

#include "fuzz_check.h"
#include "nodes/schema_reader.h"
#include "persist/content_members.h"
#include "persist/conversion.h"
#include "pickle/machine.h"

#include <algorithm>

using namespace skops;

namespace {

/// Sharing is written once for each place, so a small pickle can ask for much.
Limits smallLimits()
{
    Limits limits;
    limits.schemaBytes = uint64_t{4} << 20U;
    limits.nodes = 20'000;
    return limits;
}

/// Every member can be read from its first byte to its last, or says why not.
void checkMembers(const archive::Members& members, const Cancel& cancel)
{
    for (size_t i = 0; i < members.count(); ++i) {
        const auto id = makeId<MemberId>(i);
        SKOPS_FUZZ_CHECK(members.find(members.name(id)) == id);
        uint64_t bytes = 0;
        const auto done = members.stream(id, cancel, [&](Bytes piece) -> Result<void> {
            bytes += piece.size();
            return {};
        });
        SKOPS_FUZZ_CHECK(!done || bytes == members.sizeBytes(id));
    }
}

void check(persist::Conversion conversion, const Limits& limits, const Cancel& cancel)
{
    for (const Finding& finding : conversion.findings) {
        SKOPS_FUZZ_CHECK(finding.code >= Code::ConvertRefused && finding.code <= Code::ConvertAssumedPlain);
        SKOPS_FUZZ_CHECK(!finding.args.empty());
    }
    const bool isSound = !conversion.isRefused() && !conversion.isLossy();
    auto members = persist::ContentMembers::make(
        std::make_shared<const persist::Content>(std::move(conversion.content)));
    SKOPS_FUZZ_CHECK(members.has_value());
    checkMembers(**members, cancel);
    const std::string& schema = (*members)->content().schema;
    const auto tree = nodes::readTree(schema, members->get(), limits, cancel);
    SKOPS_FUZZ_CHECK(tree.has_value());
    const auto keepsFromLoading = [](const Finding& finding) {
        return effectOf(finding.code) == Effect::WouldNotLoad ||
               effectOf(finding.code) == Effect::NotAnalysed;
    };
    // What is said to load has nothing that its reader would refuse.
    if (isSound)
        SKOPS_FUZZ_CHECK(std::ranges::none_of((*tree)->findings(), keepsFromLoading));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const SourcePtr source = sourceFromBytes({data, data + size});
    const Cancel cancel;
    const Limits limits = smallLimits();
    Progress progress;
    for (const pickle::Loader loader : {pickle::Loader::CUnpickler, pickle::Loader::Joblib}) {
        const auto reading = pickle::read(source, {loader, "latin1"}, limits, cancel, progress);
        if (!reading || reading->stop)
            continue;
        auto conversion =
            persist::convert(*reading, source, {profile::defaultProfile()}, limits, cancel, progress);
        if (conversion)
            check(std::move(*conversion), limits, cancel);
        else
            SKOPS_FUZZ_CHECK(conversion.error().code == Code::LimitExceeded ||
                             conversion.error().code == Code::PickleTruncated);
    }
    return 0;
}
