#pragma once

#include "base/byte_source.h"

#include <array>
#include <memory>
#include <string>

namespace skops {

/// SHA-256 of what was added, one after the other.
class Sha256
{
public:
    using Hash = std::array<uint8_t, 32>;

    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(Bytes bytes);
    /// Of all since the last finish().
    Hash finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// In lower case, as sha256sum writes it.
std::string hexText(const Sha256::Hash& hash);

} // namespace skops
