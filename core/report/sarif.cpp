#include "report/sarif.h"

namespace skops::report {
namespace {

/// URIs are relative to this base, which each reader resolves for itself (section 3.4.4): no path of this
/// machine is told.
constexpr std::string_view baseId = "SRCROOT";

std::string_view levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
    case Severity::Review:
        return "note";
    case Severity::Warning:
        return "warning";
    case Severity::Danger:
        return "error";
    }
    return {};
}

/// A score as in CVSS, by which GitHub sorts security results: critical over 9.0, high over 7.0, medium over
/// 4.0 (docs.github.com, "SARIF support for code scanning").
std::string_view scoreOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "0.1";
    case Severity::Review:
        return "3.0";
    case Severity::Warning:
        return "6.0";
    case Severity::Danger:
        return "9.0";
    }
    return {};
}

/// "[text](address)" is a link in a SARIF message (section 3.11.6), and a name from a file may look so. A
/// backslash that stands before the bracket would be taken for the one that escapes, so their number is made
/// odd.
std::string withoutLinks(std::string_view text)
{
    std::string out;
    size_t backslashes = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("](") && backslashes % 2 == 0)
            out += '\\';
        backslashes = text[i] == '\\' ? backslashes + 1 : 0;
        out += text[i];
    }
    return out;
}

void writeText(JsonWriter& json, std::string_view name, std::string_view text)
{
    json.key(name);
    json.beginObject();
    json.member("text", text);
    json.endObject();
}

void writeLocation(JsonWriter& json, std::string_view name, std::string_view uri)
{
    json.key(name);
    json.beginObject();
    json.member("uri", uri);
    if (uri.find(':') == std::string_view::npos)
        json.member("uriBaseId", baseId);
    json.endObject();
}

void writeRule(JsonWriter& json, const SarifRule& rule)
{
    json.beginObject();
    json.member("id", rule.id);
    writeText(json, "shortDescription", rule.meaning);
    writeText(json, "help", rule.advice);
    json.key("defaultConfiguration");
    json.beginObject();
    json.member("level", levelOf(rule.severity));
    json.endObject();
    json.key("properties");
    json.beginObject();
    json.member("security-severity", scoreOf(rule.severity));
    json.key("tags");
    json.beginArray();
    json.string("security");
    json.endArray();
    json.endObject();
    json.endObject();
}

void writeTool(JsonWriter& json, std::string_view version, std::span<const SarifRule> rules)
{
    json.key("tool");
    json.beginObject();
    json.key("driver");
    json.beginObject();
    json.member("name", "skops-inspect");
    json.member("version", version);
    json.key("rules");
    json.beginArray();
    for (const SarifRule& rule : rules)
        writeRule(json, rule);
    json.endArray();
    json.endObject();
    json.endObject();
}

} // namespace

std::string sarifResult(const SarifResult& result)
{
    JsonWriter json;
    json.beginObject();
    json.member("ruleId", result.ruleId);
    json.member("level", levelOf(result.severity));
    writeText(json, "message", withoutLinks(result.message));
    json.key("locations");
    json.beginArray();
    json.beginObject();
    json.key("physicalLocation");
    json.beginObject();
    writeLocation(json, "artifactLocation", result.uri);
    // The files are binary; GitHub shows no result without a line.
    json.key("region");
    json.beginObject();
    json.key("startLine");
    json.number(1);
    json.endObject();
    json.endObject();
    if (!result.place.empty()) {
        json.key("logicalLocations");
        json.beginArray();
        json.beginObject();
        json.member("fullyQualifiedName", result.place);
        json.endObject();
        json.endArray();
    }
    json.endObject();
    json.endArray();
    json.key("partialFingerprints");
    json.beginObject();
    json.member("skopsInspect/v1", result.fingerprint);
    json.endObject();
    json.endObject();
    return json.takePart();
}

std::string sarifArtifact(const SarifArtifact& artifact)
{
    JsonWriter json;
    json.beginObject();
    writeLocation(json, "location", artifact.uri);
    json.member("length", artifact.sizeBytes);
    if (!artifact.sha256.empty()) {
        json.key("hashes");
        json.beginObject();
        json.member("sha-256", artifact.sha256);
        json.endObject();
    }
    json.endObject();
    return json.takePart();
}

SarifReport::SarifReport(std::string_view toolVersion, std::string_view profile,
                         std::span<const SarifRule> rules)
{
    m_json.beginObject();
    m_json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    m_json.member("version", "2.1.0");
    m_json.key("runs");
    m_json.beginArray();
    m_json.beginObject();
    writeTool(m_json, toolVersion, rules);
    m_json.key("properties");
    m_json.beginObject();
    m_json.member("profile", profile);
    m_json.endObject();
    m_json.key("results");
    m_json.beginArray();
}

void SarifReport::addResult(std::string_view json)
{
    m_json.object(json);
}

void SarifReport::addArtifact(std::string json)
{
    m_artifacts.push_back(std::move(json));
}

std::string SarifReport::finish(int status, bool isComplete, std::span<const std::string> notes)
{
    m_json.endArray();
    m_json.key("artifacts");
    m_json.beginArray();
    for (const std::string& artifact : m_artifacts)
        m_json.object(artifact);
    m_json.endArray();
    m_json.key("invocations");
    m_json.beginArray();
    m_json.beginObject();
    m_json.key("executionSuccessful");
    m_json.boolean(isComplete);
    m_json.key("exitCode");
    m_json.number(status);
    m_json.key("toolExecutionNotifications");
    m_json.beginArray();
    for (const std::string& note : notes) {
        m_json.beginObject();
        m_json.member("level", "warning");
        writeText(m_json, "message", withoutLinks(note));
        m_json.endObject();
    }
    m_json.endArray();
    m_json.endObject();
    m_json.endArray();
    m_json.endObject();
    m_json.endArray();
    m_json.endObject();
    return m_json.take();
}

} // namespace skops::report
