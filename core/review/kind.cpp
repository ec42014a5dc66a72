#include "review/kind.h"

#include <array>
#include <string_view>

namespace skops::review {
namespace {

bool startsWith(Bytes head, std::string_view magic)
{
    return head.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), head.begin(),
                      [](char a, uint8_t b) { return static_cast<uint8_t>(a) == b; });
}

bool isCompressed(Bytes head)
{
    using namespace std::string_view_literals;
    // facts of joblib's numpy_pickle_utils: zlib, gzip, bz2, lzma, xz, lz4 frame, the old ZF form
    constexpr std::array magics{
        "\x78\x01"sv, "\x78\x5e"sv,     "\x78\x9c"sv,    "\x78\xda"sv, "\x1f\x8b"sv,
        "BZh"sv,      "\x5d\x00\x00"sv, "\xfd\x37zXZ"sv, "ZF0x"sv,     "\x04\x22\x4d\x18"sv};
    for (const std::string_view magic : magics) {
        if (startsWith(head, magic))
            return true;
    }
    return false;
}

bool isPickle(Bytes head)
{
    // PROTO 2 to 5. Older protocols have no mark; they are told apart once pickles are read.
    return head.size() >= 2 && head[0] == 0x80 && head[1] >= 2 && head[1] <= 5;
}

} // namespace

std::string_view kindId(Kind kind)
{
    switch (kind) {
    case Kind::Skops:
        return "skops";
    case Kind::Zip:
        return "zip";
    case Kind::Pickle:
        return "pickle";
    case Kind::Compressed:
        return "compressed";
    case Kind::Empty:
        return "empty";
    case Kind::Other:
        return "other";
    }
    return {};
}

Kind kindOf(Bytes head, const archive::Archive* archive)
{
    if (archive)
        return archive->find("schema.json") ? Kind::Skops : Kind::Zip;
    if (head.empty())
        return Kind::Empty;
    if (isPickle(head))
        return Kind::Pickle;
    if (isCompressed(head))
        return Kind::Compressed;
    return startsWith(head, "PK\x03\x04") ? Kind::Zip : Kind::Other;
}

} // namespace skops::review
