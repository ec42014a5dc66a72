#pragma once

// Hashes of content. SHA-256, cut: what has the same digest is skipped unseen, so nobody may be able to make
// two contents that share one.

#include "base/sha256.h"

#include <array>
#include <string_view>

namespace skops::report {

struct Digest
{
    std::array<uint64_t, 2> words{};

    auto operator<=>(const Digest&) const = default;
};

/// One digest after the other.
class Hasher
{
public:
    void add(Bytes bytes) { m_sha.add(bytes); }
    void add(uint64_t number);
    /// With its length, so that what follows cannot be taken for a part of it.
    void add(std::string_view text);
    void add(const Digest& digest);
    /// Of what was added since the last finish().
    Digest finish();

private:
    Sha256 m_sha;
};

} // namespace skops::report
