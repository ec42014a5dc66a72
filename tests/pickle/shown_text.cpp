#include "shown_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <openssl/evp.h>
#include <vector>

namespace skops::pickle::testing {

namespace {

constexpr size_t maxBytes = 64;

} // namespace

std::string hex(std::string_view bytes)
{
    std::string out;
    for (const char c : bytes) {
        constexpr char digits[] = "0123456789abcdef";
        out.push_back(digits[static_cast<uint8_t>(c) >> 4U]);
        out.push_back(digits[static_cast<uint8_t>(c) & 0xfU]);
    }
    return out;
}

std::string octets(const std::string& prefix, std::string_view bytes)
{
    std::string out = prefix + hex(bytes.substr(0, maxBytes));
    if (bytes.size() > maxBytes)
        out += "…" + std::to_string(bytes.size());
    return out;
}

std::string decimal(std::string bytes)
{
    const bool isNegative = !bytes.empty() && static_cast<int8_t>(bytes.back()) < 0;
    if (isNegative) {
        unsigned carry = 1;
        for (char& c : bytes) {
            carry += static_cast<uint8_t>(~static_cast<uint8_t>(c));
            c = static_cast<char>(carry & 0xffU);
            carry >>= 8U;
        }
    }
    std::vector<uint32_t> words((bytes.size() + 3) / 4);
    for (size_t i = 0; i < bytes.size(); ++i)
        words[i / 4] |= static_cast<uint32_t>(static_cast<uint8_t>(bytes[i])) << (8 * (i % 4));
    std::string digits;
    while (!words.empty()) {
        uint64_t rest = 0;
        for (size_t i = words.size(); i > 0; --i) {
            rest = rest << 32U | words[i - 1];
            words[i - 1] = static_cast<uint32_t>(rest / 1000000000);
            rest %= 1000000000;
        }
        while (!words.empty() && words.back() == 0)
            words.pop_back();
        for (int i = 0; i < 9; ++i) {
            digits.push_back(static_cast<char>('0' + rest % 10));
            rest /= 10;
        }
    }
    while (digits.size() > 1 && digits.back() == '0')
        digits.pop_back();
    if (isNegative)
        digits.push_back('-');
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::string trimmed(std::string bytes)
{
    while (bytes.size() > 1) {
        const bool isNegative = (static_cast<uint8_t>(bytes[bytes.size() - 2]) & 0x80U) != 0;
        if (static_cast<uint8_t>(bytes.back()) != (isNegative ? 0xff : 0))
            break;
        bytes.pop_back();
    }
    return bytes;
}

std::string sha256(std::string_view bytes)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr);
    return hex({reinterpret_cast<const char*>(digest), size});
}

std::string jsonText(std::string_view text)
{
    std::string out = "\"";
    const auto unit = [&](uint32_t value) {
        const char bytes[] = {static_cast<char>(value >> 8U), static_cast<char>(value & 0xffU)};
        out += "\\u" + hex({bytes, 2});
    };
    while (!text.empty()) {
        const DecodedChar c = decodeUtf8(text);
        const uint32_t code = c.length == 0 ? static_cast<uint8_t>(text[0]) : c.codePoint;
        text.remove_prefix(std::max(1U, c.length));
        switch (code) {
        case '"':
        case '\\':
            out += {'\\', static_cast<char>(code)};
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            if (code >= 0x20 && code < 0x7f) {
                out.push_back(static_cast<char>(code));
            } else if (code > 0xffff) {
                unit(0xd800 + ((code - 0x10000) >> 10U));
                unit(0xdc00 + ((code - 0x10000) & 0x3ffU));
            } else {
                unit(code);
            }
        }
    }
    return out + "\"";
}

} // namespace skops::pickle::testing
