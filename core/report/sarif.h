#pragma once

// Results of a scan as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), the form in which code
// hosting services show what scanners found.

#include "base/codes.h"
#include "report/json_writer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skops::report {

/// What a result's ruleId stands for. The texts are plain, as given by the front end.
struct SarifRule
{
    std::string id;
    Severity severity = Severity::Info;
    std::string meaning;
    std::string advice;
};

/// Everything of one kind that is told of one file.
struct SarifResult
{
    std::string ruleId;
    Severity severity = Severity::Info;
    std::string message;     ///< with the count of places
    std::string uri;         ///< as uriOf() of the front end gives it; relative to the repository if it can
    std::string place;       ///< node as Python reaches it, or the archive's member; empty: the whole file
    std::string fingerprint; ///< the same for the same thing in the next run
};

struct SarifArtifact
{
    std::string uri;
    std::string sha256; ///< lower-case hex; empty: not known
    uint64_t sizeBytes = 0;
};

/// One object each, to be given to SarifReport. May be called from several threads at once.
std::string sarifResult(const SarifResult& result);
std::string sarifArtifact(const SarifArtifact& artifact);

/// One run, handed out in parts so that the results of a large scan need not be kept; artifacts are.
class SarifReport
{
public:
    SarifReport(std::string_view toolVersion, std::string_view profile, std::span<const SarifRule> rules);

    void addResult(std::string_view json);
    void addArtifact(std::string json);
    /// What is ready and was not taken before.
    std::string takePart() { return m_json.takePart(); }
    /// The rest. `notes` tell what was skipped.
    std::string finish(int status, bool isComplete, std::span<const std::string> notes);

private:
    JsonWriter m_json;
    std::vector<std::string> m_artifacts;
};

} // namespace skops::report
