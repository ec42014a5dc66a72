#include "review/review.h"

#include <algorithm>
#include <array>
#include <openssl/evp.h>

namespace skops::review {

Result<std::string> sha256(const ByteSource& source, const Cancel& cancel, Progress& progress)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        return fail(Code::OutOfMemory);
    progress.start(source.sizeBytes());
    std::vector<uint8_t> buffer(std::min<uint64_t>(source.sizeBytes(), 1U << 20U));
    for (uint64_t offset = 0; offset < source.sizeBytes();) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        const auto length =
            static_cast<size_t>(std::min<uint64_t>(buffer.size(), source.sizeBytes() - offset));
        const MutableBytes part(buffer.data(), length);
        if (auto read = source.readAt(offset, part); !read)
            return fail(read.error());
        if (EVP_DigestUpdate(context.get(), part.data(), part.size()) != 1)
            return fail(Code::OutOfMemory);
        offset += length;
        progress.advance(length);
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_DigestFinal_ex(context.get(), digest.data(), &length) != 1)
        return fail(Code::OutOfMemory);
    constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < length; ++i) {
        hex += digits[digest[i] >> 4U];
        hex += digits[digest[i] & 0xfU];
    }
    return hex;
}

} // namespace skops::review
