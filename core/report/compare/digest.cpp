#include "report/compare/digest.h"

#include <cstring>
#include <new>
#include <openssl/evp.h>

namespace skops::report {

struct Hasher::Context
{
    EVP_MD_CTX* evp = EVP_MD_CTX_new();

    Context() = default;
    ~Context() { EVP_MD_CTX_free(evp); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

Hasher::Hasher() : m_context(std::make_unique<Context>())
{
    if (!m_context->evp || EVP_DigestInit_ex(m_context->evp, EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
}

Hasher::~Hasher() = default;

void Hasher::add(Bytes bytes)
{
    if (EVP_DigestUpdate(m_context->evp, bytes.data(), bytes.size()) != 1)
        throw std::bad_alloc();
}

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
    std::array<unsigned char, EVP_MAX_MD_SIZE> hash{};
    unsigned int length = 0;
    // With the algorithm it has; looking it up again for every node of a tree takes longer than hashing.
    if (EVP_DigestFinal_ex(m_context->evp, hash.data(), &length) != 1 ||
        EVP_DigestInit_ex(m_context->evp, nullptr, nullptr) != 1)
        throw std::bad_alloc();
    Digest digest;
    static_assert(sizeof digest.words <= 32, "a SHA-256 fills it");
    std::memcpy(digest.words.data(), hash.data(), sizeof digest.words);
    return digest;
}

} // namespace skops::report
