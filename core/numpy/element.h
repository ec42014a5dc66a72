#pragma once

// Single values out of the raw bytes of an array, whatever their width and byte order.

#include "numpy/npy.h"

#include <optional>
#include <string_view>

namespace skops::numpy {

/// An unsigned integer of at most 8 bytes.
uint64_t loadBytes(Bytes bytes, bool isBigEndian);

/// The value of an IEEE 754 binary16, NumPy's float16, of which C++20 has no type.
double halfToDouble(uint16_t bits);

/// Where an integer stands within an element, and how it is written.
struct IntegerField
{
    uint64_t offset = 0;
    uint8_t bytes = 8; ///< 1, 2, 4 or 8
    bool isSigned = true;
    bool isBigEndian = false;

    /// The value in an element; of uint64 what is over the range of int64 is given as its maximum. `element`
    /// holds at least offset + bytes.
    int64_t read(Bytes element) const;
};

/// The view of a plain integer or bool type; nothing if `dtype` is another.
std::optional<IntegerField> integerOf(const Dtype& dtype);

/// The field of that name, or nothing.
const Field* findField(const Dtype& record, std::string_view name);

/// The view of a field of a record: nothing if there is no such field or it is no plain integer or bool.
std::optional<IntegerField> integerField(const Dtype& record, std::string_view name);

} // namespace skops::numpy
