#pragma once

// The text of a .npy header: one Python literal, read as ast.literal_eval reads it (CPython 3.11). Nothing is
// evaluated and nothing recurses: brackets live on a stack that is as high as CPython's tokenizer allows.

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace skops::numpy {

enum class LiteralKind : uint8_t { None, Bool, Int, Number, Ellipsis, Str, Bytes, Tuple, List, Set, Dict };

enum class LiteralId : uint32_t {};

struct Literal
{
    LiteralKind kind = LiteralKind::None;
    bool isTrue = false;          ///< of a Bool
    bool isBig = false;           ///< of an Int that 64 bits do not hold: `value` is not set
    int64_t value = 0;            ///< of an Int
    std::string text;             ///< of a Str, UTF-8 with lone surrogates kept
    std::vector<LiteralId> items; ///< of a container, in order; of a Dict key and value by turns
};

/// Immutable. Items stand before what holds them.
class LiteralTree
{
public:
    const Literal& at(LiteralId id) const { return m_literals[index(id)]; }
    size_t count() const { return m_literals.size(); }
    LiteralId root() const { return m_root; }
    /// The value of the last entry with this key, as a Python dict keeps it; none<LiteralId> if there is
    /// none.
    LiteralId find(LiteralId dict, std::string_view key) const;

private:
    friend class LiteralParser;

    std::vector<Literal> m_literals;
    LiteralId m_root = none<LiteralId>;
};

/// `text`: UTF-8 without surrogates. `allowLong`: take the L that Python 2 wrote behind integers, as numpy's
/// _filter_header does. Errors: NpyBadHeader with the offset and what was expected. Also refused, though
/// literal_eval takes them: sums that make complex numbers, set(), and (as NpyBadDtype) \N{...} in strings.
Result<LiteralTree> parseLiteral(std::string text, bool allowLong);

} // namespace skops::numpy
