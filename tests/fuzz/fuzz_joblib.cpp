// Arrays of joblib's streams. An input: how many bytes of it are a state's opcodes, those, and what follows
// the wrapper that is built with that state.

#include "fuzz_check.h"
#include "pickle/analysis.h"

#include <algorithm>
#include <string_view>

using namespace skops;
using namespace skops::pickle;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const size_t stateBytes = std::min<size_t>(data[0], size - 1);
    constexpr std::string_view head = "\x80\x04"
                                      "cjoblib.numpy_pickle\nNumpyArrayWrapper\n)\x81q\x00}(";
    std::vector<uint8_t> bytes(head.begin(), head.end());
    // Two such wrappers, so that what is kept of one meets the next.
    for (int i = 0; i < 2; ++i) {
        bytes.insert(bytes.end(), data + 1, data + 1 + stateBytes);
        bytes.push_back('u');
        bytes.push_back('b');
        bytes.insert(bytes.end(), data + 1 + stateBytes, data + size);
        constexpr std::string_view again = "h\x00}(";
        bytes.insert(bytes.end(), again.begin(), again.begin() + 4);
    }
    const size_t total = bytes.size();
    Progress progress;
    const auto reading = read(sourceFromBytes(std::move(bytes)), {Loader::Joblib, "ASCII"}, {}, {}, progress);
    SKOPS_FUZZ_CHECK(reading.has_value());
    const ObjectGraph& graph = *reading->graph;
    for (const Array& array : graph.arrays()) {
        SKOPS_FUZZ_CHECK(array.dtype && array.shape.size() <= 64);
        SKOPS_FUZZ_CHECK(array.dataOffset <= total && array.dataBytes <= total - array.dataOffset);
        uint64_t count = 1;
        for (const uint64_t length : array.shape)
            count *= array.nested == none<ValueId> ? length : 0;
        if (array.nested == none<ValueId>)
            SKOPS_FUZZ_CHECK(array.dataBytes == count * array.dtype->itemBytes && !array.dtype->hasObject);
        for (const numpy::Field& field : array.dtype->fields)
            SKOPS_FUZZ_CHECK(field.offset + field.dtype.itemBytes <= array.dtype->itemBytes);
    }
    for (const Pickle& pickle : graph.pickles())
        SKOPS_FUZZ_CHECK(pickle.end <= total);
    return 0;
}
