#pragma once

// The one door: window and terminal open an input here and get an immutable Review.

#include "archive/archive.h"
#include "audit/contents.h"
#include "audit/verdict.h"
#include "base/byte_source.h"
#include "base/limits.h"
#include "base/task.h"
#include "nodes/node_tree.h"

#include <memory>
#include <string>
#include <vector>

namespace skops::review {

/// What an input is, told by its content.
enum class Kind : uint8_t { Skops, Zip, Pickle, Compressed, Empty, Other };

std::string_view kindId(Kind kind);

struct Options
{
    audit::ProfilePtr profile; ///< null: the default profile
    audit::Ticks ticks;
    Limits limits;
};

/// What the file says of itself, and what it holds.
struct Facts
{
    uint64_t sizeBytes = 0;
    uint64_t schemaBytes = 0;
    int protocol = 0;
    std::string skopsVersion;                 ///< of the writer, as the file claims
    std::vector<std::string> sklearnVersions; ///< every _sklearn_version inside, sorted
};

/// Immutable; shared between threads. A file that cannot be opened as far as a tree still has a Review:
/// `tree` and `audit` are null and `findings` hold the reason.
struct Review
{
    Kind kind = Kind::Other;
    Facts facts;
    SourcePtr source;
    Limits limits;
    std::shared_ptr<const archive::Archive> archive; ///< null if it is no zip
    nodes::NodeTreePtr tree;
    std::shared_ptr<const audit::Auditor> auditor;
    audit::AuditPtr audit;
    audit::ContentState contentState = audit::ContentState::NotRead;
    std::shared_ptr<const audit::Contents> contents; ///< null until read
    std::vector<Finding> findings;                   ///< of archive, tree, audit and contents, worst first
    audit::Verdict verdict = audit::Verdict::NotAnalysed;
};

using ReviewPtr = std::shared_ptr<const Review>;

/// Opens and audits; reads the directory, schema.json and array headers, not the contents. Errors only where
/// there is nothing to review: those of the source (FileRead, FileShrank), Cancelled, OutOfMemory. `progress`
/// is in bytes.
Result<ReviewPtr> open(SourcePtr source, const Options& options, const Cancel& cancel, Progress& progress);

/// The same review with other ticks. Fast: no byte of the file is read.
ReviewPtr withTicks(const ReviewPtr& review, const audit::Ticks& ticks);

/// The same review for another environment; heads of arrays are read again. Errors: Cancelled.
Result<ReviewPtr> withProfile(const ReviewPtr& review, const audit::ProfilePtr& profile,
                              const Cancel& cancel);

/// Reads every member, checks CRCs, array headers and the contents that can be checked. `progress` is in
/// bytes. Errors: Cancelled, OutOfMemory, FileChanged; what is wrong with the contents is in the review.
Result<ReviewPtr> withContents(const ReviewPtr& review, Workers& workers, const Cancel& cancel,
                               Progress& progress);

/// Lower-case hex SHA-256 of the whole input. Errors: those of the source, Cancelled. `progress` is in bytes.
Result<std::string> sha256(const ByteSource& source, const Cancel& cancel, Progress& progress);

} // namespace skops::review
