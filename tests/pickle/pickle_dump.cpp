// What one loader would do with files, as the JSON lines of tests/pickle_oracle/jail.py.
//
//     pickle_dump --loader c|python|joblib [--encoding E] < LIST     LIST: a path a line
//     pickle_dump --loader all < LIST                                what the analysis finds instead

#include "codec/compressed.h"
#include "event_lines.h"
#include "pickle/analysis.h"
#include "show_value.h"
#include "shown_text.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

using namespace skops;
using namespace skops::pickle;
using namespace skops::pickle::testing;

namespace {

/// The jail has no extension codes and no buffers: the loader ends there.
uint64_t endOfJail(const Reading& reading)
{
    uint64_t end = noOffset;
    for (const Finding& finding : reading.findings)
        if (finding.code == Code::PickleExtension || finding.code == Code::PickleBuffer)
            end = std::min(end, finding.where.offset);
    return end;
}

std::string jsonLines(const Reading& reading, uint64_t end)
{
    std::string out;
    for (const EventLine& line : eventLines(reading, end)) {
        out += out.empty() ? "[" : ", [";
        for (const Part& part : line)
            out += (&part == &line.front() ? "" : ", ") + (part.isText ? jsonText(part.text) : part.text);
        out += "]";
    }
    return "[" + out + "]";
}

/// `isBroken`: the loader raises behind the pickle.
Result<SourcePtr> openStream(const std::string& path, bool isUnpacked, bool& isBroken)
{
    auto source = openFile(path);
    if (!source)
        return fail(source.error());
    const Limits limits;
    const Cancel cancel;
    Progress progress;
    if (isUnpacked) {
        std::vector<uint8_t> head(std::min<uint64_t>((*source)->sizeBytes(), 64));
        if (auto read = (*source)->readAt(0, head); !read)
            return fail(read.error());
        const auto compression = codec::sniffCompression(head);
        if (!compression && head.size() > 1 && head[0] == 'B' && head[1] == 'Z')
            return fail(Code::StreamDamaged); // joblib looks at no more
        if (compression) {
            auto unpacked = codec::unpack(**source, *compression, limits, cancel, progress);
            if (!unpacked)
                return fail(unpacked.error());
            source = unpacked->source;
            // Small streams break before the first opcode is read, since joblib reads ahead; others when it
            // has run.
            constexpr uint64_t readAhead = uint64_t{1} << 20U;
            for (const Finding& finding : unpacked->findings) {
                const bool isWrongSize =
                    finding.code == Code::StreamSize && *compression == codec::Compression::JoblibZF;
                if (effectOf(finding.code) != Effect::WouldNotLoad && !isWrongSize)
                    continue;
                isBroken = true;
                if (isWrongSize || unpacked->source->sizeBytes() < readAhead)
                    return fail(finding.code);
            }
        }
    }
    return source;
}

Result<Reading> readFile(const std::string& path, const ReadOptions& options, bool& isBroken)
{
    const auto source = openStream(path, options.loader == Loader::Joblib, isBroken);
    if (!source)
        return fail(source.error());
    Progress progress;
    return pickle::read(*source, options, {}, {}, progress);
}

std::string analysed(const std::string& path)
{
    bool isBroken = false;
    const auto source = openStream(path, true, isBroken);
    if (!source)
        return std::string(codeId(source.error().code));
    Progress progress;
    const auto analysis = analyse(*source, {}, {}, {}, progress);
    if (!analysis)
        return std::string(codeId(analysis.error().code));
    std::string text;
    for (const Reading& reading : analysis->readings)
        text += std::string(text.empty() ? "" : " ") + std::string(loaderId(reading.loader)) +
                (reading.stop ? ":" + std::string(codeId(reading.stop->code)) : "");
    for (const Finding& finding : analysis->findings) {
        text += " | " + std::string(codeId(finding.code));
        for (const std::string& arg : finding.args)
            text += " " + jsonText(arg);
    }
    return text;
}

} // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    ReadOptions options;
    std::string name = "c";
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view option = argv[i];
        if (option == "--loader")
            name = argv[i + 1];
        else if (option == "--encoding")
            options.encoding = argv[i + 1];
    }
    options.loader = name == "joblib"   ? Loader::Joblib
                     : name == "python" ? Loader::PurePython
                                        : Loader::CUnpickler;
    std::string path;
    while (std::getline(std::cin, path)) {
        if (name == "all") {
            std::cout << path << " " << analysed(path) << "\n";
            continue;
        }
        bool isBroken = false;
        const auto reading = readFile(path, options, isBroken);
        std::string line = "{\"file\": " + jsonText(path) + ", \"loader\": \"" + name + "\"";
        if (!reading) {
            line +=
                ", \"ok\": false, \"error\": " + jsonText(codeId(reading.error().code)) + ", \"events\": []}";
        } else {
            const uint64_t end = endOfJail(*reading);
            const bool isOk =
                !reading->stop && !isBroken && (end == noOffset || end >= reading->graph->pickles()[0].end);
            std::string error = "null";
            if (reading->stop) {
                std::string what(codeId(reading->stop->code));
                for (const std::string& arg : reading->stop->args)
                    what += " " + arg;
                error = jsonText(what + " at " + std::to_string(reading->stop->where.offset));
            }
            line += std::string(", \"ok\": ") + (isOk ? "true" : "false") + ", \"error\": " + error +
                    ", \"events\": " + jsonLines(*reading, end) + "}";
        }
        std::cout << line << "\n";
    }
    return 0;
}
