#include "report/preview/hex_table.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace skops::report {
namespace {

std::string hexText(Bytes row)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            text += i == HexTable::rowBytes / 2 ? "  " : " ";
        text += digits[row[i] >> 4U];
        text += digits[row[i] & 0xfU];
    }
    return text;
}

std::string asciiText(Bytes row)
{
    std::string text;
    for (const uint8_t byte : row)
        text += byte >= 0x20 && byte < 0x7f ? static_cast<char>(byte) : '.';
    return text;
}

} // namespace

uint64_t HexTable::rowCount() const
{
    const uint64_t size = m_bytes->sizeBytes();
    return size / rowBytes + (size % rowBytes > 0 ? 1 : 0);
}

std::string HexTable::rowName(uint64_t row) const
{
    std::array<char, 24> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%08llx", static_cast<unsigned long long>(row * rowBytes));
    return buffer.data();
}

Result<void> HexTable::read(std::span<CellBlock> blocks, const Cancel& cancel) const
{
    if (auto prepared = prepareBlocks(*this, blocks); !prepared)
        return prepared;
    std::vector<std::vector<uint8_t>> buffers;
    std::vector<WantedBytes> wanted;
    for (const CellBlock& block : blocks) {
        const uint64_t begin = block.firstRow * rowBytes;
        const uint64_t size = std::min(block.rows * rowBytes, m_bytes->sizeBytes() - begin);
        wanted.push_back({begin, buffers.emplace_back(block.texts.empty() ? 0 : size)});
    }
    if (auto read = m_bytes->read(std::move(wanted), cancel); !read)
        return read;
    for (size_t at = 0; at < blocks.size(); ++at) {
        CellBlock& block = blocks[at];
        for (size_t i = 0; i < block.texts.size(); ++i) {
            const uint64_t begin = i / block.columns * rowBytes;
            const Bytes row =
                Bytes(buffers[at]).subspan(begin, std::min<uint64_t>(rowBytes, buffers[at].size() - begin));
            block.texts[i] =
                block.firstColumn + i % block.columns == hexColumn ? hexText(row) : asciiText(row);
        }
    }
    return {};
}

} // namespace skops::report
