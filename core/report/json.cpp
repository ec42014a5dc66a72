#include "report/json.h"

#include <algorithm>

namespace skops::report {
namespace {

/// Places that are given for one type; the count says how many there are.
constexpr size_t maxPaths = 10;

void writeEntry(JsonWriter& json, const audit::TrustEntry& entry)
{
    json.beginObject();
    json.member("name", entry.type);
    json.member("reason", entry.reason);
    json.member("who", entry.who);
    json.member("date", entry.date);
    json.memberOrNull("expires", entry.expires);
    json.key("scope");
    if (entry.sha256.empty()) {
        json.string("any");
    } else {
        json.beginArray();
        for (const std::string& hash : entry.sha256)
            json.string(hash);
        json.endArray();
    }
    json.endObject();
}

void writeEntries(JsonWriter& json, std::string_view name, std::span<const audit::TrustEntry> entries)
{
    json.key(name);
    json.beginArray();
    for (const audit::TrustEntry& entry : entries)
        writeEntry(json, entry);
    json.endArray();
}

} // namespace

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

void writeJsonHead(JsonWriter& json, std::string_view toolVersion)
{
    json.key("format");
    json.number(jsonFormatVersion);
    json.member("tool", "skops-inspect");
    json.member("version", toolVersion);
}

JsonReport::JsonReport(std::string_view toolVersion, std::string_view command, std::string_view profile,
                       Texts texts)
    : m_texts(std::move(texts))
{
    m_json.beginObject();
    writeJsonHead(m_json, toolVersion);
    m_json.member("command", command);
    m_json.member("profile", profile);
    m_json.key("files");
    m_json.beginArray();
}

std::string JsonReport::finish(int status)
{
    m_json.endArray();
    m_json.key("status");
    m_json.number(status);
    m_json.endObject();
    return m_json.take();
}

void JsonReport::add(const FileReport& file)
{
    m_json.beginObject();
    m_json.member("file", file.file);
    m_json.key("status");
    m_json.number(file.status);
    m_json.member("verdict", audit::verdictId(file.verdict));
    addFacts(file);
    addContents(file);
    addTypes(file);
    m_json.key("findings");
    m_json.beginArray();
    for (const Finding& finding : file.findings)
        addFinding(finding, file.tree);
    m_json.endArray();
    m_json.endObject();
}

void JsonReport::addFacts(const FileReport& file)
{
    m_json.memberOrNull("kind", file.kind);
    m_json.member("size_bytes", file.sizeBytes);
    m_json.memberOrNull("sha256", file.sha256);
    m_json.key("protocol");
    if (file.tree)
        m_json.number(file.tree->protocol());
    else
        m_json.null();
    m_json.memberOrNull("skops_version", file.skopsVersion);
    m_json.key("sklearn_versions");
    m_json.beginArray();
    for (const std::string& version : file.sklearnVersions)
        m_json.string(version);
    m_json.endArray();
    m_json.key("counts");
    m_json.beginObject();
    m_json.member("members", file.archive ? file.archive->members().size() : 0);
    m_json.member("schema_bytes", file.schemaBytes);
    m_json.member("nodes", file.tree ? file.tree->nodeCount() : 0);
    m_json.member("edges", file.tree ? file.tree->edgeCount() : 0);
    m_json.member("types", file.tree ? file.tree->typeCount() : 0);
    m_json.endObject();
}

void JsonReport::addContents(const FileReport& file)
{
    m_json.key("contents");
    m_json.beginObject();
    m_json.member("state", contentStateId(file.contentState));
    m_json.member("members_read", file.contents ? file.contents->membersRead : 0);
    m_json.member("bytes_read", file.contents ? file.contents->bytesRead : 0);
    m_json.key("checked");
    m_json.beginArray();
    if (file.contents) {
        for (const audit::CheckedContents& checked : file.contents->checked) {
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

void JsonReport::addTypes(const FileReport& file)
{
    m_json.key("untrusted");
    m_json.beginArray();
    const auto types = file.audit ? file.audit->types() : std::span<const audit::UntrustedType>();
    for (const audit::UntrustedType& type : types) {
        m_json.beginObject();
        m_json.member("type", type.name);
        m_json.member("group", groupId(type.group));
        m_json.member("count", type.count);
        m_json.key("trusted");
        m_json.boolean(type.isTicked);
        m_json.key("paths");
        m_json.beginArray();
        for (size_t i = 0; i < std::min(type.nodes.size(), maxPaths); ++i)
            m_json.string(nodes::pathOf(*file.tree, type.nodes[i]));
        m_json.endArray();
        m_json.endObject();
    }
    m_json.endArray();
}

void JsonReport::addFinding(const Finding& finding, const nodes::NodeTree* tree)
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
    m_json.key("offset");
    if (finding.where.offset == noOffset)
        m_json.null();
    else
        m_json.number(finding.where.offset);
    const bool hasNode = tree && index(finding.where.node) < tree->nodeCount();
    m_json.memberOrNull("path", hasNode ? nodes::pathOf(*tree, finding.where.node) : std::string());
    m_json.endObject();
    m_json.endObject();
}

std::string trustDiffAsJson(const audit::TrustDiff& diff, std::string_view toolVersion)
{
    JsonWriter json;
    json.beginObject();
    writeJsonHead(json, toolVersion);
    writeEntries(json, "added", diff.added);
    writeEntries(json, "removed", diff.removed);
    json.key("changed");
    json.beginArray();
    for (const auto& [before, after] : diff.changed) {
        json.beginObject();
        json.key("old");
        writeEntry(json, before);
        json.key("new");
        writeEntry(json, after);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace skops::report
