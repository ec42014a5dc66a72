#include "archive/extra_field.h"

#include "archive/little_endian.h"

namespace skops::archive {
namespace {

constexpr size_t fieldHeader = 4;
constexpr uint64_t allOnes32 = 0xffffffffU;
constexpr uint64_t allOnes64 = ~uint64_t{0};

bool takeWide(Bytes& data, uint64_t& number)
{
    if (data.size() < sizeof(uint64_t))
        return false;
    number = read64(data, 0);
    data = data.subspan(sizeof(uint64_t));
    return true;
}

bool decodeZip64(Bytes data, WideNumbers& numbers)
{
    const bool wideSize = numbers.sizeBytes == allOnes64 || numbers.sizeBytes == allOnes32;
    if (wideSize && !takeWide(data, numbers.sizeBytes))
        return false;
    if (numbers.compressedBytes == allOnes32 && !takeWide(data, numbers.compressedBytes))
        return false;
    return numbers.headerOffset != allOnes32 || takeWide(data, numbers.headerOffset);
}

} // namespace

ExtraFault decodeExtra(Bytes extra, WideNumbers& numbers)
{
    while (extra.size() >= fieldHeader) {
        const size_t length = read16(extra, 2);
        if (length > extra.size() - fieldHeader)
            return ExtraFault::Field;
        if (read16(extra, 0) == extraZip64 && !decodeZip64(extra.subspan(fieldHeader, length), numbers))
            return ExtraFault::Zip64Field;
        extra = extra.subspan(fieldHeader + length);
    }
    return ExtraFault::None;
}

std::optional<uint64_t> findStrayNumber(Bytes extra, const WideNumbers& numbers)
{
    while (extra.size() >= fieldHeader) {
        const size_t length = read16(extra, 2);
        if (length > extra.size() - fieldHeader)
            return std::nullopt;
        Bytes data = extra.subspan(fieldHeader, length);
        uint64_t number = 0;
        while (read16(extra, 0) == extraZip64 && takeWide(data, number)) {
            if (number != 0 && number != numbers.sizeBytes && number != numbers.compressedBytes &&
                number != numbers.headerOffset)
                return number;
        }
        extra = extra.subspan(fieldHeader + length);
    }
    return std::nullopt;
}

std::optional<Bytes> findExtra(Bytes extra, uint16_t id)
{
    while (extra.size() >= fieldHeader) {
        const size_t length = read16(extra, 2);
        if (length > extra.size() - fieldHeader)
            return std::nullopt;
        if (read16(extra, 0) == id)
            return extra.subspan(fieldHeader, length);
        extra = extra.subspan(fieldHeader + length);
    }
    return std::nullopt;
}

} // namespace skops::archive
