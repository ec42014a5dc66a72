#include "persist/record_cast.h"

#include "base/checked.h"
#include "numpy/dtype.h"
#include "persist/arrays.h"

#include <algorithm>

namespace skops::persist {
namespace {

/// It is made in memory; the trees of one iteration have some thousand nodes.
constexpr uint64_t maxWidenedBytes = uint64_t{1} << 28U;

bool isPlainInteger(const numpy::Dtype& dtype)
{
    return (dtype.kind == 'i' || dtype.kind == 'u') && dtype.byteOrder != '>' && dtype.subShape.empty();
}

bool fitsInto(const numpy::Dtype& from, const numpy::Dtype& into)
{
    if (from == into)
        return true;
    if (!isPlainInteger(from) || !isPlainInteger(into))
        return false;
    return into.itemBytes > from.itemBytes && (from.kind == 'u' || into.kind == 'i');
}

/// `from` holds an integer of `fromBytes`; little endian.
void widen(const char* from, uint64_t fromBytes, char* into, uint64_t intoBytes, bool isSigned)
{
    std::copy_n(from, fromBytes, into);
    const bool isNegative = isSigned && (static_cast<uint8_t>(from[fromBytes - 1]) & 0x80U) != 0;
    std::fill_n(into + fromBytes, intoBytes - fromBytes, static_cast<char>(isNegative ? 0xff : 0));
}

std::optional<numpy::Dtype> dtypeOf(const profile::RecordDtype& record)
{
    numpy::Dtype out;
    out.isRecord = true;
    out.itemBytes = out.baseBytes = record.itemSizeBytes;
    for (const profile::RecordField& row : record.fields) {
        auto dtype = numpy::dtypeFromString(row.format);
        if (!dtype || !fits(row.offset, dtype->itemBytes, out.itemBytes))
            return std::nullopt;
        numpy::Field field;
        field.name = row.name;
        field.offset = row.offset;
        field.dtype = *std::move(dtype);
        out.fields.push_back(std::move(field));
    }
    return out;
}

} // namespace

bool isSameRecord(const numpy::Dtype& found, const profile::RecordDtype& wanted)
{
    return wanted.fields.empty() ||
           (found.itemBytes == wanted.itemSizeBytes &&
            std::equal(found.fields.begin(), found.fields.end(), wanted.fields.begin(), wanted.fields.end(),
                       [](const numpy::Field& a, const profile::RecordField& b) {
                           return a.name == b.name && a.offset == b.offset && a.dtype.text() == b.format;
                       }));
}

bool canWiden(const numpy::Dtype& found, const profile::RecordDtype& wanted)
{
    const auto target = dtypeOf(wanted);
    return target && found.isRecord && !found.hasObject && found.subShape.empty() &&
           std::equal(found.fields.begin(), found.fields.end(), target->fields.begin(), target->fields.end(),
                      [](const numpy::Field& a, const numpy::Field& b) {
                          return a.name == b.name && fitsInto(a.dtype, b.dtype);
                      });
}

Result<bool> widenRecords(NpyData& data, const profile::RecordDtype& wanted)
{
    const auto target = dtypeOf(wanted);
    numpy::NpyHeader header;
    header.dtype = *target;
    header.shape = data.shape;
    if (!numpy::measure(header) || header.dataBytes > maxWidenedBytes)
        return false;
    auto read = blobBytes(data.data);
    if (!read)
        return fail(std::move(read.error()));
    if (read->size() / std::max<uint64_t>(data.dtype.itemBytes, 1) < header.count)
        return false;
    std::string out(header.dataBytes, '\0');
    for (uint64_t record = 0; record < header.count; ++record) {
        const char* from = read->data() + record * data.dtype.itemBytes;
        char* into = out.data() + record * target->itemBytes;
        for (size_t i = 0; i < target->fields.size(); ++i) {
            const numpy::Field& narrow = data.dtype.fields[i];
            const numpy::Field& wide = target->fields[i];
            widen(from + narrow.offset, narrow.dtype.itemBytes, into + wide.offset, wide.dtype.itemBytes,
                  narrow.dtype.kind == 'i');
        }
    }
    data.dtype = *target;
    data.data = ownBlob(std::move(out));
    return true;
}

} // namespace skops::persist
