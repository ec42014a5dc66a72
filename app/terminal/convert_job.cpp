#include "terminal/convert_job.h"

#include "terminal/copy_output.h"
#include "terminal/gate.h"
#include "terminal/standard_output.h"

namespace skops::terminal {
namespace {

namespace fs = std::filesystem;
using review::ConvertOutcome;
using review::ConvertStatus;

ConvertOutcome withoutReview(ConvertStatus status, Finding reason)
{
    ConvertOutcome outcome;
    outcome.status = status;
    outcome.reason = std::move(reason);
    return outcome;
}

/// A damaged file in a compressed form may be a pickle: that is a failure, not another kind of file.
void tellDamage(ConvertOutcome& outcome)
{
    if (outcome.status != ConvertStatus::NotPickle || outcome.review->archive)
        return;
    if (const Finding* damage = hidingFinding(*outcome.review)) {
        outcome.status = ConvertStatus::Failed;
        outcome.reason = *damage;
    }
}

} // namespace

bool isOnePickle(Session& session, const std::string& path, const review::Options& options)
{
    auto source = session.openInput(path);
    if (!source)
        return false;
    Progress progress;
    const auto opened = review::open(*source, options, session.cancel(), progress);
    return opened && !(*opened)->archive &&
           ((*opened)->kind == review::Kind::Pickle || (*opened)->kind == review::Kind::Joblib);
}

ConvertJob::ConvertJob(Session& session, const review::Input& input, const fs::path& output,
                       const ConvertJobOptions& options)
    : m_session(session), m_input(input), m_output(output),
      m_options(options), m_names{.input = input.path, .output = output.string(), .isNamed = input.isNamed}
{
}

std::string ConvertJob::review()
{
    std::string text = startText(m_names, m_options.told);
    take(open());
    if (m_isCancelled)
        return {};
    return text + reviewedText(m_names, m_outcome, m_options.told, m_session.cancel());
}

std::string ConvertJob::write()
{
    if (m_isCancelled || m_options.file.isDryRun || m_outcome.status != ConvertStatus::Convertible)
        return {};
    take(m_options.isToStandardOutput ? saveToStandardOutput() : save());
    return m_isCancelled ? std::string() : writtenText(m_names, m_outcome, m_options.told);
}

/// A file in a folder, of which nobody said that it is a pickle, fails only by its output's name if it is
/// one.
bool ConvertJob::isOutputOfSomethingElse() const
{
    std::error_code ignored;
    const bool isItself = fs::equivalent(m_input.path, m_output, ignored);
    const bool isTaken = !m_options.file.save.mayReplace && fs::exists(fs::symlink_status(m_output, ignored));
    if (m_input.isNamed || !isTaken || (m_options.file.skipsExisting && !isItself))
        return false;
    return !isOnePickle(m_session, m_input.path, m_options.file.review);
}

ConvertJob::Outcome ConvertJob::open()
{
    if (!m_input.errors.empty())
        return withoutReview(ConvertStatus::Failed, m_input.errors.front());
    if (isOutputOfSomethingElse())
        return withoutReview(ConvertStatus::NotPickle, {Code::NotPickle, {}, {"other"}});
    const auto source = m_session.openInput(m_input.path);
    if (!source)
        return failedWith(ConvertOutcome{}, source.error());
    review::ConvertFileOptions options = m_options.file;
    options.isDryRun = true;
    Progress progress;
    auto outcome = review::convertFile(*source, m_output, options, m_session.cancel(), progress);
    if (outcome)
        tellDamage(*outcome);
    return outcome;
}

ConvertJob::Outcome ConvertJob::save()
{
    std::error_code error;
    if (m_output.has_parent_path())
        fs::create_directories(m_output.parent_path(), error);
    if (error)
        return failedWith(std::move(m_outcome), {Code::FileWrite, {}, {error.message()}});
    Progress progress;
    return review::convertReview(m_outcome.review, m_output, m_options.file, m_session.cancel(), progress);
}

ConvertJob::Outcome ConvertJob::saveToStandardOutput()
{
    Progress progress;
    const review::ReviewPtr review = m_outcome.review;
    return writeToStandardOutput(
        m_session, std::move(m_outcome), ConvertStatus::Converted, [&](const fs::path& file) {
            return review::convertReview(review, file, m_options.file, m_session.cancel(), progress);
        });
}

void ConvertJob::take(Outcome outcome)
{
    m_isCancelled = !outcome && outcome.error().code == Code::Cancelled;
    std::string hash = std::move(m_outcome.sha256);
    m_outcome = outcome ? *std::move(outcome) : failedWith(ConvertOutcome{}, outcome.error());
    if (m_outcome.sha256.empty())
        m_outcome.sha256 = std::move(hash);
}

ConvertRow ConvertJob::row() const
{
    const bool hasOutput = m_outcome.status == ConvertStatus::Converted ||
                           m_outcome.status == ConvertStatus::Convertible ||
                           m_outcome.status == ConvertStatus::Skipped;
    const bool isOther = m_outcome.status == ConvertStatus::NotPickle;
    return {.input = m_names.input,
            .sha256 = m_outcome.sha256,
            .output = hasOutput ? m_names.output : std::string(),
            .status = m_outcome.status,
            .reason = m_outcome.reason ? codeId(m_outcome.reason->code) : std::string_view(),
            .detail =
                isOther && !m_outcome.reason->args.empty() ? m_outcome.reason->args.front() : std::string(),
            .isNamed = m_names.isNamed};
}

} // namespace skops::terminal
