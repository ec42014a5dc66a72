#include "batch/batch_read.h"

#include "batch/batch_index.h"
#include "review/supported.h"

#include <algorithm>
#include <map>
#include <set>

namespace skops::ui {
namespace {

using review::ConvertState;

/// Not there, or not to be asked: opening it says why.
FileStamp stampOf(const std::string& path)
{
    std::error_code sizeError;
    std::error_code timeError;
    const uint64_t size = std::filesystem::file_size(path, sizeError);
    const auto changed = std::filesystem::last_write_time(path, timeError);
    return sizeError || timeError ? FileStamp{} : FileStamp{size, changed};
}

void addTypes(const review::Review& review, BatchRead& read)
{
    std::map<std::string_view, audit::Group> groups;
    const auto add = [&](const std::string& name, audit::Group group) {
        const auto [it, isNew] = groups.try_emplace(name, group);
        it->second = std::min(it->second, group);
    };
    if (review.audit) {
        for (const audit::UntrustedType& type : review.audit->types())
            add(type.name, type.group);
    }
    for (const audit::ImportedType& type : review.imports)
        add(type.name, type.group);
    for (const auto& [name, group] : groups) {
        if (name.size() <= maxNameBytes && read.types.size() < maxTypesOfFile)
            read.types.push_back({std::string(name), group});
        else
            ++read.otherTypes;
    }
}

bool isReason(Code code, ConvertState state)
{
    switch (state) {
    case ConvertState::Blocked:
        return code == Code::ConvertBlocked;
    case ConvertState::Failed:
        return true;
    case ConvertState::Refused:
        return code == Code::ConvertRefused;
    case ConvertState::Lossy:
        return code == Code::ConvertUnloadable || code == Code::ConvertLossy;
    case ConvertState::Ready:
        return false;
    }
    return false;
}

/// A name in a finding can be as long as the file likes; a cell shows less.
Finding shortened(Finding finding)
{
    constexpr size_t maxArguments = 8;
    finding.args.resize(std::min(finding.args.size(), maxArguments));
    for (std::string& argument : finding.args) {
        if (argument.size() > maxNameBytes) {
            argument.resize(maxNameBytes);
            argument.shrink_to_fit();
        }
    }
    return finding;
}

void addReasons(const review::Review& review, BatchRead& read)
{
    std::set<ReasonKey> known;
    const auto add = [&](const Finding& finding) {
        if (read.reasons.size() < maxReasonsOfFile && known.insert(reasonKeyOf(finding)).second)
            read.reasons.push_back(shortened(finding));
    };
    if (review.converted) {
        for (const Finding& finding : review.converted->findings) {
            if (isReason(finding.code, review.converted->state))
                add(finding);
        }
    } else if (!review.tree && !review.findings.empty()) {
        add(review.findings.front());
    }
}

void addFindings(const review::Review& review, BatchRead& read)
{
    for (const Finding& finding : review.findings) {
        const Severity severity = severityOf(finding.code);
        read.worst = read.worst ? std::max(*read.worst, severity) : severity;
    }
    read.findings = static_cast<uint32_t>(review.findings.size());
}

/// Versions in a file can be as long as it likes.
std::string writerOf(const review::Facts& facts)
{
    constexpr size_t maxVersionBytes = 40;
    std::string writer(facts.pickleWriter);
    if (!facts.skopsVersion.empty())
        writer = "skops " + facts.skopsVersion.substr(0, maxVersionBytes);
    if (!facts.sklearnVersions.empty())
        writer += (writer.empty() ? "scikit-learn " : ", scikit-learn ") +
                  facts.sklearnVersions.back().substr(0, maxVersionBytes);
    return writer;
}

BatchRead summaryOf(const review::Review& review, const FileStamp& stamp)
{
    BatchRead read;
    read.stamp = stamp;
    read.kind = review.kind;
    const bool isAnswered = review::openCount(review).has_value();
    read.verdict = audit::verdictOf(review.findings, isAnswered ? std::optional<size_t>(0) : std::nullopt);
    if (review.converted)
        read.convert = review.converted->state;
    read.writer = writerOf(review.facts);
    read.isModel = review::isSupported(review);
    addFindings(review, read);
    addTypes(review, read);
    addReasons(review, read);
    return read;
}

} // namespace

Result<StampedFile> openStamped(const std::string& path)
{
    // Before and after: the file that was opened is the one that was looked at.
    const FileStamp before = stampOf(path);
    auto source = openFile(path);
    if (!source)
        return fail(std::move(source.error()));
    if (stampOf(path) != before)
        return fail(Code::FileChanged);
    return StampedFile{std::move(*source), before};
}

Result<BatchRead> readForBatch(const std::string& path, const review::Options& options, const Cancel& cancel,
                               Progress& progress)
{
    const auto file = openStamped(path);
    if (!file)
        return fail(file.error());
    auto review = review::open(file->source, options, cancel, progress);
    if (review)
        review = review::withConversion(*review, cancel, progress);
    if (review) {
        Workers alone(1); // the other files have the other threads
        review = review::withContents(*review, alone, cancel, progress);
    }
    if (!review)
        return fail(std::move(review.error()));
    if (auto unchanged = file->source->checkUnchanged(); !unchanged)
        return fail(std::move(unchanged.error()));
    return summaryOf(**review, file->stamp);
}

} // namespace skops::ui
