#pragma once

// The .npy format (1.0 to 3.0) read without evaluating anything. numpy.lib.format is the reference.

#include "base/byte_source.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace skops::numpy {

/// Kind characters as numpy's dtype.kind: 'b' bool, 'i', 'u', 'f', 'c', 'm', 'M', 'S', 'U', 'V' (void or record),
/// 'O' object.
struct Field;
struct Dtype
{
    char kind = 'V';
    char byteOrder = '|';      ///< '<', '>' or '|'
    uint64_t itemBytes = 0;    ///< of one element, sub-array dimensions included
    std::vector<uint64_t> subShape; ///< of a sub-array dtype
    std::vector<Field> fields; ///< of a record, in order
    std::string unit;          ///< of 'm' and 'M': "ns", "25s", empty for generic
    bool hasObject = false;    ///< an object anywhere inside: numpy.load(allow_pickle=False) refuses it

    /// As numpy writes it in a header: "<f8", "|V64", or "[('a', '<i8'), ...]".
    std::string text() const;
    bool operator==(const Dtype&) const;
};

struct Field
{
    std::string name;
    uint64_t offset = 0; ///< bytes from the start of the record
    Dtype dtype;

    bool operator==(const Field&) const = default;
};

struct NpyHeader
{
    uint8_t major = 1;
    uint8_t minor = 0;
    Dtype dtype;
    bool fortranOrder = false;
    std::vector<uint64_t> shape; ///< empty: a scalar (0-d) array
    uint64_t dataOffset = 0;     ///< of the first element, from the start of the .npy
    uint64_t count = 1;          ///< product of the shape, checked
    uint64_t dataBytes = 0;      ///< count * itemBytes, checked
};

/// Longest header this reader takes; numpy.load refuses more than 10,000 characters unless told otherwise.
inline constexpr size_t maxHeaderBytes = 10'000;
/// How many leading bytes of a member readNpyHeader() can need.
inline constexpr size_t headBytes = 12 + maxHeaderBytes;

/// `head`: the first bytes of the .npy (headBytes, or all of a shorter one); `totalBytes`: its whole size, against
/// which the declared shape is checked. Errors: NpyBadMagic, NpyBadVersion, NpyBadHeader, NpyBadDtype,
/// NpyObjectDtype, NpyShapeOverflow, NpyTooShort.
Result<NpyHeader> readNpyHeader(Bytes head, uint64_t totalBytes);

} // namespace skops::numpy
