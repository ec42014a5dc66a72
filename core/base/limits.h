#pragma once

// Explicit, adjustable bounds on what an input may cost. Going over one is LimitExceeded with the limit's
// name.

#include <cstdint>
#include <string_view>

namespace skops {

struct Limits
{
    uint64_t members = 2'000'000;              ///< members of an archive ("members")
    uint64_t memberBytes = uint64_t{8} << 30U; ///< decompressed bytes of one member ("member-bytes")
    uint64_t totalBytes = uint64_t{64} << 30U; ///< decompressed bytes of all members ("total-bytes")
    uint64_t ratio = 1'100;      ///< decompressed per compressed byte of a member over 1 MiB ("ratio")
    uint64_t nameBytes = 65'535; ///< bytes of a member's name ("name-bytes")
    uint64_t schemaBytes = uint64_t{1} << 30U; ///< bytes of schema.json ("schema-bytes")
    uint64_t nodes = 64'000'000;               ///< nodes of a tree ("nodes")
    uint64_t rows = 5'000'000;                 ///< rows of an expanded tree ("rows")
    uint64_t pickleValues = 64'000'000; ///< values, items, changes, stack of a pickle ("pickle-values")
    uint64_t pickleTexts = uint64_t{2} << 30U; ///< bytes of a pickle's texts that are kept ("pickle-texts")
};

/// A limit by the name under which LimitExceeded tells it.
struct LimitRow
{
    std::string_view name;
    uint64_t Limits::*value;
};

inline constexpr LimitRow limitRows[] = {
    {"members", &Limits::members},
    {"member-bytes", &Limits::memberBytes},
    {"total-bytes", &Limits::totalBytes},
    {"ratio", &Limits::ratio},
    {"name-bytes", &Limits::nameBytes},
    {"schema-bytes", &Limits::schemaBytes},
    {"nodes", &Limits::nodes},
    {"rows", &Limits::rows},
    {"pickle-values", &Limits::pickleValues},
    {"pickle-texts", &Limits::pickleTexts},
};

} // namespace skops
