#pragma once

// The one door: window and terminal open an input here and get an immutable Review.

#include "archive/archive.h"
#include "audit/contents.h"
#include "audit/pickle_audit.h"
#include "audit/verdict.h"
#include "base/byte_source.h"
#include "base/limits.h"
#include "base/task.h"
#include "codec/compressed.h"
#include "nodes/node_tree.h"
#include "review/converted.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace skops::review {

/// What an input is, told by its content.
enum class Kind : uint8_t {
    Skops,
    Zip,        ///< another zip; its pickles are looked at
    Torch,      ///< a zip as torch.save writes it
    Pickle,     ///< compressed or not
    Joblib,     ///< a pickle with joblib's arrays in it
    Numpy,      ///< .npy; its pickle is looked at if it holds objects
    Compressed, ///< in a form that joblib knows, with something else than a pickle inside
    Empty,
    Other,
};

std::string_view kindId(Kind kind);

struct Options
{
    audit::ProfilePtr profile; ///< null: the default profile
    audit::Ticks ticks;
    Limits limits;
    std::string encoding = "ASCII"; ///< of 8-bit strings in pickles of Python 2: pickle::ReadOptions
};

/// What the file says of itself, and what it holds.
struct Facts
{
    uint64_t sizeBytes = 0;
    uint64_t schemaBytes = 0;
    int protocol = 0;
    std::string skopsVersion;                 ///< of the writer, as the file claims
    std::vector<std::string> sklearnVersions; ///< every _sklearn_version inside, sorted
    std::string_view pickleWriter;            ///< "pickle", "joblib", "joblib<1.2", "cloudpickle", "dill",
                                              ///< "torch"; empty: there is no pickle
};

/// One pickle of the input.
struct PickleReview
{
    std::string member; ///< of the archive; empty: the input itself
    std::optional<codec::Compression> compression;
    SourcePtr stream; ///< decompressed; places in its findings are offsets in that stream
    std::shared_ptr<const pickle::Analysis> analysis;
    std::vector<Finding> findings; ///< of the compressed form and of the stream
    audit::PickleAuditPtr audit;
};

/// Immutable; shared between threads. A file that cannot be opened as far as a tree still has a Review:
/// `tree` and `audit` are null and `findings` hold the reason. A pickle has a tree if it was asked what it
/// would become (withConversion) and that can be told.
struct Review
{
    Kind kind = Kind::Other;
    Facts facts;
    SourcePtr source;
    Limits limits;
    std::shared_ptr<const archive::Archive> archive; ///< null if it is no zip
    std::shared_ptr<const Converted> converted;      ///< null: nobody asked what the input would become
    nodes::NodeTreePtr tree;                         ///< of the .skops, or of what a pickle would become
    std::shared_ptr<const audit::Auditor> auditor;
    audit::AuditPtr audit;
    audit::ContentState contentState = audit::ContentState::NotRead;
    std::shared_ptr<const audit::Contents> contents; ///< null until read
    std::vector<Finding> ruleFindings;               ///< of audit/rules, with the contents
    std::vector<PickleReview> pickles;               ///< what a loader would unpickle
    std::vector<audit::ImportedType> imports;        ///< of all pickles, sorted by name, with the ticks
    std::vector<Finding> openFindings;               ///< why something was not read when it was opened
    std::vector<Finding> findings; ///< of archive, tree, audit, contents, pickles, converting; worst first
    audit::Verdict verdict = audit::Verdict::NotAnalysed;

    /// What the nodes of the tree name. Null if there is no archive and no tree.
    const archive::Members* members() const
    {
        return archive ? archive.get() : converted ? converted->members.get() : nullptr;
    }
};

using ReviewPtr = std::shared_ptr<const Review>;

/// Types that skops or a pickle lists and that are not ticked, each name once; none: nothing of the input
/// could be read.
std::optional<size_t> openCount(const Review& review);

/// The environment a review is judged for; null if there is nothing to judge.
audit::ProfilePtr profileOf(const Review& review);

/// Opens and audits; reads the directory, schema.json and array headers, not the contents. Errors only where
/// there is nothing to review: those of the source (FileRead, FileShrank), Cancelled, OutOfMemory. `progress`
/// is in bytes.
Result<ReviewPtr> open(SourcePtr source, const Options& options, const Cancel& cancel, Progress& progress);

/// The same review with other ticks. Fast: no byte of the file is read.
ReviewPtr withTicks(const ReviewPtr& review, const audit::Ticks& ticks);

/// The same review, with what the pickle would become in the environment it is judged for: `converted` is
/// set, and tree and audit if there is a tree. Nothing changes if the input is not one pickle. `progress` is
/// in bytes. Errors: as makeConverted().
Result<ReviewPtr> withConversion(const ReviewPtr& review, const Cancel& cancel, Progress& progress);

/// The same review for another environment; heads of arrays are read again, and a pickle is converted again.
/// Errors: Cancelled, OutOfMemory, those of the source.
Result<ReviewPtr> withProfile(const ReviewPtr& review, const audit::ProfilePtr& profile,
                              const Cancel& cancel);

/// Reads every member, checks CRCs, array headers and the contents that can be checked. `progress` is in
/// bytes. Errors: Cancelled, OutOfMemory, FileChanged; what is wrong with the contents is in the review.
Result<ReviewPtr> withContents(const ReviewPtr& review, Workers& workers, const Cancel& cancel,
                               Progress& progress);

/// Lower-case hex SHA-256 of the whole input. Errors: those of the source, Cancelled. `progress` is in bytes.
Result<std::string> sha256(const ByteSource& source, const Cancel& cancel, Progress& progress);

} // namespace skops::review
