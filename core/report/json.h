#pragma once

// Reviews and trust lists as JSON. The schema is documented in docs/json.md and versioned by "format".

#include "audit/trust_list.h"
#include "audit/verdict.h"
#include "report/json_file.h"
#include "report/json_writer.h"

#include <array>
#include <map>
#include <string>

namespace skops::report {

inline constexpr int jsonFormatVersion = 1;

/// What became of the inputs of a scan.
struct ScanCounts
{
    /// Of those examined. Not only a type but any finding of at least Severity::Review is to review.
    std::array<size_t, static_cast<size_t>(audit::Verdict::NothingLeft) + 1> byVerdict{};
    std::map<std::string_view, size_t> notExamined; ///< by kind
    size_t unreadable = 0;
    size_t repeated = 0; ///< further names of a file that was examined already

    size_t examined() const;
};

/// {"format", "tool", "version", "command", "profile", "files": [...], "counts", "status"}, handed out in
/// parts so that the files of a large scan need not be kept.
class JsonReport
{
public:
    JsonReport(std::string_view toolVersion, std::string_view command, std::string_view profile);

    /// `fileJson` as fileAsJson() makes it.
    void add(std::string_view fileJson);
    /// What is ready and was not taken before.
    std::string takePart() { return m_json.takePart(); }
    /// The rest; without counts for a command that has none.
    std::string finish(int status, const ScanCounts* counts = nullptr);

private:
    JsonWriter m_json;
};

/// The members "format", "tool" and "version" with which every JSON output begins.
void writeJsonHead(JsonWriter& json, std::string_view toolVersion);

/// {"format", ..., "added": [entry...], "removed": [entry...], "changed": [{"old": entry, "new": entry}...]}
std::string trustDiffAsJson(const audit::TrustDiff& diff, std::string_view toolVersion);

} // namespace skops::report
