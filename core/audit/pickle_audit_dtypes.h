#pragma once

// dtype.__setstate__ of numpy believes what it is told: a field outside of its item, or an object field
// without the flags of one, makes bytes of the file into pointers (numpy/_core/src/multiarray/descriptor.c,
// arraydescr_setstate).

#include "pickle/object_graph.h"

#include <optional>
#include <unordered_map>

namespace skops::audit {

enum class DtypeState : uint8_t {
    Genuine,
    Unusual,  ///< not as numpy writes it
    Confused, ///< bytes would be taken for objects
};

class PickleDtypes
{
public:
    explicit PickleDtypes(const pickle::ObjectGraph& graph) : m_graph(graph) {}

    /// Whether numpy.dtype's argument is a plain type as numpy writes it: 'f8', numpy.record.
    bool isPlainSpec(pickle::ValueId spec) const;
    /// Notes which dtypes a call uses: a state that comes later changes them under their users.
    void noteUses(const pickle::Call& call);
    /// Whether so many bytes are an array of that shape and dtype; yes, if one of them is not written out.
    bool isSizeOfArray(pickle::ValueId data, pickle::ValueId shape, pickle::ValueId dtype) const;
    /// Judges a BUILD whose state has the form of a dtype's, in the order of the stream.
    DtypeState judge(const pickle::Change& build, uint32_t change);

private:
    struct Dtype
    {
        bool isKnown = false;
        bool hasObjects = false;
        uint64_t bytes = 0;
    };
    struct Fields
    {
        bool isSound = true;
        bool hasObjects = false;
        uint64_t end = 0; ///< of the field that ends last
    };

    Dtype specOf(pickle::ValueId spec) const;
    Dtype at(pickle::ValueId dtype, uint32_t before) const;
    /// Empty: some length is no count, or there are too many, or too large ones.
    std::optional<uint64_t> productOf(pickle::ValueId shape, uint64_t bytes) const;
    const Fields& fieldsOf(pickle::ValueId dict, uint32_t change);
    void addField(Fields& fields, pickle::ValueId entry, uint32_t change) const;
    bool addSubArray(Dtype& made, pickle::ValueId pair, uint32_t change) const;

    const pickle::ObjectGraph& m_graph;
    std::unordered_map<uint32_t, Dtype> m_built;   ///< by ValueId: after its BUILD
    std::unordered_map<uint32_t, Fields> m_fields; ///< by ValueId of the dict
    std::unordered_map<uint32_t, uint64_t> m_used; ///< by ValueId: offset of the first call with it
};

} // namespace skops::audit
