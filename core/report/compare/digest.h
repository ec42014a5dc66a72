#pragma once

// Hashes of content. SHA-256, cut: what has the same digest is skipped unseen, so nobody may be able to make
// two contents that share one.

#include "base/byte_source.h"

#include <array>
#include <memory>
#include <string_view>

namespace skops::report {

struct Digest
{
    std::array<uint64_t, 2> words{};

    auto operator<=>(const Digest&) const = default;
};

/// One digest after the other. Throws std::bad_alloc if libcrypto has no memory.
class Hasher
{
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher&) = delete;
    Hasher& operator=(const Hasher&) = delete;

    void add(Bytes bytes);
    void add(uint64_t number);
    /// With its length, so that what follows cannot be taken for a part of it.
    void add(std::string_view text);
    void add(const Digest& digest);
    /// Of what was added since the last finish().
    Digest finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace skops::report
