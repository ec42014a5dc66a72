#include "audit/rules/member_hashes.h"

#include <array>
#include <memory>
#include <openssl/evp.h>

namespace skops::audit::rules {
namespace {

std::string hashOf(const archive::Members& members, MemberId id, const Cancel& cancel)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        return {};
    const auto read = members.stream(id, cancel, [&](Bytes piece) -> Result<void> {
        if (EVP_DigestUpdate(context.get(), piece.data(), piece.size()) != 1)
            return fail(Code::OutOfMemory);
        return {};
    });
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (!read || EVP_DigestFinal_ex(context.get(), digest.data(), &length) != 1)
        return {};
    constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += digits[digest[i] >> 4U];
        hex += digits[digest[i] & 0xfU];
    }
    return hex;
}

} // namespace

const std::string& MemberHashes::of(MemberId id)
{
    const auto [row, isNew] = m_hashes.try_emplace(index(id));
    if (isNew)
        row->second = hashOf(m_members, id, m_cancel);
    return row->second;
}

bool MemberHashes::areEqual(std::string_view first, std::string_view second)
{
    const auto a = m_members.find(first);
    const auto b = m_members.find(second);
    if (!a || !b || m_members.sizeBytes(*a) != m_members.sizeBytes(*b))
        return false;
    return *a == *b || (!of(*a).empty() && of(*a) == of(*b));
}

} // namespace skops::audit::rules
