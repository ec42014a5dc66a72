#include "pickle/machine.h"

#include "pickle/joblib.h"
#include "pickle/unpickler.h"

#include <algorithm>
#include <new>

namespace skops::pickle {

namespace {

/// Reads the pickle that begins at the cursor's position.
bool readPickle(Session& session)
{
    GraphBuilder& builder = session.builder;
    Pickle pickle;
    pickle.begin = session.cursor.position();
    pickle.firstEvent = static_cast<uint32_t>(builder.eventCount());
    const size_t number = builder.addPickle(pickle);
    Unpickler unpickler(session, nullptr);
    const bool isWhole = unpickler.run();
    Pickle& made = builder.pickle(number);
    made.end = session.cursor.position();
    made.protocol = unpickler.highestProtocol();
    made.root = unpickler.root();
    made.leftOnStack = isWhole ? unpickler.leftOnStack() : 0;
    if (const auto end = session.cursor.takeStraddle()) {
        session.mayDiffer = true;
        session.find(Code::PickleFrame, *end, {"straddle"});
    }
    return isWhole;
}

/// Whether what was recorded is more than persistent ids: "P" begins them, and any zip.
bool hasDone(const ObjectGraph& graph, size_t firstEvent)
{
    const auto events = graph.events().subspan(firstEvent);
    return std::any_of(events.begin(), events.end(), [&](const Event& event) {
        return event.kind != EventKind::Call || graph.calls()[event.index].kind != CallKind::Persistent;
    });
}

/// Further calls of load begin where the file stands: what does anything there, or gets to its STOP, is a
/// pickle. False: Session::failure.
bool readStacked(Session& session)
{
    uint64_t count = 0;
    const uint64_t first = session.cursor.filePosition();
    bool isWhole = true;
    while (isWhole && session.cursor.filePosition() < session.cursor.size()) {
        session.cursor.suspend();
        const uint64_t begin = session.cursor.position();
        const size_t events = session.builder.eventCount();
        const size_t calls = session.builder.graph().calls().size();
        const std::vector<Finding> findings = session.findings;
        isWhole = readPickle(session);
        if (session.failure)
            return false;
        session.stop.reset(); // of a later load, not of the first
        if (isWhole || hasDone(session.builder.graph(), events)) {
            ++count;
            continue;
        }
        session.builder.dropLastPickle(events, calls);
        session.findings = findings;
        session.find(Code::PickleTrailingData, begin, {std::to_string(session.cursor.size() - begin)});
    }
    if (count > 0)
        session.findings.push_back(Finding{Code::PickleStacked, Place{{}, first}, {std::to_string(count)}});
    return true;
}

} // namespace

std::string_view loaderId(Loader loader)
{
    switch (loader) {
    case Loader::CUnpickler:
        return "pickle";
    case Loader::PurePython:
        return "pickle.py";
    case Loader::Joblib:
        return "joblib";
    }
    return {};
}

Result<Reading> read(SourcePtr source, const ReadOptions& options, const Limits& limits, const Cancel& cancel,
                     Progress& progress)
try {
    Session session(source, options, limits, cancel, progress);
    if (options.loader == Loader::Joblib)
        session.arrays = std::make_unique<JoblibArrays>(session);
    if (readPickle(session)) {
        const uint32_t left = session.builder.pickle(0).leftOnStack;
        if (left > 0)
            session.findings.push_back(Finding{
                Code::PickleLeftOnStack, Place{{}, session.cursor.position() - 1}, {std::to_string(left)}});
        readStacked(session);
    }
    if (session.failure)
        return fail(*std::move(session.failure));
    Reading reading;
    reading.loader = options.loader;
    reading.stop = std::move(session.stop);
    reading.findings = std::move(session.findings);
    reading.hasWrappers = session.hasWrappers;
    reading.mayDiffer = session.mayDiffer;
    reading.opcodes = session.opcodes;
    reading.graph = session.builder.finish();
    return reading;
} catch (const std::bad_alloc&) {
    return fail(Code::OutOfMemory);
}

} // namespace skops::pickle
