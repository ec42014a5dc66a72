#include "report/json.h"

#include <numeric>

namespace skops::report {
namespace {

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

void writeCounts(JsonWriter& json, const ScanCounts& counts)
{
    const auto of = [&](audit::Verdict verdict) { return counts.byVerdict[static_cast<size_t>(verdict)]; };
    json.key("counts");
    json.beginObject();
    json.member("examined", counts.examined());
    json.member("dangerous", of(audit::Verdict::Dangerous));
    json.member("deceptive", of(audit::Verdict::Deceptive));
    json.member("not_analysed", of(audit::Verdict::NotAnalysed));
    json.member("would_not_load", of(audit::Verdict::WouldNotLoad));
    json.member("to_review", of(audit::Verdict::ToReview));
    json.member("nothing_to_say", of(audit::Verdict::NothingLeft));
    json.member("unreadable", counts.unreadable);
    json.member("repeated", counts.repeated);
    json.key("not_examined");
    json.beginObject();
    for (const auto& [kind, count] : counts.notExamined)
        json.member(kind, count);
    json.endObject();
    json.endObject();
}

} // namespace

void writeJsonHead(JsonWriter& json, std::string_view toolVersion)
{
    json.key("format");
    json.number(jsonFormatVersion);
    json.member("tool", "skops-inspect");
    json.member("version", toolVersion);
}

size_t ScanCounts::examined() const
{
    return std::accumulate(byVerdict.begin(), byVerdict.end(), size_t{0});
}

JsonReport::JsonReport(std::string_view toolVersion, std::string_view command, std::string_view profile)
{
    m_json.beginObject();
    writeJsonHead(m_json, toolVersion);
    m_json.member("command", command);
    m_json.member("profile", profile);
    m_json.key("files");
    m_json.beginArray();
}

void JsonReport::add(std::string_view fileJson)
{
    m_json.object(fileJson);
}

std::string JsonReport::finish(int status, const ScanCounts* counts)
{
    m_json.endArray();
    if (counts)
        writeCounts(m_json, *counts);
    m_json.key("status");
    m_json.number(status);
    m_json.endObject();
    return m_json.take();
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
