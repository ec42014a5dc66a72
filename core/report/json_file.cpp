#include "report/json_file.h"

#include "report/json_writer.h"

#include <algorithm>

namespace skops::report {
namespace {

/// Places that are given for one type; the count says how many there are.
constexpr size_t maxPaths = 10;

int highestProtocol(const pickle::ObjectGraph& graph)
{
    int highest = 0;
    for (const pickle::Pickle& pickle : graph.pickles())
        highest = std::max(highest, pickle.protocol);
    return highest;
}

/// `types` are sorted by name.
bool isTicked(std::span<const audit::ImportedType> types, std::string_view name)
{
    const auto it =
        std::lower_bound(types.begin(), types.end(), name,
                         [](const audit::ImportedType& type, std::string_view n) { return type.name < n; });
    return it != types.end() && it->name == name && it->isTicked;
}

class FileWriter
{
public:
    FileWriter(const FileReport& file, const Texts& texts) : m_file(file), m_texts(texts) {}

    std::string write();

private:
    void addFacts();
    void addContents();
    void addConverted();
    void addTypes();
    void addPickle(const PickleReport& pickle);
    void addReading(const pickle::Reading& reading);
    void addJudgements(const audit::PickleAudit& audit);
    void addImports(std::span<const audit::ImportedType> types);
    void addFinding(const Finding& finding);
    void addBoolean(std::string_view name, bool value);
    void addOffset(uint64_t offset);

    const FileReport& m_file;
    const Texts& m_texts;
    JsonWriter m_json;
};

std::string FileWriter::write()
{
    m_json.beginObject();
    m_json.member("file", m_file.file);
    m_json.key("status");
    m_json.number(m_file.status);
    addBoolean("examined", m_file.isExamined);
    m_json.member("verdict", audit::verdictId(m_file.verdict));
    addFacts();
    addContents();
    addConverted();
    addTypes();
    m_json.key("pickles");
    m_json.beginArray();
    for (const PickleReport& pickle : m_file.pickles)
        addPickle(pickle);
    m_json.endArray();
    m_json.key("findings");
    m_json.beginArray();
    for (const Finding& finding : m_file.findings)
        addFinding(finding);
    m_json.endArray();
    m_json.endObject();
    return m_json.takePart();
}

void FileWriter::addFacts()
{
    m_json.memberOrNull("kind", m_file.kind);
    m_json.member("size_bytes", m_file.sizeBytes);
    m_json.memberOrNull("sha256", m_file.sha256);
    m_json.key("protocol");
    if (m_file.tree)
        m_json.number(m_file.tree->protocol());
    else
        m_json.null();
    m_json.memberOrNull("skops_version", m_file.skopsVersion);
    m_json.memberOrNull("pickle_writer", m_file.pickleWriter);
    m_json.key("sklearn_versions");
    m_json.beginArray();
    for (const std::string& version : m_file.sklearnVersions)
        m_json.string(version);
    m_json.endArray();
    m_json.key("counts");
    m_json.beginObject();
    m_json.member("members", m_file.archive ? m_file.archive->members().size() : 0);
    m_json.member("schema_bytes", m_file.schemaBytes);
    m_json.member("nodes", m_file.tree ? m_file.tree->nodeCount() : 0);
    m_json.member("edges", m_file.tree ? m_file.tree->edgeCount() : 0);
    m_json.member("types", m_file.tree ? m_file.tree->typeCount() : 0);
    m_json.endObject();
}

void FileWriter::addContents()
{
    m_json.key("contents");
    m_json.beginObject();
    m_json.member("state", contentStateId(m_file.contentState));
    m_json.member("members_read", m_file.contents ? m_file.contents->membersRead : 0);
    m_json.member("bytes_read", m_file.contents ? m_file.contents->bytesRead : 0);
    m_json.key("checked");
    m_json.beginArray();
    if (m_file.contents) {
        for (const audit::CheckedContents& checked : m_file.contents->checked) {
            m_json.beginObject();
            m_json.member("type", checked.type);
            m_json.member("total", checked.total);
            m_json.member("in_range", checked.inRange);
            m_json.endObject();
        }
    }
    m_json.endArray();
    m_json.endObject();
}

void FileWriter::addConverted()
{
    m_json.key("converted");
    const ConvertedReport& converted = m_file.converted;
    if (converted.state.empty()) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    m_json.member("state", converted.state);
    m_json.member("arrays", converted.arrays);
    m_json.key("loads_in");
    if (converted.loadsIn) {
        m_json.beginArray();
        for (const std::string_view profile : *converted.loadsIn)
            m_json.string(profile);
        m_json.endArray();
    } else {
        m_json.null();
    }
    m_json.endObject();
}

void FileWriter::addTypes()
{
    m_json.key("untrusted");
    m_json.beginArray();
    const auto types = m_file.audit ? m_file.audit->types() : std::span<const audit::UntrustedType>();
    for (const audit::UntrustedType& type : types) {
        m_json.beginObject();
        m_json.member("type", type.name);
        m_json.member("group", groupId(type.group));
        m_json.member("count", type.count);
        addBoolean("trusted", type.isTicked);
        m_json.key("paths");
        m_json.beginArray();
        for (size_t i = 0; i < std::min(type.nodes.size(), maxPaths); ++i)
            m_json.string(nodes::pathOf(*m_file.tree, type.nodes[i]));
        m_json.endArray();
        m_json.endObject();
    }
    m_json.endArray();
}

void FileWriter::addFinding(const Finding& finding)
{
    m_json.beginObject();
    m_json.member("code", codeId(finding.code));
    m_json.member("severity", severityId(severityOf(finding.code)));
    m_json.member("effect", effectId(effectOf(finding.code)));
    m_json.member("message", m_texts.message(finding));
    m_json.member("advice", m_texts.advice(finding.code));
    m_json.member("count", finding.count);
    m_json.key("args");
    m_json.beginArray();
    for (const std::string& arg : finding.args)
        m_json.string(arg);
    m_json.endArray();
    m_json.key("place");
    m_json.beginObject();
    m_json.memberOrNull("member", finding.where.member);
    addOffset(finding.where.offset);
    const nodes::NodeTree* tree = m_file.tree;
    const bool hasNode = tree && index(finding.where.node) < tree->nodeCount();
    m_json.memberOrNull("path", hasNode ? nodes::pathOf(*tree, finding.where.node) : std::string());
    m_json.endObject();
    m_json.endObject();
}

void FileWriter::addPickle(const PickleReport& pickle)
{
    const pickle::Analysis& analysis = *pickle.audit->analysis();
    m_json.beginObject();
    m_json.memberOrNull("member", pickle.member);
    m_json.memberOrNull("compression", pickle.compression);
    m_json.member("stream_bytes", pickle.streamBytes);
    m_json.key("protocol");
    m_json.number(highestProtocol(*analysis.main().graph));
    m_json.key("readings");
    m_json.beginArray();
    for (const pickle::Reading& reading : analysis.readings)
        addReading(reading);
    m_json.endArray();
    addJudgements(*pickle.audit);
    addImports(pickle.audit->types());
    m_json.endObject();
}

void FileWriter::addReading(const pickle::Reading& reading)
{
    m_json.beginObject();
    m_json.member("loader", pickle::loaderId(reading.loader));
    addBoolean("complete", !reading.stop);
    m_json.memberOrNull("error", reading.stop ? codeId(reading.stop->code) : std::string_view());
    addOffset(reading.stop ? reading.stop->where.offset : noOffset);
    m_json.member("pickles", reading.graph->pickles().size());
    m_json.member("opcodes", reading.opcodes);
    m_json.member("events", reading.graph->events().size());
    m_json.endObject();
}

void FileWriter::addJudgements(const audit::PickleAudit& audit)
{
    using audit::Judgement;
    m_json.key("events");
    m_json.beginObject();
    for (const auto& [id, judgement] :
         {std::pair("dangerous", Judgement::Dangerous), std::pair("unknown", Judgement::Unknown),
          std::pair("native", Judgement::Native), std::pair("library", Judgement::Library),
          std::pair("known", Judgement::Known)})
        m_json.member(id, audit.count(judgement));
    m_json.endObject();
}

void FileWriter::addImports(std::span<const audit::ImportedType> types)
{
    m_json.key("imports");
    m_json.beginArray();
    for (const audit::ImportedType& type : types) {
        m_json.beginObject();
        m_json.member("name", type.name);
        m_json.member("group", groupId(type.group));
        m_json.member("imports", type.imports);
        m_json.member("calls", type.calls);
        addOffset(type.offset);
        addBoolean("trusted", isTicked(m_file.imports, type.name));
        m_json.endObject();
    }
    m_json.endArray();
}

void FileWriter::addBoolean(std::string_view name, bool value)
{
    m_json.key(name);
    m_json.boolean(value);
}

void FileWriter::addOffset(uint64_t offset)
{
    m_json.key("offset");
    if (offset == noOffset)
        m_json.null();
    else
        m_json.number(offset);
}

} // namespace

std::string fileAsJson(const FileReport& file, const Texts& texts)
{
    return FileWriter(file, texts).write();
}

std::string_view groupId(audit::Group group)
{
    switch (group) {
    case audit::Group::KnownDangerous:
        return "known-dangerous";
    case audit::Group::Unknown:
        return "unknown";
    case audit::Group::NativeCode:
        return "native-code";
    case audit::Group::Library:
        return "library";
    }
    return {};
}

std::string_view contentStateId(audit::ContentState state)
{
    switch (state) {
    case audit::ContentState::NotRead:
        return "not-read";
    case audit::ContentState::Verified:
        return "verified";
    case audit::ContentState::Failed:
        return "failed";
    }
    return {};
}

std::string_view effectId(Effect effect)
{
    switch (effect) {
    case Effect::None:
        return "none";
    case Effect::ToReview:
        return "to-review";
    case Effect::WouldNotLoad:
        return "would-not-load";
    case Effect::NotAnalysed:
        return "not-analysed";
    case Effect::Deceptive:
        return "deceptive";
    case Effect::Dangerous:
        return "dangerous";
    }
    return {};
}

} // namespace skops::report
