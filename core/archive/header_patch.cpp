#include "archive/header_patch.h"

#include "archive/little_endian.h"
#include "archive/member_name.h"

#include <algorithm>
#include <array>

namespace skops::archive {
namespace {

constexpr uint32_t centralMagic = 0x02014b50;
constexpr size_t centralBytes = 46;
constexpr size_t windowBytes = 1U << 20U; // a header is at most 46 + 3 * 65,535 bytes
constexpr uint16_t systemUnix = 3;

void put16(MutableBytes bytes, size_t offset, uint16_t value)
{
    bytes[offset] = static_cast<uint8_t>(value);
    bytes[offset + 1] = static_cast<uint8_t>(value >> 8U);
}

/// zipfile's DEFAULT_VERSION, ZIP64_VERSION, BZIP2_VERSION, LZMA_VERSION.
uint16_t versionOf(Method method, bool isZip64)
{
    const uint16_t least = isZip64 ? 45 : 20;
    return method == Method::Lzma ? uint16_t{63} : method == Method::Bzip2 ? uint16_t{46} : least;
}

uint16_t flagsOf(const HeaderFacts& facts)
{
    return static_cast<uint16_t>((facts.hasUtf8Name ? flagUtf8 : 0U) |
                                 (facts.method == Method::Lzma && facts.hasEndMark ? flagEndMark : 0U));
}

/// `offset` of three numbers that both headers have in this order: version needed, flags, method.
void patchCommon(MutableBytes header, size_t offset, const HeaderFacts& facts, bool isZip64)
{
    put16(header, offset, versionOf(facts.method, isZip64));
    put16(header, offset + 2, flagsOf(facts));
    put16(header, offset + 4, static_cast<uint16_t>(facts.method));
}

} // namespace

void patchLocalHeader(OutputFile& file, uint64_t offset, const HeaderFacts& facts)
{
    std::array<uint8_t, 6> numbers{};
    patchCommon(numbers, 0, facts, facts.isZip64);
    file.write(offset + 4, numbers);
}

Result<void> patchDirectory(OutputFile& file, uint64_t begin, std::span<const HeaderFacts> members)
{
    std::vector<uint8_t> window;
    while (!members.empty()) {
        window.resize(static_cast<size_t>(std::min<uint64_t>(windowBytes, file.sizeBytes() - begin)));
        if (auto done = file.readAt(begin, window); !done)
            return done;
        size_t used = 0;
        while (!members.empty() && window.size() - used >= centralBytes) {
            const MutableBytes header = MutableBytes(window).subspan(used);
            const size_t extraBytes = read16(header, 30);
            const size_t size = centralBytes + read16(header, 28) + extraBytes + read16(header, 32);
            if (read32(header, 0) != centralMagic || size > header.size())
                break;
            // The only extra field is that of zip64, where a size or the offset needs it.
            const bool isZip64 = members.front().isZip64 || extraBytes > 0;
            put16(header, 4,
                  static_cast<uint16_t>(systemUnix << 8U | versionOf(members.front().method, isZip64)));
            patchCommon(header, 6, members.front(), isZip64);
            put16(header, 36, 0); // internal attributes: zlib guesses that it is a text
            members = members.subspan(1);
            used += size;
        }
        if (used == 0)
            return fail(Code::ZipBadDirectory, {.offset = begin}, {"written"});
        file.write(begin, Bytes(window).first(used));
        begin += used;
    }
    return {};
}

} // namespace skops::archive
