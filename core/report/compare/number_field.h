#pragma once

// Elements of arrays as numbers, so that arrays of different types can be compared.

#include "numpy/npy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace skops::report {

/// One plain value within an element: the element itself, a field of a record, an item of a sub-array.
struct ElementField
{
    uint64_t offset = 0;
    uint64_t bytes = 0;
    char kind = 'V'; ///< as numpy::Dtype::kind; never a record
    bool isBigEndian = false;
    std::string unit; ///< of 'm' and 'M'
};

/// Most values that are looked at within one element.
inline constexpr size_t maxElementFields = 1'024;

/// All of them in order, without the padding of records; nothing if there are more than maxElementFields.
std::optional<std::vector<ElementField>> elementFields(const numpy::Dtype& dtype);

/// An exact integer, or a real or complex number.
struct Number
{
    bool isInteger = false;
    bool isNegative = false; ///< of an integer
    uint64_t magnitude = 0;  ///< of an integer
    double real = 0;         ///< of the others
    double imaginary = 0;
};

/// Whether numberIn() understands the field: bool, integers, floats and complex numbers of up to 8 bytes a
/// part, times.
bool isNumber(const ElementField& field);

/// `element` holds the whole element.
Number numberIn(const ElementField& field, Bytes element);

/// As numpy.array_equal(equal_nan=True) compares.
bool areEqual(const Number& a, const Number& b);

/// |a - b|; NaN where one of both is.
double distance(const Number& a, const Number& b);

/// As numberText() of comparison.h.
std::string textOf(const Number& number);

} // namespace skops::report
