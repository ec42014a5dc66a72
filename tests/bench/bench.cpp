// skops-bench MEASUREMENT ARGUMENT...: makes one measurement and prints its processor and wall time in ms.
//
//   dom FILE             yardstick: schema.json of FILE, in memory, parsed by a fresh simdjson DOM parser
//   crc FILE             yardstick: FILE read once, CRC-32 of its bytes
//   copy FILE OUT        yardstick: the same, and the bytes written to OUT
//   verify FILE          all members of an opened FILE read and verified, on all cores
//   growth SHAPE COUNT   tree and audit of a made schema.json, per thousand nodes
//   pickle FILE          FILE, in memory, read as every loader reads it; and judged, without the reading

#include "schema_shapes.h"

#include "audit/pickle_audit.h"
#include "codec/crc32.h"
#include "nodes/schema_reader.h"
#include "pickle/analysis.h"
#include "profile/profile.h"
#include "review/review.h"

#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>

namespace skops::bench {
namespace {

struct Times
{
    double cpuMs = 0;
    double wallMs = 0;
};

void print(const Times& times, double divisor = 1)
{
    std::printf("%.6f %.6f\n", times.cpuMs / divisor, times.wallMs / divisor);
}

class Stopwatch
{
public:
    Times times() const { return {cpuMs() - m_cpu, wallMs() - m_wall}; }

private:
    static double cpuMs()
    {
        timespec time{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
    }
    static double wallMs()
    {
        const auto time = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration<double, std::milli>(time).count();
    }

    double m_cpu = cpuMs();
    double m_wall = wallMs();
};

int explain(const char* what)
{
    std::fprintf(stderr, "skops-bench: %s\n", what);
    return 1;
}

int measureDom(const char* path)
{
    const Cancel cancel;
    const auto source = openFile(path);
    const auto archive = source ? archive::Archive::open(*source, {}, cancel) : fail(source.error());
    const auto schema = archive ? (*archive)->find("schema.json") : std::nullopt;
    if (!schema)
        return explain("no schema.json");
    const auto bytes = (*archive)->read(*schema, cancel);
    if (!bytes)
        return explain("cannot read schema.json");
    const simdjson::padded_string text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    // The first parse of a process pays for more than its own work: the middle one of several counts.
    std::vector<Times> times(5);
    for (Times& time : times) {
        const Stopwatch watch;
        simdjson::dom::parser parser;
        if (parser.parse(text).error() != simdjson::SUCCESS)
            return explain("simdjson refuses schema.json");
        time = watch.times();
    }
    std::sort(times.begin(), times.end(), [](const Times& a, const Times& b) { return a.cpuMs < b.cpuMs; });
    print(times[times.size() / 2]);
    return 0;
}

/// Reads a file once, takes its CRC, and writes it if there is where to.
int measureCrc(const char* path, std::FILE* out)
{
    const Stopwatch watch;
    const auto source = openFile(path);
    if (!source)
        return explain("cannot open the file");
    if (out)
        std::setvbuf(out, nullptr, _IONBF, 0);
    // Of 64 KiB to 4 MiB this piece was the fastest.
    std::vector<uint8_t> piece(256U << 10U);
    uint32_t crc = 0;
    for (uint64_t offset = 0; offset < (*source)->sizeBytes();) {
        const auto size =
            static_cast<size_t>(std::min<uint64_t>(piece.size(), (*source)->sizeBytes() - offset));
        if (!(*source)->readAt(offset, MutableBytes(piece).first(size)))
            return explain("cannot read the file");
        crc = codec::crc32(crc, Bytes(piece).first(size));
        if (out && std::fwrite(piece.data(), 1, size, out) != size)
            return explain("cannot write");
        offset += size;
    }
    print(watch.times());
    return crc == 0 ? explain("a CRC of 0 is unlikely") : 0;
}

int measureVerify(const char* path)
{
    const Cancel cancel;
    Progress progress;
    const auto source = openFile(path);
    const auto review = source ? review::open(*source, {}, cancel, progress) : fail(source.error());
    if (!review)
        return explain("cannot open the file");
    Workers workers;
    const Stopwatch watch;
    const auto verified = review::withContents(*review, workers, cancel, progress);
    print(watch.times());
    const bool isGood = verified && (*verified)->contents && (*verified)->contents->allReadable;
    return isGood ? 0 : explain("the contents are damaged");
}

int measurePickle(const char* path)
{
    const Cancel cancel;
    Progress progress;
    const auto file = openFile(path);
    if (!file)
        return explain("cannot open the file");
    std::vector<uint8_t> bytes((*file)->sizeBytes());
    if (!(*file)->readAt(0, bytes))
        return explain("cannot read the file");
    const SourcePtr source = sourceFromBytes(std::move(bytes));
    const Stopwatch reading;
    auto analysis = pickle::analyse(source, {}, {}, cancel, progress);
    print(reading.times());
    if (!analysis || analysis->main().stop)
        return explain("the pickle is damaged");
    const Stopwatch judging;
    const auto audit = audit::PickleAudit::make(
        std::make_shared<const pickle::Analysis>(std::move(*analysis)), profile::defaultProfile(), cancel);
    print(judging.times());
    return audit ? 0 : explain("the pickle cannot be judged");
}

int measureGrowth(std::string_view shape, size_t count)
{
    const auto schema = makeSchema(shape, count);
    if (!schema)
        return explain("no such shape");
    // Small ones are over before the clock ticks.
    const size_t rounds = std::max<size_t>(1, 200'000 / count);
    const Stopwatch watch;
    for (size_t i = 0; i < rounds; ++i) {
        auto tree = nodes::readTree(*schema, nullptr, {}, Cancel());
        if (!tree || (*tree)->edgeCount() + 1 < count)
            return explain("the tree is not what was asked for");
        const audit::Auditor auditor(*tree, profile::defaultProfile());
        if (!auditor.audit({})->types().empty())
            return explain("nothing in it should be untrusted");
    }
    print(watch.times(), static_cast<double>(rounds * count) / 1e3);
    return 0;
}

int run(std::span<char*> args)
{
    const std::string_view what = args.size() > 1 ? args[1] : "";
    if (what == "dom" && args.size() == 3)
        return measureDom(args[2]);
    if (what == "crc" && args.size() == 3)
        return measureCrc(args[2], nullptr);
    if (what == "copy" && args.size() == 4) {
        std::FILE* out = std::fopen(args[3], "wb");
        const int status = out ? measureCrc(args[2], out) : explain("cannot open the output");
        return !out || std::fclose(out) == 0 ? status : explain("cannot write");
    }
    if (what == "verify" && args.size() == 3)
        return measureVerify(args[2]);
    if (what == "growth" && args.size() == 4)
        return measureGrowth(args[2], std::strtoull(args[3], nullptr, 10));
    if (what == "pickle" && args.size() == 3)
        return measurePickle(args[2]);
    return explain("pickle FILE | dom FILE | crc FILE | copy FILE OUT | verify FILE | growth SHAPE COUNT");
}

} // namespace
} // namespace skops::bench

int main(int argc, char** argv)
{
    return skops::bench::run({argv, static_cast<size_t>(argc)});
}
