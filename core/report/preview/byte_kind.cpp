#include "report/preview/byte_kind.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace skops::report {
namespace {

using namespace std::string_view_literals;

struct Magic
{
    std::string_view bytes;
    ByteKind kind;
};

// Longer beginnings stand before shorter ones that they begin with.
constexpr auto magics = std::to_array<Magic>({
    {"PK\x03\x04"sv, ByteKind::Zip},
    {"PK\x05\x06"sv, ByteKind::Zip},
    {"\x1f\x8b"sv, ByteKind::Gzip},
    {"BZh"sv, ByteKind::Bzip2},
    {"\xfd"
     "7zXZ\x00"sv,
     ByteKind::Xz},
    {"\x04\x22\x4d\x18"sv, ByteKind::Lz4},
    {"\x28\xb5\x2f\xfd"sv, ByteKind::Zstandard},
    {"\x93NUMPY"sv, ByteKind::Npy},
    {"\x7f"
     "ELF"sv,
     ByteKind::Elf},
    {"\xfe\xed\xfa\xce"sv, ByteKind::MachO},
    {"\xfe\xed\xfa\xcf"sv, ByteKind::MachO},
    {"\xce\xfa\xed\xfe"sv, ByteKind::MachO},
    {"\xcf\xfa\xed\xfe"sv, ByteKind::MachO},
    {"\xca\xfe\xba\xbe"sv, ByteKind::JavaClass},
    {"\0asm"sv, ByteKind::WebAssembly},
    {"#!"sv, ByteKind::Script},
    {"\x89PNG\r\n\x1a\n"sv, ByteKind::Png},
    {"\xff\xd8\xff"sv, ByteKind::Jpeg},
    {"GIF8"sv, ByteKind::Gif},
    {"%PDF-"sv, ByteKind::Pdf},
    {"\x89HDF\r\n\x1a\n"sv, ByteKind::Hdf5},
    {"PAR1"sv, ByteKind::Parquet},
    {"SQLite format 3\0"sv, ByteKind::Sqlite},
    {"binf"sv, ByteKind::XgboostBinary},
    {"bs64"sv, ByteKind::XgboostBinary},
    {"tree\nversion="sv, ByteKind::LightgbmText},
    {"CBM1"sv, ByteKind::CatBoost},
});

/// PROTO and one of the opcodes that writers begin with.
bool isPickle(std::string_view text)
{
    constexpr uint8_t newestProtocol = 5;
    return text.size() > 2 && text[0] == '\x80' && text[1] >= 2 && text[1] <= newestProtocol &&
           "\x95](}c)KMJXUCBN\x8c\x8a\x88\x89G"sv.find(text[2]) != std::string_view::npos;
}

/// An object whose first key is told with its length: "{L" and eight bytes (XGBoost's UBJSON), or "{i".
bool isUbjson(std::string_view text)
{
    if (text.size() < 3 || text[0] != '{')
        return false;
    return text[1] == 'L' && text[2] == '\0' ? true : text[1] == 'i' && static_cast<uint8_t>(text[2]) < 0x80;
}

/// The two bytes of a .pyc's version, then CR LF; flags follow.
bool isBytecode(std::string_view text)
{
    return text.size() >= 8 && text[1] == '\x0d' && text[2] == '\r' && text[3] == '\n';
}

/// CMF and FLG of RFC 1950 with deflate and a window of 32 KiB.
bool isZlib(std::string_view text)
{
    return text.size() > 2 && text[0] == '\x78' && (0x7800U + static_cast<uint8_t>(text[1])) % 31 == 0 &&
           (text[1] & 0x20) == 0;
}

bool isProgram(std::string_view text)
{
    return text.starts_with("MZ") && text.size() >= kindBytes;
}

bool isText(std::string_view text)
{
    while (!text.empty()) {
        const DecodedChar c = decodeUtf8(text);
        // The last character may be cut.
        if (c.length == 0)
            return text.size() < 4 && static_cast<uint8_t>(text[0]) >= 0xc2;
        const bool isControl = c.codePoint < 0x20 || c.codePoint == 0x7f;
        if (isControl && c.codePoint != '\n' && c.codePoint != '\r' && c.codePoint != '\t')
            return false;
        text.remove_prefix(c.length);
    }
    return true;
}

bool isJson(std::string_view text)
{
    const size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return false;
    const size_t next = text.find_first_not_of(" \t\r\n", first + 1);
    return next != std::string_view::npos &&
           (text[first] == '{' ? "\"}"sv : "\"[]{0123456789-tfnNI"sv).find(text[next]) !=
               std::string_view::npos;
}

} // namespace

ByteKind kindOf(Bytes head)
{
    const std::string_view text(reinterpret_cast<const char*>(head.data()), std::min(head.size(), kindBytes));
    if (text.empty())
        return ByteKind::Empty;
    const auto found =
        std::ranges::find_if(magics, [&](const Magic& magic) { return text.starts_with(magic.bytes); });
    if (found != magics.end())
        return found->kind;
    if (isPickle(text))
        return ByteKind::Pickle;
    if (isProgram(text))
        return ByteKind::WindowsProgram;
    if (isBytecode(text))
        return ByteKind::PythonBytecode;
    if (isZlib(text))
        return ByteKind::Zlib;
    if (isUbjson(text))
        return ByteKind::Ubjson;
    if (isText(text))
        return isJson(text) ? ByteKind::Json : ByteKind::Text;
    return ByteKind::Unknown;
}

} // namespace skops::report
