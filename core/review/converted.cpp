#include "review/converted.h"

#include "audit/release_rules.h"
#include "nodes/schema_reader.h"
#include "persist/content_members.h"
#include "persist/conversion.h"
#include "review/errors.h"
#include "review/review.h"

#include <algorithm>

namespace skops::review {
namespace {

/// The one pickle that the input itself is, decompressed or not. Null: there is none, or there are more.
const PickleReview* wholePickle(const Review& review)
{
    const bool isPickle = review.kind == Kind::Pickle || review.kind == Kind::Joblib;
    if (!isPickle || review.pickles.size() != 1 || !review.pickles.front().member.empty())
        return nullptr;
    return &review.pickles.front();
}

/// Genuine models have no finding that counts for a verdict, so each such is a reason not to go on.
const Finding* stoppingFinding(const PickleReview& pickle)
{
    const Finding* worst = nullptr;
    const auto look = [&](std::span<const Finding> findings) {
        for (const Finding& finding : findings) {
            const Effect effect = effectOf(finding.code);
            if (effect != Effect::None && (!worst || effect > effectOf(worst->code)))
                worst = &finding;
        }
    };
    look(pickle.findings);
    look(pickle.audit->findings());
    return worst;
}

/// Nothing was met that is worse than a pickle which does not load, or which is too large to be read.
bool isDamage(const Finding& stops)
{
    const Effect effect = effectOf(stops.code);
    return effect == Effect::WouldNotLoad || effect == Effect::NotAnalysed;
}

/// A small stream is held in memory: each of its arrays is read several times.
Result<SourcePtr> inMemory(const SourcePtr& stream)
{
    constexpr uint64_t smallBytes = uint64_t{64} << 20U;
    if (stream->sizeBytes() > smallBytes)
        return stream;
    std::vector<uint8_t> bytes(static_cast<size_t>(stream->sizeBytes()));
    if (auto read = stream->readAt(0, bytes); !read)
        return fail(std::move(read.error()));
    return sourceFromBytes(std::move(bytes));
}

Result<Converted> convertPickle(const PickleReview& pickle, const Limits& limits,
                                const profile::ProfilePtr& profile, const Cancel& cancel, Progress& progress)
{
    auto stream = inMemory(pickle.stream);
    if (!stream)
        return fail(std::move(stream.error()));
    auto conversion =
        persist::convert(pickle.analysis->main(), *stream, {.profile = profile}, limits, cancel, progress);
    if (!conversion)
        return fail(std::move(conversion.error()));
    Converted converted;
    converted.state = conversion->isRefused() ? ConvertState::Refused
                      : conversion->isLossy() ? ConvertState::Lossy
                                              : ConvertState::Ready;
    converted.arrays = conversion->arrays;
    converted.content = std::make_shared<const persist::Content>(std::move(conversion->content));
    auto members = persist::ContentMembers::make(converted.content);
    if (!members)
        return fail(std::move(members.error()));
    converted.members = std::move(*members);
    auto tree = nodes::readTree(converted.content->schema, converted.members.get(), limits, cancel);
    if (!tree)
        return fail(std::move(tree.error()));
    converted.tree = std::move(*tree);
    persist::placeInTree(*conversion, *converted.tree);
    converted.findings = std::move(conversion->findings);
    return converted;
}

} // namespace

std::string_view convertStateId(ConvertState state)
{
    switch (state) {
    case ConvertState::Blocked:
        return "blocked";
    case ConvertState::Failed:
        return "failed";
    case ConvertState::Refused:
        return "refused";
    case ConvertState::Lossy:
        return "lossy";
    case ConvertState::Ready:
        return "ready";
    }
    return {};
}

Result<std::shared_ptr<const Converted>> makeConverted(const Review& review,
                                                       const profile::ProfilePtr& profile,
                                                       const Cancel& cancel, Progress& progress)
{
    const PickleReview* pickle = wholePickle(review);
    if (!pickle)
        return std::shared_ptr<const Converted>();
    Converted converted;
    if (const Finding* stops = stoppingFinding(*pickle); stops && isDamage(*stops)) {
        converted.state = ConvertState::Failed;
        converted.findings = {*stops};
    } else if (stops) {
        converted.state = ConvertState::Blocked;
        converted.findings = {{Code::ConvertBlocked, stops->where, {std::string(codeId(stops->code))}}};
    } else {
        auto done = convertPickle(*pickle, review.limits, profile, cancel, progress);
        if (!done && endsTask(done.error().code))
            return fail(std::move(done.error()));
        if (done) {
            converted = std::move(*done);
        } else {
            converted.state = ConvertState::Failed;
            converted.findings = {toFinding(std::move(done.error()))};
        }
    }
    return std::make_shared<const Converted>(std::move(converted));
}

std::vector<std::string_view> loadsIn(const Review& review, const Cancel& cancel)
{
    std::vector<std::string_view> names;
    if (!review.tree)
        return names;
    const auto keepsFromLoading = [](const Finding& finding) {
        const Effect effect = effectOf(finding.code);
        return effect == Effect::WouldNotLoad || effect == Effect::NotAnalysed ||
               finding.code == Code::ConvertUnloadable;
    };
    if (review.converted && std::ranges::any_of(review.converted->findings, keepsFromLoading))
        return names;
    const archive::Members* members = review.members();
    for (const std::string_view name : profile::shippedNames()) {
        const profile::ProfilePtr profile = profile::shipped(name);
        // No types: what is known to be dangerous loads nevertheless.
        if (std::ranges::any_of(audit::releaseFindings(*review.tree, *profile, {}), keepsFromLoading))
            continue;
        const auto dtypes = members ? audit::checkTreeDtypes(*review.tree, *members, *profile, cancel)
                                    : std::vector<Finding>();
        if (dtypes.empty())
            names.push_back(name);
    }
    return names;
}

} // namespace skops::review
