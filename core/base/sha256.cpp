#include "base/sha256.h"

// Not through EVP, which OpenSSL 3 wants instead: that reads the openssl.cnf of the machine or of
// OPENSSL_CONF, which can name code to load and can refuse the algorithm (OPENSSL_init_crypto(3), config(5)).
// This only computes.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

namespace skops {

struct Sha256::Context
{
    SHA256_CTX sha{};
};

// None of these calls can fail: they neither allocate nor read anything (crypto/sha/sha256.c).
Sha256::Sha256() : m_context(std::make_unique<Context>())
{
    SHA256_Init(&m_context->sha);
}

Sha256::~Sha256() = default;

void Sha256::add(Bytes bytes)
{
    SHA256_Update(&m_context->sha, bytes.data(), bytes.size());
}

Sha256::Hash Sha256::finish()
{
    static_assert(std::tuple_size_v<Hash> == SHA256_DIGEST_LENGTH);
    Hash hash{};
    SHA256_Final(hash.data(), &m_context->sha);
    SHA256_Init(&m_context->sha);
    return hash;
}

std::string hexText(const Sha256::Hash& hash)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const uint8_t byte : hash) {
        text += digits[byte >> 4U];
        text += digits[byte & 0xfU];
    }
    return text;
}

} // namespace skops
