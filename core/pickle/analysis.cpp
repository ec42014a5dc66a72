#include "pickle/analysis.h"

#include "pickle/reading_difference.h"

#include <algorithm>
#include <array>

namespace skops::pickle {

namespace {

/// What a stream ends in is the same to every loader, or follows from another finding.
bool isOfTheEnd(Code code)
{
    return code == Code::PickleStacked || code == Code::PickleTrailingData || code == Code::PickleLeftOnStack;
}

void addFindings(Analysis& analysis, const Reading& reading)
{
    const bool isMain = analysis.findings.empty() && analysis.readings.empty();
    for (const Finding& finding : reading.findings) {
        const bool isKnown =
            std::any_of(analysis.findings.begin(), analysis.findings.end(), [&](const Finding& known) {
                return known.code == finding.code &&
                       (known.args == finding.args || known.where == finding.where);
            });
        if (!isKnown && (isMain || !isOfTheEnd(finding.code)))
            analysis.findings.push_back(finding);
    }
}

Result<bool> beginsWithProto(const ByteSource& source)
{
    std::array<uint8_t, 2> head{};
    if (source.sizeBytes() < head.size())
        return false;
    if (auto read = source.readAt(0, head); !read)
        return fail(read.error());
    return head[0] == 0x80 && head[1] <= 5;
}

} // namespace

bool isPickle(const Analysis& analysis)
{
    if (analysis.beginsWithProto)
        return true;
    return std::any_of(analysis.readings.begin(), analysis.readings.end(), [&](const Reading& reading) {
        if (!reading.stop)
            return true;
        const ObjectGraph& graph = *reading.graph;
        return std::any_of(graph.events().begin(), graph.events().end(), [&](const Event& event) {
            return event.kind == EventKind::Change || event.kind == EventKind::Array ||
                   (event.kind == EventKind::Call && graph.calls()[event.index].kind != CallKind::Persistent);
        });
    });
}

Result<Analysis> analyse(SourcePtr source, const AnalysisOptions& options, const Limits& limits,
                         const Cancel& cancel, Progress& progress)
{
    Analysis analysis;
    auto proto = beginsWithProto(*source);
    if (!proto)
        return fail(proto.error());
    analysis.beginsWithProto = *proto;

    std::vector<Reading> readings; // of the C unpickler, pickle.py and joblib, as far as they are asked
    const auto ask = [&](Loader loader) -> Result<void> {
        auto reading = read(source, {loader, options.encoding}, limits, cancel, progress);
        if (!reading)
            return fail(reading.error());
        readings.push_back(std::move(*reading));
        return {};
    };
    if (auto asked = ask(Loader::CUnpickler); !asked)
        return fail(asked.error());
    if (readings[0].mayDiffer)
        if (auto asked = ask(Loader::PurePython); !asked)
            return fail(asked.error());
    if (std::any_of(readings.begin(), readings.end(),
                    [](const Reading& reading) { return reading.hasWrappers; })) {
        if (auto asked = ask(Loader::Joblib); !asked)
            return fail(asked.error());
        std::rotate(readings.begin(), readings.end() - 1, readings.end());
    }

    for (Reading& reading : readings) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        if (!analysis.readings.empty()) {
            const Difference difference = findDifference(analysis.main(), reading);
            if (difference == Difference::None)
                continue;
            const bool isNew =
                std::all_of(analysis.readings.begin() + 1, analysis.readings.end(), [&](const Reading& kept) {
                    return findDifference(kept, reading) != Difference::None;
                });
            if (!isNew)
                continue;
            analysis.findings.push_back(
                Finding{Code::PickleReadersDiffer,
                        Place{},
                        {std::string(loaderId(analysis.main().loader)), std::string(loaderId(reading.loader)),
                         std::string(differenceId(difference))}});
        }
        addFindings(analysis, reading);
        analysis.readings.push_back(std::move(reading));
    }
    return analysis;
}

} // namespace skops::pickle
