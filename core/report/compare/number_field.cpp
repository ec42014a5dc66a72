#include "report/compare/number_field.h"

#include "numpy/element.h"
#include "report/compare/comparison.h"

#include <bit>
#include <cmath>

namespace skops::report {
namespace {

using numpy::loadBytes;

double loadReal(Bytes bytes, bool isBigEndian)
{
    const uint64_t bits = loadBytes(bytes, isBigEndian);
    switch (bytes.size()) {
    case 2:
        return numpy::halfToDouble(static_cast<uint16_t>(bits));
    case 4:
        return std::bit_cast<float>(static_cast<uint32_t>(bits));
    default:
        return std::bit_cast<double>(bits);
    }
}

Number loadInteger(const ElementField& field, Bytes bytes)
{
    Number number{.isInteger = true, .magnitude = loadBytes(bytes, field.isBigEndian)};
    const bool isSigned = field.kind == 'i' || field.kind == 'm' || field.kind == 'M';
    const uint64_t signBit = uint64_t{1} << (8 * field.bytes - 1);
    if (isSigned && (number.magnitude & signBit) != 0) {
        number.isNegative = true;
        number.magnitude = (~number.magnitude & (signBit - 1)) + 1;
    }
    return number;
}

double asDouble(const Number& number)
{
    if (!number.isInteger)
        return number.real;
    const auto size = static_cast<double>(number.magnitude);
    return number.isNegative ? -size : size;
}

bool areEqualReals(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool isNaN(const Number& number)
{
    return !number.isInteger && (std::isnan(number.real) || std::isnan(number.imaginary));
}

/// Appends the fields of one dtype that is no record, at `offset`.
void appendPlain(const numpy::Dtype& dtype, uint64_t offset, std::vector<ElementField>& fields)
{
    for (uint64_t i = 0; i < dtype.subCount() && fields.size() <= maxElementFields; ++i)
        fields.push_back({.offset = offset + i * dtype.baseBytes,
                          .bytes = dtype.baseBytes,
                          .kind = dtype.kind,
                          .isBigEndian = dtype.byteOrder == '>',
                          .unit = dtype.unit});
}

} // namespace

std::optional<std::vector<ElementField>> elementFields(const numpy::Dtype& dtype)
{
    struct Pending
    {
        const numpy::Dtype* dtype;
        uint64_t offset;
    };
    std::vector<ElementField> fields;
    std::vector<Pending> stack{{&dtype, 0}};
    while (!stack.empty()) {
        const Pending next = stack.back();
        stack.pop_back();
        if (!next.dtype->isRecord) {
            appendPlain(*next.dtype, next.offset, fields);
        } else {
            const uint64_t repeats = next.dtype->subCount();
            if (repeats > maxElementFields ||
                stack.size() + repeats * next.dtype->fields.size() > maxElementFields)
                return std::nullopt;
            for (uint64_t i = repeats; i > 0; --i) {
                const uint64_t base = next.offset + (i - 1) * next.dtype->baseBytes;
                for (auto field = next.dtype->fields.rbegin(); field != next.dtype->fields.rend(); ++field)
                    stack.push_back({&field->dtype, base + field->offset});
            }
        }
        if (fields.size() > maxElementFields)
            return std::nullopt;
    }
    return fields;
}

bool isNumber(const ElementField& field)
{
    switch (field.kind) {
    case 'b':
    case 'i':
    case 'u':
    case 'm':
    case 'M':
        return field.bytes == 1 || field.bytes == 2 || field.bytes == 4 || field.bytes == 8;
    case 'f':
        return field.bytes == 2 || field.bytes == 4 || field.bytes == 8;
    case 'c':
        return field.bytes == 8 || field.bytes == 16;
    default:
        return false;
    }
}

Number numberIn(const ElementField& field, Bytes element)
{
    const Bytes bytes = element.subspan(field.offset, field.bytes);
    if (field.kind == 'f')
        return {.real = loadReal(bytes, field.isBigEndian)};
    if (field.kind == 'c')
        return {.real = loadReal(bytes.first(field.bytes / 2), field.isBigEndian),
                .imaginary = loadReal(bytes.subspan(field.bytes / 2), field.isBigEndian)};
    return loadInteger(field, bytes);
}

bool areEqual(const Number& a, const Number& b)
{
    if (a.isInteger && b.isInteger)
        return a.magnitude == b.magnitude && a.isNegative == b.isNegative;
    if (isNaN(a) || isNaN(b))
        return isNaN(a) && isNaN(b);
    return areEqualReals(asDouble(a), asDouble(b)) && areEqualReals(a.imaginary, b.imaginary);
}

double distance(const Number& a, const Number& b)
{
    if (isNaN(a) || isNaN(b))
        return std::nan("");
    if (a.isInteger && b.isInteger && a.isNegative == b.isNegative)
        return static_cast<double>(a.magnitude > b.magnitude ? a.magnitude - b.magnitude
                                                             : b.magnitude - a.magnitude);
    if (areEqual(a, b))
        return 0;
    return std::hypot(asDouble(a) - asDouble(b), a.imaginary - b.imaginary);
}

std::string textOf(const Number& number)
{
    if (number.isInteger)
        return (number.isNegative ? "-" : "") + std::to_string(number.magnitude);
    if (number.imaginary == 0)
        return numberText(number.real);
    return numberText(number.real) + (number.imaginary < 0 ? "" : "+") + numberText(number.imaginary) + "j";
}

} // namespace skops::report
