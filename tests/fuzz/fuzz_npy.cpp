// Arrays: headers, the Python literals in them, dtypes, and data that arrives in pieces. An input: a letter
// that says what the rest is (l a literal, d a dtype's text, z a .npz, anything else a .npy), and the rest.

#include "archive/archive.h"
#include "fuzz_check.h"
#include "numpy/dtype.h"
#include "numpy/literal.h"
#include "numpy/npy_stream.h"
#include "report/preview/array_statistics.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace skops;
using numpy::NpyHeader;

namespace {

bool isSame(const NpyHeader& a, const NpyHeader& b)
{
    return a.major == b.major && a.dtype == b.dtype && a.fortranOrder == b.fortranOrder &&
           a.shape == b.shape && a.dataOffset == b.dataOffset && a.count == b.count &&
           a.dataBytes == b.dataBytes && a.trailingBytes == b.trailingBytes;
}

void checkLiteral(std::string_view text)
{
    for (const bool allowLong : {false, true}) {
        const auto tree = numpy::parseLiteral(std::string(text), allowLong);
        if (!tree)
            continue;
        SKOPS_FUZZ_CHECK(index(tree->root()) < tree->count());
        for (size_t i = 0; i < tree->count(); ++i) {
            const auto id = makeId<numpy::LiteralId>(i);
            for (const numpy::LiteralId item : tree->at(id).items)
                SKOPS_FUZZ_CHECK(index(item) < i); // so no loop over items can go round
            (void)numpy::dtypeFromLiteral(*tree, id);
        }
    }
}

/// Text of a dtype, read again, is the dtype.
void checkDtype(const numpy::Dtype& dtype)
{
    const std::string text = dtype.text();
    if (text.size() > numpy::maxHeaderChars)
        return;
    if (text.front() != '[' && text.front() != '(') {
        const auto again = numpy::dtypeFromString(text);
        SKOPS_FUZZ_CHECK(again && again->text() == text);
        return;
    }
    const auto tree = numpy::parseLiteral(text, false);
    SKOPS_FUZZ_CHECK(tree.has_value());
    const auto again = numpy::dtypeFromLiteral(*tree, tree->root());
    SKOPS_FUZZ_CHECK(again && again->text() == text && again->itemBytes == dtype.itemBytes);
}

/// Elements that a stream gives: each once, in order, at most as many as the header says.
void checkStream(Bytes npy, size_t pieceBytes, const Result<NpyHeader>& expected)
{
    uint64_t given = 0;
    numpy::NpyHeaderCache cache;
    numpy::NpyStream stream(
        npy.size(),
        [&](const NpyHeader& header) -> numpy::NpyStream::Elements {
            const uint64_t size = header.dtype.itemBytes;
            return [&given, size](uint64_t first, Bytes elements) {
                SKOPS_FUZZ_CHECK(first == given && !elements.empty() && elements.size() % size == 0);
                given += elements.size() / size;
            };
        },
        &cache);
    Result<void> done;
    for (size_t at = 0; done && at < npy.size(); at += pieceBytes)
        done = stream.feed(npy.subspan(at, std::min(pieceBytes, npy.size() - at)));
    if (done)
        done = stream.finish();
    SKOPS_FUZZ_CHECK(done.has_value() == expected.has_value());
    if (!done)
        return;
    SKOPS_FUZZ_CHECK(stream.header() && isSame(*stream.header(), *expected));
    const uint64_t size = expected->dtype.itemBytes;
    SKOPS_FUZZ_CHECK(given == (size > 0 && size <= numpy::maxElementBytes ? expected->count : 0));
}

/// The table of an array gives its cells, and counting them counts each once.
void checkTable(Bytes npy, const NpyHeader& header)
{
    constexpr uint64_t mostCells = 8;
    const Cancel cancel;
    const auto table =
        report::ArrayTable::open(report::PreviewBytes::of(sourceFromBytes({npy.begin(), npy.end()})), cancel);
    SKOPS_FUZZ_CHECK(table.has_value());
    const uint64_t rows = std::min((*table)->rowCount(), mostCells);
    const uint64_t columns = std::min((*table)->columnCount(), mostCells);
    std::vector<report::CellBlock> blocks{{.rows = rows, .columns = columns},
                                          {.firstRow = (*table)->rowCount() - rows,
                                           .firstColumn = (*table)->columnCount() - columns,
                                           .rows = rows,
                                           .columns = columns}};
    SKOPS_FUZZ_CHECK((*table)->read(blocks, cancel).has_value());
    for (const report::CellBlock& block : blocks) {
        for (const std::string& text : block.texts)
            SKOPS_FUZZ_CHECK(!text.empty());
    }
    for (const report::StatisticsField& field : report::statisticsFields(header)) {
        Progress progress;
        const auto statistics = report::statisticsOf(**table, field, cancel, progress);
        SKOPS_FUZZ_CHECK(statistics && statistics->count == header.count);
        uint64_t counted = statistics->missing + statistics->infinities;
        for (const uint64_t count : statistics->histogram.counts)
            counted += count;
        SKOPS_FUZZ_CHECK(counted == header.count);
        SKOPS_FUZZ_CHECK(statistics->histogram.counts.size() <= report::Histogram::mostBins);
    }
}

void checkNpy(Bytes npy)
{
    const auto header = numpy::readNpyHeader(npy.first(std::min(npy.size(), numpy::headBytes)), npy.size());
    const size_t needed = npy.size() < 12 ? npy.size() : numpy::neededHeadBytes(npy);
    SKOPS_FUZZ_CHECK(needed <= numpy::headBytes);
    const auto ofHead = numpy::readNpyHeader(npy.first(std::min(npy.size(), needed)), npy.size());
    SKOPS_FUZZ_CHECK(header.has_value() == ofHead.has_value());
    if (header) {
        SKOPS_FUZZ_CHECK(isSame(*header, *ofHead) && !header->dtype.hasObject);
        SKOPS_FUZZ_CHECK(header->dataOffset <= npy.size() && header->dataBytes <= npy.size());
        SKOPS_FUZZ_CHECK(header->dataOffset + header->dataBytes + header->trailingBytes == npy.size());
        SKOPS_FUZZ_CHECK(header->dataBytes == header->count * header->dtype.itemBytes);
        checkDtype(header->dtype);
        checkTable(npy, *header);
    }
    for (const size_t pieceBytes : {size_t{1}, size_t{13}, size_t{1'000'000}})
        checkStream(npy, pieceBytes, header);
}

void checkNpz(Bytes bytes)
{
    Limits limits;
    limits.memberBytes = uint64_t{1} << 18U;
    limits.totalBytes = uint64_t{1} << 20U;
    const Cancel cancel;
    const auto zip = archive::Archive::open(sourceFromBytes({bytes.begin(), bytes.end()}), limits, cancel);
    if (!zip)
        return;
    for (size_t i = 0; i < std::min<size_t>((*zip)->count(), 16); ++i) {
        if (const auto member = (*zip)->read(makeId<MemberId>(i), cancel))
            checkNpy(*member);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    const Bytes rest(data + 1, size - 1);
    const std::string_view text(reinterpret_cast<const char*>(rest.data()), rest.size());
    switch (data[0]) {
    case 'l':
        checkLiteral(text.substr(0, numpy::maxHeaderChars));
        break;
    case 'd':
        if (const auto dtype = numpy::dtypeFromString(text))
            checkDtype(*dtype);
        break;
    case 'z':
        checkNpz(rest);
        break;
    default:
        checkNpy(rest);
        break;
    }
    return 0;
}
