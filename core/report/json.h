#pragma once

// Reviews and trust lists as JSON. The schema is documented in docs/json.md and versioned by "format".

#include "archive/archive.h"
#include "audit/contents.h"
#include "audit/trust_list.h"
#include "audit/verdict.h"
#include "report/json_writer.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace skops::report {

/// Turns a finding into a sentence and an advice; given by the front end, since core makes no sentences.
struct Texts
{
    std::function<std::string(const Finding&)> message;
    std::function<std::string(Code)> advice;
};

inline constexpr int jsonFormatVersion = 1;

/// What the report says of one input. Views into a review, which must outlive it. Null pointers: there is no
/// such part, and the findings say why.
struct FileReport
{
    std::string_view file; ///< as it was given
    int status = 0;        ///< exit status this file alone would give
    std::string_view kind;
    uint64_t sizeBytes = 0;
    uint64_t schemaBytes = 0;
    std::string_view sha256; ///< empty: not computed
    std::string_view skopsVersion;
    std::span<const std::string> sklearnVersions;
    const archive::Archive* archive = nullptr;
    const nodes::NodeTree* tree = nullptr;
    const audit::Audit* audit = nullptr;
    const audit::Contents* contents = nullptr;
    audit::ContentState contentState = audit::ContentState::NotRead;
    audit::Verdict verdict = audit::Verdict::NotAnalysed;
    std::span<const Finding> findings;
};

/// {"format", "tool", "version", "command", "profile", "files": [...], "status"}
class JsonReport
{
public:
    JsonReport(std::string_view toolVersion, std::string_view command, std::string_view profile, Texts texts);

    void add(const FileReport& file);
    std::string finish(int status);

private:
    void addFacts(const FileReport& file);
    void addContents(const FileReport& file);
    void addTypes(const FileReport& file);
    void addFinding(const Finding& finding, const nodes::NodeTree* tree);

    JsonWriter m_json;
    Texts m_texts;
};

/// The members "format", "tool" and "version" with which every JSON output begins.
void writeJsonHead(JsonWriter& json, std::string_view toolVersion);

std::string_view groupId(audit::Group group);
std::string_view contentStateId(audit::ContentState state);
std::string_view effectId(Effect effect);

/// {"format", ..., "added": [entry...], "removed": [entry...], "changed": [{"old": entry, "new": entry}...]}
std::string trustDiffAsJson(const audit::TrustDiff& diff, std::string_view toolVersion);

} // namespace skops::report
