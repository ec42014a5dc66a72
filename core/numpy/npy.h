#pragma once

// The .npy format (1.0 to 3.0) read without evaluating anything. numpy.lib.format is the reference.

#include "base/byte_source.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace skops::numpy {

/// Kind characters as numpy's dtype.kind: 'b' bool, 'i', 'u', 'f', 'c', 'm', 'M', 'S', 'U', 'V' (void or
/// record), 'O' object. Native byte order is little endian, as on every platform for which skops has wheels.
struct Field;
struct Dtype
{
    char kind = 'V';
    char byteOrder = '|';   ///< '<', '>' or '|'
    uint64_t itemBytes = 0; ///< of one element, sub-array dimensions included
    uint64_t baseBytes = 0; ///< of one element of the sub-array; as itemBytes without one
    std::vector<uint64_t>
        subShape;          ///< of a sub-array dtype; of nested ones the dimensions of all, outermost first
    bool isRecord = false; ///< has names, if only none: "[]"
    std::vector<Field> fields; ///< of a record, in order
    std::string unit;          ///< of 'm' and 'M': "ns", "25s", empty for generic
    bool hasObject = false;    ///< an object anywhere inside: numpy.load(allow_pickle=False) refuses it

    /// As numpy writes it in a header: "<f8", "|V64", or "[('a', '<i8'), ...]"; a sub-array as "('<f8',
    /// (2,))".
    std::string text() const;
    /// Elements of the sub-array; 1 without one.
    uint64_t subCount() const;
    bool operator==(const Dtype&) const;
};

struct Field
{
    std::string name;  ///< UTF-8, lone surrogates kept
    std::string title; ///< empty: none
    bool hasTitle = false;
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
    uint64_t trailingBytes = 0;  ///< behind the last element; numpy.load never reads them
};

/// Longest header this reader takes, in characters; numpy.load refuses more unless told otherwise.
inline constexpr size_t maxHeaderChars = 10'000;
/// How many leading bytes of a member readNpyHeader() can need: format 3.0 is UTF-8.
inline constexpr size_t headBytes = 12 + 4 * maxHeaderChars;
/// Enough for nearly every header; see neededHeadBytes().
inline constexpr size_t usualHeadBytes = 1'024;

/// How many leading bytes the header of this .npy takes, at most headBytes. `head`: its first 12 bytes or
/// more.
size_t neededHeadBytes(Bytes head);

/// `head`: the first bytes of the .npy (neededHeadBytes, or all of a shorter one); `totalBytes`: its whole
/// size, against which the declared shape is checked. Errors: NpyBadMagic, NpyBadVersion, NpyBadHeader,
/// NpyBadDtype, NpyObjectDtype, NpyShapeOverflow, NpyTooShort; Place::offset is within the .npy. NpyBadDtype
/// is said of a descr that numpy may understand and never writes ("i4,f8", non-text titles, "M8[s/2]").
Result<NpyHeader> readNpyHeader(Bytes head, uint64_t totalBytes);

/// Fills count and dataBytes: the product of the shape and the bytes it takes. As in numpy, sizes of 0 do not
/// excuse others that are too big (PyArray_NewFromDescr_int: "array is too big"). Errors: NpyShapeOverflow,
/// NpyBadHeader.
Result<void> measure(NpyHeader& header);

} // namespace skops::numpy
