#include "terminal/convert_report.h"

#include "report/csv.h"
#include "report/json_writer.h"
#include "terminal/text_format.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace skops::terminal {
namespace {

using review::ConvertStatus;

struct StatusRow
{
    ConvertStatus status;
    const char* label;
    int exitStatus;
};

constexpr std::array statusRows{
    StatusRow{ConvertStatus::Converted, "converted", 0},
    StatusRow{ConvertStatus::Convertible, "would be converted", 0},
    StatusRow{ConvertStatus::Skipped, "skipped", 0},
    StatusRow{ConvertStatus::Blocked, "blocked", 1},
    StatusRow{ConvertStatus::Refused, "refused", 1},
    StatusRow{ConvertStatus::Lossy, "would lose something", 1},
    StatusRow{ConvertStatus::Failed, "failed", 2},
    StatusRow{ConvertStatus::NotPickle, "no pickles", 2}, // where it is given by name
};
static_assert(statusRows.size() == static_cast<size_t>(ConvertStatus::Failed) + 1);

std::string csvLine(const ConvertRow& row)
{
    std::string line = report::csvPath(row.input);
    line.append(",").append(row.sha256).append(",").append(report::csvPath(row.output));
    line.append(",").append(review::convertStatusId(row.status)).append(",").append(row.reason);
    return line + "\r\n";
}

std::string jsonLine(const ConvertRow& row)
{
    report::JsonWriter json;
    json.beginObject();
    json.member("input", row.input);
    json.memberOrNull("sha256", row.sha256);
    json.memberOrNull("output", row.output);
    json.member("status", review::convertStatusId(row.status));
    json.memberOrNull("reason", row.reason);
    json.endObject();
    return json.take();
}

size_t sumOf(const auto& counts)
{
    size_t sum = 0;
    for (const auto& [name, count] : counts)
        sum += count;
    return sum;
}

/// "label: 3 (reason 2, other-reason 1)"
std::string countLine(std::string_view label, const auto& reasons)
{
    std::string named;
    for (const auto& [name, count] : reasons) {
        if (!name.empty())
            named.append(named.empty() ? " (" : ", ").append(name).append(" ").append(withCommas(count));
    }
    return std::string(label) + ": " + withCommas(sumOf(reasons)) + named + (named.empty() ? "\n" : ")\n");
}

} // namespace

ConvertReportFormat convertReportFormat(const std::string& path)
{
    return std::filesystem::path(path).extension() == ".csv" ? ConvertReportFormat::Csv
                                                             : ConvertReportFormat::JsonLines;
}

std::string reportHead(ConvertReportFormat format)
{
    return format == ConvertReportFormat::Csv ? "input,sha256,output,status,reason\r\n" : "";
}

std::string reportLine(const ConvertRow& row, ConvertReportFormat format)
{
    return format == ConvertReportFormat::Csv ? csvLine(row) : jsonLine(row);
}

void ConvertCounts::add(const ConvertRow& row)
{
    const bool isOther = row.status == ConvertStatus::NotPickle;
    ++m_reasons[row.status][isOther ? row.detail : std::string(row.reason)];
    const auto counts = std::ranges::find(statusRows, row.status, &StatusRow::status);
    if (!isOther || row.isNamed)
        m_status = std::max(m_status, counts->exitStatus);
}

bool ConvertCounts::hasPickle() const
{
    return std::ranges::any_of(m_reasons,
                               [](const auto& row) { return row.first != ConvertStatus::NotPickle; });
}

int ConvertCounts::status() const
{
    return hasPickle() ? m_status : 2;
}

std::string ConvertCounts::text() const
{
    std::string text;
    for (const StatusRow& row : statusRows) {
        const auto found = m_reasons.find(row.status);
        if (found != m_reasons.end())
            text += countLine(row.label, found->second);
    }
    if (!m_others.empty())
        text += countLine("not looked at", m_others);
    if (m_repeated > 0)
        text += "further names of files counted already: " + withCommas(m_repeated) + '\n';
    return text;
}

} // namespace skops::terminal
