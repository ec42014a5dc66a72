#pragma once

// What was compared with the real packages in the environment of a shipped profile (tests/conformance).

#include <cstdint>
#include <optional>
#include <string_view>

namespace skops::profile {

struct Proof
{
    uint32_t writtenFiles = 0; ///< files that the profile's own skops wrote
    uint32_t files = 0;        ///< all files: crafted, of other releases and changed ones too
    uint32_t answers = 0;      ///< answers about them that are the real package's
    uint32_t differences = 0;  ///< answers that differ, each with its reason in differences.json
};

/// Nothing for a name that is not shipped, and for a shipped profile that was not proved, or has changed
/// since. Any thread.
std::optional<Proof> findProof(std::string_view shippedName);

} // namespace skops::profile
