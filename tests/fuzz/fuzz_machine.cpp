// Pickles as every loader reads them, and what the readings say of themselves. An input: the stream.

#include "fuzz_check.h"
#include "pickle/analysis.h"
#include "pickle/value_text.h"

using namespace skops;
using namespace skops::pickle;

namespace {

void checkIds(const ObjectGraph& graph, std::span<const ValueId> ids)
{
    for (const ValueId id : ids)
        SKOPS_FUZZ_CHECK(index(id) < graph.valueCount());
}

void checkValues(const ObjectGraph& graph)
{
    for (size_t i = 0; i < graph.valueCount(); ++i) {
        const Value& value = graph.value(makeId<ValueId>(i));
        if (value.kind == ValueKind::Tuple || value.kind == ValueKind::FrozenSet) {
            for (const ValueId item : graph.items(value))
                SKOPS_FUZZ_CHECK(index(item) < i); // parts stand before what holds them
        }
        for (const uint32_t change : graph.changesOf(makeId<ValueId>(i)))
            SKOPS_FUZZ_CHECK(graph.changes()[change].target == makeId<ValueId>(i));
    }
}

void check(const Reading& reading, size_t size)
{
    const ObjectGraph& graph = *reading.graph;
    checkValues(graph);
    for (const Change& change : graph.changes())
        checkIds(graph, graph.items(change));
    uint32_t changes = 0;
    for (const Event& event : graph.events()) {
        SKOPS_FUZZ_CHECK(graph.offset(event) < size);
        SKOPS_FUZZ_CHECK(event.changesBefore >= changes && event.changesBefore <= graph.changes().size());
        changes = event.changesBefore;
    }
    for (const Call& call : graph.calls()) {
        SKOPS_FUZZ_CHECK(index(call.args) < index(call.result) && index(call.result) < graph.valueCount());
        SKOPS_FUZZ_CHECK(callableText(graph, call.callable).size() < 100'000);
        SKOPS_FUZZ_CHECK(valueText(graph, call.args).size() <= 203);
    }
    for (const Array& array : graph.arrays())
        SKOPS_FUZZ_CHECK(array.dtype && array.dataOffset <= size &&
                         array.dataBytes <= size - array.dataOffset);
    for (const Pickle& pickle : graph.pickles()) {
        SKOPS_FUZZ_CHECK(pickle.begin <= pickle.end && pickle.end <= size);
        SKOPS_FUZZ_CHECK(pickle.firstEvent <= graph.events().size());
        if (pickle.root != none<ValueId>)
            SKOPS_FUZZ_CHECK(valueText(graph, pickle.root).size() <= 203);
    }
    SKOPS_FUZZ_CHECK(!graph.pickles().empty());
    SKOPS_FUZZ_CHECK(reading.stop.has_value() == (graph.pickles()[0].root == none<ValueId>));
    // A few bytes never cost much.
    SKOPS_FUZZ_CHECK(graph.valueCount() <= 3 * size + 16 && reading.opcodes <= size + 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const SourcePtr source = sourceFromBytes({data, data + size});
    const Cancel cancel;
    Progress progress;
    Reading readings[3];
    for (const Loader loader : {Loader::CUnpickler, Loader::PurePython, Loader::Joblib}) {
        auto reading = read(source, {loader, "latin1"}, {}, cancel, progress);
        SKOPS_FUZZ_CHECK(reading.has_value());
        check(*reading, size);
        readings[static_cast<size_t>(loader)] = *std::move(reading);
    }
    // Who is told that the unpicklers cannot differ reads with one of them.
    if (!readings[0].mayDiffer) {
        SKOPS_FUZZ_CHECK(readings[0].stop.has_value() == readings[1].stop.has_value());
        SKOPS_FUZZ_CHECK(readings[0].graph->events().size() == readings[1].graph->events().size());
    }
    auto analysis = analyse(source, {}, {}, cancel, progress);
    SKOPS_FUZZ_CHECK(analysis.has_value() && !analysis->readings.empty());
    isPickle(*analysis);
    return 0;
}
