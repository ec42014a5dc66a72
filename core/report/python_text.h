#pragma once

// Bytes as Python's reprlib writes them (CPython 3.11).

#include "base/byte_source.h"

#include <string>
#include <string_view>

namespace skops::report {

/// What reprlib.Repr writes for bytes: bytes is no str, so maxother (30) counts and not the maxstring that
/// skops sets (reprlib.py repr_instance). Fed chunk by chunk; keeps only both ends.
class ShortBytesRepr
{
public:
    void add(Bytes chunk);
    std::string text() const;

private:
    static constexpr size_t endBytes = 32; ///< more than 30 characters of repr() can come from

    std::string m_head;
    std::string m_tail;
    uint64_t m_sizeBytes = 0;
    bool m_hasSingleQuote = false;
    bool m_hasDoubleQuote = false;
};

} // namespace skops::report
