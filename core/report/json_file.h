#pragma once

// What JSON output says of one input.

#include "archive/archive.h"
#include "audit/contents.h"
#include "audit/pickle_audit.h"
#include "audit/verdict.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skops::report {

/// Turns a finding into a sentence and an advice; given by the front end, since core makes no sentences.
/// Called from several threads at once.
struct Texts
{
    std::function<std::string(const Finding&)> message;
    std::function<std::string(Code)> advice;
};

/// One pickle of an input.
struct PickleReport
{
    std::string_view member;      ///< empty: the input itself
    std::string_view compression; ///< empty: none
    uint64_t streamBytes = 0;
    const audit::PickleAudit* audit = nullptr;
};

/// What a pickle would become as a .skops.
struct ConvertedReport
{
    std::string_view state; ///< empty: it was not asked, or the input is no pickle
    uint64_t arrays = 0;
    std::optional<std::vector<std::string_view>> loadsIn; ///< profiles; none: not asked
};

/// Views into a review, which must outlive it. Null pointers: there is no such part, and the findings say
/// why.
struct FileReport
{
    std::string_view file; ///< as it was given
    int status = 0;        ///< exit status this file alone would give
    bool isExamined = true;
    std::string_view kind;
    uint64_t sizeBytes = 0;
    uint64_t schemaBytes = 0;
    std::string_view sha256; ///< empty: not computed
    std::string_view skopsVersion;
    std::string_view pickleWriter;
    std::span<const std::string> sklearnVersions;
    const archive::Archive* archive = nullptr;
    const nodes::NodeTree* tree = nullptr;
    const audit::Audit* audit = nullptr;
    const audit::Contents* contents = nullptr;
    audit::ContentState contentState = audit::ContentState::NotRead;
    ConvertedReport converted;
    std::vector<PickleReport> pickles;
    std::span<const audit::ImportedType> imports; ///< of all pickles, sorted by name, with the ticks
    audit::Verdict verdict = audit::Verdict::NotAnalysed;
    std::span<const Finding> findings;
};

/// One object, as docs/json.md describes "file".
std::string fileAsJson(const FileReport& file, const Texts& texts);

std::string_view groupId(audit::Group group);
std::string_view contentStateId(audit::ContentState state);
std::string_view effectId(Effect effect);

} // namespace skops::report
