#pragma once

// Arithmetic on numbers that come from a file.

#include <concepts>
#include <cstdint>
#include <optional>

namespace skops {

template <std::integral T>
constexpr std::optional<T> checkedAdd(T a, T b)
{
    T sum;
    if (__builtin_add_overflow(a, b, &sum))
        return std::nullopt;
    return sum;
}

template <std::integral T>
constexpr std::optional<T> checkedMul(T a, T b)
{
    T product;
    if (__builtin_mul_overflow(a, b, &product))
        return std::nullopt;
    return product;
}

/// Whether [offset, offset + length) lies within a source of `size` bytes.
constexpr bool fits(uint64_t offset, uint64_t length, uint64_t size)
{
    return offset <= size && length <= size - offset;
}

} // namespace skops
