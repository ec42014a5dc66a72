#include "review/file_report.h"

#include "review/supported.h"

namespace skops::review {

report::ConvertedReport convertedReport(const Review& review)
{
    if (!review.converted)
        return {};
    return {.state = convertStateId(review.converted->state),
            .arrays = review.converted->arrays,
            .loadsIn = std::nullopt};
}

report::FileReport fileReport(const Review& review)
{
    report::FileReport report;
    report.isExamined = isSupported(review);
    report.kind = kindId(review.kind);
    report.sizeBytes = review.facts.sizeBytes;
    report.schemaBytes = review.facts.schemaBytes;
    report.skopsVersion = review.facts.skopsVersion;
    report.sklearnVersions = review.facts.sklearnVersions;
    report.pickleWriter = review.facts.pickleWriter;
    report.archive = review.archive.get();
    report.tree = review.tree.get();
    report.audit = review.audit.get();
    report.contents = review.contents.get();
    report.contentState = review.contentState;
    report.converted = convertedReport(review);
    report.imports = review.imports;
    for (const PickleReview& pickle : review.pickles)
        report.pickles.push_back({.member = pickle.member,
                                  .compression = pickle.compression
                                                     ? codec::compressionId(*pickle.compression)
                                                     : std::string_view(),
                                  .streamBytes = pickle.stream->sizeBytes(),
                                  .audit = pickle.audit.get()});
    report.verdict = review.verdict;
    report.findings = review.findings;
    return report;
}

} // namespace skops::review
