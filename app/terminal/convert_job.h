#pragma once

// One input of `convert`, in two steps, so that what was found is told before anything is written.

#include "terminal/convert_report.h"
#include "terminal/convert_text.h"
#include "terminal/session.h"

namespace skops::terminal {

struct ConvertJobOptions
{
    review::ConvertFileOptions file;
    ConvertTold told;
    bool isToStandardOutput = false;
};

/// Used by one thread. Nothing of it is told; what it has to say is handed out as lines.
class ConvertJob
{
public:
    ConvertJob(Session& session, const review::Input& input, const std::filesystem::path& output,
               const ConvertJobOptions& options);

    /// Opens and reviews the input; why there will be no output, or what there is to know before.
    std::string review();
    /// Writes the output if there is to be one; what became of it.
    std::string write();

    bool isCancelled() const { return m_isCancelled; }
    ConvertRow row() const;

private:
    using Outcome = Result<review::ConvertOutcome>;

    Outcome open();
    Outcome save();
    Outcome saveToStandardOutput();
    void take(Outcome outcome);
    bool isOutputOfSomethingElse() const;

    Session& m_session;
    const review::Input& m_input;
    std::filesystem::path m_output;
    const ConvertJobOptions& m_options;
    ConvertNames m_names;
    review::ConvertOutcome m_outcome;
    bool m_isCancelled = false;
};

/// Whether a file is one pickle, so that convert would take it; tells nothing.
bool isOnePickle(Session& session, const std::string& path, const review::Options& options);

} // namespace skops::terminal
