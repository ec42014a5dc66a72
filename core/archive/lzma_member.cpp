#include "archive/lzma_member.h"

#include <algorithm>
#include <array>
#include <bit>
#include <lzma.h>

namespace skops::archive {
namespace {

constexpr size_t outputBytes = 256U << 10U;
constexpr uint64_t leastDictionary = LZMA_DICT_SIZE_MIN;
constexpr size_t propertiesBytes = 5;

} // namespace

struct LzmaMember::Stream
{
    lzma_stream stream = LZMA_STREAM_INIT;

    ~Stream() { lzma_end(&stream); }
};

LzmaMember::LzmaMember() : m_stream(std::make_unique<Stream>()), m_output(outputBytes) {}

LzmaMember::~LzmaMember() = default;

Result<void> LzmaMember::begin(uint64_t sizeBytes, const Sink& sink)
{
    lzma_options_lzma options = {};
    if (lzma_lzma_preset(&options, LZMA_PRESET_DEFAULT))
        return fail(Code::OutOfMemory);
    // CPython takes 8 MiB for every member; a small one is then slower to make and to read.
    options.dict_size = static_cast<uint32_t>(
        std::bit_ceil(std::clamp<uint64_t>(sizeBytes, leastDictionary, options.dict_size)));
    const std::array<lzma_filter, 2> filters{
        {{.id = LZMA_FILTER_LZMA1, .options = &options}, {.id = LZMA_VLI_UNKNOWN, .options = nullptr}}};
    // APPNOTE 5.8.8: version of the SDK (zipfile says 9.4), size of the properties, properties.
    std::array<uint8_t, 4 + propertiesBytes> header{9, 4, propertiesBytes, 0};
    if (lzma_properties_encode(filters.data(), header.data() + 4) != LZMA_OK ||
        lzma_raw_encoder(&m_stream->stream, filters.data()) != LZMA_OK)
        return fail(Code::OutOfMemory);
    return sink(header);
}

Result<void> LzmaMember::write(Bytes bytes, const Sink& sink)
{
    return run(bytes, false, sink);
}

Result<void> LzmaMember::end(const Sink& sink)
{
    return run({}, true, sink);
}

Result<void> LzmaMember::run(Bytes bytes, bool isEnd, const Sink& sink)
{
    lzma_stream& stream = m_stream->stream;
    stream.next_in = bytes.data();
    stream.avail_in = bytes.size();
    for (;;) {
        stream.next_out = m_output.data();
        stream.avail_out = m_output.size();
        const lzma_ret state = lzma_code(&stream, isEnd ? LZMA_FINISH : LZMA_RUN);
        if (state != LZMA_OK && state != LZMA_STREAM_END)
            return fail(Code::OutOfMemory); // raw encoding has no other error
        const size_t made = m_output.size() - stream.avail_out;
        if (made > 0) {
            if (auto done = sink(Bytes(m_output).first(made)); !done)
                return done;
        }
        const bool isDone = isEnd ? state == LZMA_STREAM_END : stream.avail_in == 0 && stream.avail_out > 0;
        if (isDone)
            return {};
    }
}

} // namespace skops::archive
