#include "codec/compressed.h"

#include "codec/unpacker.h"

#include <array>

namespace skops::codec {
namespace {

struct Row
{
    Compression compression;
    std::string_view id;
    std::string_view prefix;
};

using namespace std::string_view_literals;

// joblib 1.6: ZF is looked for first (numpy_pickle_utils._detect_compressor), then the prefixes in the order
// in which numpy_pickle.py registers them. bz2 and lz4 may be missing where joblib runs.
constexpr std::array rows{
    Row{Compression::JoblibZF, "joblib-zf", "ZF"},    Row{Compression::Zlib, "zlib", "\x78"},
    Row{Compression::Gzip, "gzip", "\x1f\x8b"},       Row{Compression::Bzip2, "bz2", "BZ"},
    Row{Compression::Lzma, "lzma", "\x5d\x00"sv},     Row{Compression::Xz, "xz", "\xfd\x37\x7a\x58\x5a"},
    Row{Compression::Lz4, "lz4", "\x04\x22\x4d\x18"},
};

} // namespace

std::string_view compressionId(Compression compression)
{
    for (const Row& row : rows) {
        if (row.compression == compression)
            return row.id;
    }
    return {};
}

std::optional<Compression> sniffCompression(Bytes head)
{
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    for (const Row& row : rows) {
        if (!text.starts_with(row.prefix))
            continue;
        // joblib takes any "BZ" for bzip2. But B is a pickle's BINBYTES too: what bz2 would refuse at once
        // and pickle.load() may read must be looked at as a pickle.
        if (row.compression == Compression::Bzip2 &&
            !(text.size() >= 4 && text[2] == 'h' && text[3] >= '1' && text[3] <= '9'))
            return std::nullopt;
        return row.compression;
    }
    return std::nullopt;
}

Result<Unpacked> unpack(const ByteSource& source, Compression compression, const Limits& limits,
                        const Cancel& cancel, Progress& progress)
{
    return Unpacker(source, compression, limits, cancel, progress).run();
}

} // namespace skops::codec
