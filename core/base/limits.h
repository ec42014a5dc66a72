#pragma once

// Explicit, adjustable bounds on what an input may cost. Going over one is LimitExceeded with the limit's
// name.

#include <cstdint>

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
};

} // namespace skops
