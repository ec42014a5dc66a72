#pragma once

// The arrays of joblib's streams (joblib/numpy_pickle.py 1.6; numpy_pickle_compat.py for those before 0.10).

#include "pickle/recorded_dtype.h"

namespace skops::pickle {

struct Session;
class Unpickler;

/// What joblib.load takes for a stand-in of an array when it has been built.
enum class Wrapper : uint8_t {
    None,
    Array,          ///< NumpyArrayWrapper: the array follows in the stream
    File,           ///< NDArrayWrapper: in a .npy file beside it
    CompressedFile, ///< ZNDArrayWrapper
};
Wrapper wrapperOf(const ObjectGraph& graph, ValueId id);
/// The fewest and most arguments with which a wrapper's class can be called; of anything else, any number.
std::pair<uint32_t, uint32_t> wrapperArguments(const ObjectGraph& graph, ValueId callable);

class JoblibArrays
{
public:
    explicit JoblibArrays(Session& session);

    /// What takes the place of a wrapper of `outer` that was built at `offset`. None: Session::stop or
    /// failure.
    std::optional<ValueId> read(Unpickler& outer, Wrapper kind, ValueId wrapper, uint64_t offset);

private:
    enum class Name : uint8_t {
        Shape,
        Order,
        Dtype,
        Alignment,
        Filename,
        Read,
        ReadArray,
        GetAlignment,
        Count
    };

    /// The wrapper's attributes that matter.
    struct Attributes
    {
        std::array<ValueId, static_cast<size_t>(Name::Count)> values;
        uint32_t readUpTo = noIndex;
        bool isUnsure = false;  ///< something unknown was set
        bool isWrong = false;   ///< a state that raises
        bool isAligned = false; ///< by __init__
    };

    const Attributes& attributesOf(Wrapper kind, ValueId wrapper);
    void takeArguments(Attributes& attributes, Wrapper kind, ValueId wrapper) const;
    void takeState(Attributes& attributes, ValueId state);
    void takeDict(Attributes& attributes, ValueId dict);
    std::optional<std::vector<uint64_t>> shapeOf(ValueId id, bool isMeasured, uint64_t offset);
    std::optional<ValueId> readArray(Unpickler& outer, const Attributes& attributes, Array array);
    std::optional<ValueId> readNested(Unpickler& outer, Array array);
    bool findData(Array& array, bool isAligned);
    std::optional<ValueId> sideFile(const Attributes& attributes, ValueId wrapper, uint64_t offset);
    std::optional<ValueId> readUnknown(Unpickler& outer, Array array);
    std::optional<ValueId> callReplacement(ValueId method, size_t arguments, uint64_t offset);
    std::nullopt_t refuse(uint64_t offset, std::string_view what);
    const ObjectGraph& graph() const;

    Session& m_s;
    LiveDicts m_dicts;
    RecordedDtypes m_dtypes;
    std::map<ValueId, Attributes> m_attributes;
};

} // namespace skops::pickle
