// What one loader would do with files, as the JSON lines of tests/pickle_oracle/jail.py.
//
//     pickle_dump --loader c|python|joblib [--encoding E] < LIST     LIST: a path a line
//     pickle_dump --loader all < LIST                                what the analysis finds instead

#include "codec/compressed.h"
#include "pickle/analysis.h"
#include "show_value.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

using namespace skops;
using namespace skops::pickle;
using skops::pickle::testing::jsonText;
using skops::pickle::testing::ShowValue;

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

class Lines
{
public:
    Lines(const Reading& reading) : m_reading(reading), m_graph(*reading.graph), m_show(m_graph) {}

    std::string events()
    {
        const auto pickles = m_graph.pickles();
        const auto next = std::find_if(pickles.begin() + 1, pickles.end(),
                                       [](const Pickle& pickle) { return !pickle.isNested; });
        const size_t last = next == pickles.end() ? m_graph.events().size() : next->firstEvent;
        for (const Event& event : m_graph.events().first(last)) {
            if (m_graph.offset(event) > m_end)
                break;
            add(event);
        }
        return "[" + m_out + "]";
    }
    bool isOk() const { return !m_reading.stop && (m_end == noOffset || m_end >= m_graph.pickles()[0].end); }

private:
    void line(std::initializer_list<std::string> parts)
    {
        m_out += m_out.empty() ? "[" : ", [";
        for (const std::string& part : parts)
            m_out += (&part == parts.begin() ? "" : ", ") + part;
        m_out += "]";
    }
    std::string shown(ValueId id) { return jsonText(m_show.show(id, m_before)); }
    std::string nameOf(ValueId id) { return jsonText(id == none<ValueId> ? "?" : m_show.bytesOf(id)); }

    void add(const Event& event)
    {
        m_before = event.changesBefore;
        switch (event.kind) {
        case EventKind::Import: {
            const Global& global = m_graph.globals()[event.index];
            line({"\"import\"", nameOf(global.module), nameOf(global.name)});
            break;
        }
        case EventKind::Call:
            addCall(m_graph.calls()[event.index]);
            break;
        case EventKind::Change:
            addChange(m_graph.changes()[event.index]);
            break;
        case EventKind::Array:
            addArray(m_graph.arrays()[event.index]);
            break;
        }
    }

    void addCall(const Call& call)
    {
        const auto args = [&] { return jsonText(m_show.showSpread(call.args, m_before)); };
        switch (call.kind) {
        case CallKind::Reduce:
            line({"\"reduce\"", shown(call.callable), args()});
            break;
        case CallKind::NewObj:
            line({"\"newobj\"", shown(call.callable), args(), "null"});
            break;
        case CallKind::NewObjEx:
            line({"\"newobj\"", shown(call.callable), args(),
                  m_show.isEmptyDict(call.kwargs, m_before) ? "null" : shown(call.kwargs)});
            break;
        case CallKind::Instantiate:
            line({"\"instantiate\"", shown(call.callable), shown(call.args)});
            break;
        case CallKind::Persistent:
            line({"\"persistent\"", shown(call.args)});
            break;
        }
    }

    void addChange(const Change& change)
    {
        const auto items = m_graph.items(change);
        const std::string target = shown(change.target);
        switch (change.kind) {
        case ChangeKind::Append:
            if (change.callsAppend) {
                for (const ValueId item : items)
                    line({"\"append\"", target, shown(item)});
            } else {
                std::string list;
                for (size_t i = 0; i < std::min<size_t>(items.size(), 20); ++i)
                    list += (i > 0 ? "," : "") + m_show.show(items[i], m_before, 1);
                if (items.size() > 20)
                    list += ",…+" + std::to_string(items.size() - 20);
                line({"\"extend\"", target, jsonText("[" + list + "]")});
            }
            break;
        case ChangeKind::SetItems:
            for (size_t i = 0; i + 1 < items.size(); i += 2)
                line({"\"setitem\"", target, shown(items[i]), shown(items[i + 1])});
            break;
        case ChangeKind::Add:
            for (const ValueId item : items)
                line({"\"add\"", target, shown(item)});
            break;
        case ChangeKind::Build:
            line({"\"build\"", target, shown(items[0])});
            for (const Finding& finding : m_reading.findings)
                if ((finding.code == Code::JoblibSideFile || finding.code == Code::JoblibSidePath) &&
                    finding.where.offset == change.offset)
                    line({"\"sidefile\"", jsonText(jsonText(finding.args[0]))});
            break;
        }
    }

    void addArray(const Array& array)
    {
        std::string shape;
        for (const uint64_t length : array.shape)
            shape += (shape.empty() ? "" : ", ") + std::to_string(length);
        const bool isNested = array.nested != none<ValueId>;
        line({"\"array\"", "[" + shape + "]", jsonText(typeText(*array.dtype)),
              array.isFortran ? "\"F\"" : "\"C\"", isNested ? "0" : std::to_string(array.dataBytes)});
    }

    /// dtype.str
    static std::string typeText(const numpy::Dtype& dtype)
    {
        if (dtype.kind == 'O' && dtype.itemBytes == 16)
            return "StringDType()";
        if (dtype.isRecord || !dtype.subShape.empty())
            return "|V" + std::to_string(dtype.itemBytes);
        return dtype.text();
    }

    const Reading& m_reading;
    const ObjectGraph& m_graph;
    ShowValue m_show;
    uint64_t m_end = endOfJail(m_reading);
    uint32_t m_before = 0;
    std::string m_out;
};

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
            Lines lines(*reading);
            std::string error = "null";
            if (reading->stop) {
                std::string what(codeId(reading->stop->code));
                for (const std::string& arg : reading->stop->args)
                    what += " " + arg;
                error = jsonText(what + " at " + std::to_string(reading->stop->where.offset));
            }
            line += std::string(", \"ok\": ") + (lines.isOk() && !isBroken ? "true" : "false") +
                    ", \"error\": " + error + ", \"events\": " + lines.events() + "}";
        }
        std::cout << line << "\n";
    }
    return 0;
}
