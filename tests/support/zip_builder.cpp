#include "support/zip_builder.h"

#include "codec/crc32.h"

#include <bzlib.h>
#include <cstdlib>
#include <lzma.h>
#include <zlib.h>

namespace skops::test {
namespace {

std::string deflated(const std::string& data)
{
    std::string out(data.size() + 1000, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        std::abort();
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

std::string bzipped(const std::string& data)
{
    std::string out(data.size() + data.size() / 50 + 1000, '\0');
    auto size = static_cast<unsigned>(out.size());
    if (BZ2_bzBuffToBuffCompress(out.data(), &size, const_cast<char*>(data.data()),
                                 static_cast<unsigned>(data.size()), 9, 0, 0) != BZ_OK)
        std::abort();
    out.resize(size);
    return out;
}

std::string lzmaPacked(const std::string& data)
{
    lzma_options_lzma options{};
    lzma_lzma_preset(&options, LZMA_PRESET_DEFAULT);
    const lzma_filter filters[] = {{LZMA_FILTER_LZMA1, &options}, {LZMA_VLI_UNKNOWN, nullptr}};
    std::string out(data.size() + data.size() / 2 + 1000, '\0');
    size_t size = 0;
    if (lzma_raw_buffer_encode(filters, nullptr, reinterpret_cast<const uint8_t*>(data.data()), data.size(),
                               reinterpret_cast<uint8_t*>(out.data()), &size, out.size()) != LZMA_OK)
        std::abort();
    out.resize(size);
    std::string properties(5, '\0');
    lzma_properties_encode(filters, reinterpret_cast<uint8_t*>(properties.data()));
    return number(0x0409, 2) + number(properties.size(), 2) + properties + out;
}

uint32_t crcOf(const std::string& data)
{
    return codec::crc32(0, Bytes(reinterpret_cast<const uint8_t*>(data.data()), data.size()));
}

/// A member with everything worked out.
struct Parts
{
    std::string packed;
    uint64_t crc;
    uint64_t size;
};

Parts partsOf(const ZipMember& m)
{
    return {m.packed.value_or(packed(m.method, m.data)), m.crc.value_or(crcOf(m.data)),
            m.size.value_or(static_cast<uint32_t>(m.data.size()))};
}

std::string localHeader(const ZipMember& m, const Parts& parts)
{
    const std::string name = m.localName.value_or(m.name);
    const std::string extra = m.localExtra.value_or("");
    return m.localMagic.value_or("PK\x03\x04") + number(m.version, 2) +
           number(m.localFlags.value_or(m.flags), 2) + number(m.localMethod.value_or(m.method), 2) +
           number(0, 2) + number(33, 2) + number(m.localCrc.value_or(static_cast<uint32_t>(parts.crc)), 4) +
           number(m.localCompressed.value_or(static_cast<uint32_t>(parts.packed.size())), 4) +
           number(m.localSize.value_or(static_cast<uint32_t>(parts.size)), 4) + number(name.size(), 2) +
           number(extra.size(), 2) + name + extra;
}

std::string directoryEntry(const ZipMember& m, const Parts& parts, uint64_t offset)
{
    return "PK\x01\x02" + number(20, 1) + number(m.system, 1) + number(m.version, 2) + number(m.flags, 2) +
           number(m.method, 2) + number(0, 2) + number(33, 2) + number(parts.crc, 4) +
           number(m.compressed.value_or(static_cast<uint32_t>(parts.packed.size())), 4) +
           number(parts.size, 4) + number(m.nameLength.value_or(static_cast<uint16_t>(m.name.size())), 2) +
           number(m.extra.size(), 2) + number(m.comment.size(), 2) + number(m.disk, 2) + number(0, 2) +
           number(m.attributes, 4) + number(m.offset.value_or(static_cast<uint32_t>(offset)), 4) + m.name +
           m.extra + m.comment;
}

} // namespace

std::string number(uint64_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out.push_back(i < 8 ? static_cast<char>(value >> (8 * i) & 0xffU) : '\0');
    return out;
}

std::string extraField(uint16_t id, const std::string& data)
{
    return number(id, 2) + number(data.size(), 2) + data;
}

std::string packed(uint16_t method, const std::string& data)
{
    switch (method) {
    case 8:
        return deflated(data);
    case 12:
        return bzipped(data);
    case 14:
        return lzmaPacked(data);
    default:
        return data;
    }
}

std::vector<uint8_t> buildZip(const Zip& zip)
{
    std::string out = zip.skipped;
    std::string directory;
    for (const ZipMember& member : zip.members) {
        const Parts parts = partsOf(member);
        directory += directoryEntry(member, parts, out.size());
        out += localHeader(member, parts) + parts.packed + member.behind;
    }
    uint64_t entries = zip.entries.value_or(static_cast<uint16_t>(zip.members.size()));
    uint64_t size = zip.directoryBytes.value_or(static_cast<uint32_t>(directory.size()));
    uint64_t offset = zip.directoryOffset.value_or(static_cast<uint32_t>(out.size()));
    out += directory;
    if (zip.zip64) {
        const uint64_t record = out.size();
        out += "PK\x06\x06" + number(zip.zip64Bytes, 8) + number(45, 2) + number(45, 2) + number(0, 8) +
               number(entries, 8) + number(entries, 8) + number(size, 8) + number(offset, 8);
        out += "PK\x06\x07" + number(0, 4) + number(record, 8) + number(1, 4);
        entries = size = offset = ~uint64_t{0};
    }
    out += "PK\x05\x06" + number(0, 4) + number(entries, 2) + number(entries, 2) + number(size, 4) +
           number(offset, 4) +
           number(zip.commentLength.value_or(static_cast<uint16_t>(zip.comment.size())), 2) + zip.comment +
           zip.suffix;
    out.insert(0, zip.prefix);
    return {out.begin(), out.end()};
}

SourcePtr zipSource(const Zip& zip)
{
    return sourceFromBytes(buildZip(zip));
}

} // namespace skops::test
