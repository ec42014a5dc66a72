#pragma once

// The numpy arrays and scalars of a graph, as numpy holds them when they have been loaded.

#include "persist/byte_values.h"
#include "persist/dtypes.h"
#include "persist/objects.h"

namespace skops::persist {

struct ArrayContent
{
    NpyData npy;                            ///< dtype and shape of any array; the data of one without objects
    std::optional<Contents::Items> objects; ///< of an object array, in C order
    DTypeView dtype;
    Reason refusal = Reason::None; ///< numpy would raise, or this is no array
};

/// data and mask of a masked array, and whether it has a fill value of its own.
struct MaskedContent
{
    ArrayContent data;
    NpyData mask;
    bool losesFill = false;
    Reason refusal = Reason::None;
};

class Arrays
{
public:
    Arrays(Objects& objects, const SourcePtr& stream)
        : m_objects(objects), m_contents(objects.contents()), m_bytes(m_contents, stream), m_stream(stream),
          m_dtypes(m_contents)
    {
    }

    /// Of NdArray and Scalar. Errors: those of the source.
    Result<ArrayContent> array(ValueId id);
    Result<ArrayContent> scalar(ValueId id);
    Result<MaskedContent> masked(ValueId id);
    DTypeView dtype(ValueId id) { return m_dtypes.of(id); }
    /// Whether the value is an array; a joblib object array is the one within it.
    ValueId resolve(ValueId id) const;
    const ByteValues& bytes() const { return m_bytes; }

private:
    Result<ArrayContent> fromJoblib(const pickle::Array& array);
    Result<ArrayContent> fromState(std::span<const ValueId> state);
    Result<ArrayContent> fromBuffer(std::span<const ValueId> args);
    Result<MaskedContent> maskedConstant();
    bool takeShape(ArrayContent& content, ValueId shape, uint64_t& count, uint64_t& bytes) const;
    Result<void> transpose(ArrayContent& content, ValueId axes);
    Result<bool> hasDefaultFill(const numpy::Dtype& dtype, ValueId fill);

    Objects& m_objects;
    const Contents& m_contents;
    ByteValues m_bytes;
    SourcePtr m_stream;
    DTypes m_dtypes;
};

/// The dtype and the data in native byte order, as numpy makes them when it unpickles. Errors: those of the
/// source.
Result<void> makeNative(NpyData& data);

/// All bytes of a blob. Errors: those of the source.
Result<std::string> blobBytes(const Blob& blob);

} // namespace skops::persist
