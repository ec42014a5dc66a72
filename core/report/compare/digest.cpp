#include "report/compare/digest.h"

#include <cstring>

namespace skops::report {

void Hasher::add(uint64_t number)
{
    std::array<uint8_t, sizeof number> bytes{};
    std::memcpy(bytes.data(), &number, sizeof number);
    add(Bytes(bytes));
}

void Hasher::add(std::string_view text)
{
    add(uint64_t{text.size()});
    add(Bytes(reinterpret_cast<const uint8_t*>(text.data()), text.size()));
}

void Hasher::add(const Digest& digest)
{
    for (const uint64_t word : digest.words)
        add(word);
}

Digest Hasher::finish()
{
    const Sha256::Hash hash = m_sha.finish();
    Digest digest;
    static_assert(sizeof digest.words <= sizeof hash, "a SHA-256 fills it");
    std::memcpy(digest.words.data(), hash.data(), sizeof digest.words);
    return digest;
}

} // namespace skops::report
