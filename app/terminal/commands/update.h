#pragma once

#include "review/update_file.h"
#include "terminal/command.h"

namespace skops::terminal {

/// A .skops of an older release to the newest protocol, as `skops update` would write it, without executing
/// it.
class UpdateCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    using Outcome = Result<review::UpdateOutcome>;

    /// What the options ask for together; tells what does not go together.
    bool checkOptions(Session& session) const;
    Outcome update(Session& session, const review::ReviewPtr& review) const;
    Outcome updateToStandardOutput(Session& session, const review::ReviewPtr& review,
                                   const review::UpdateFileOptions& options) const;
    /// Why there is no output, or what became of it.
    void tell(Session& session, const review::UpdateOutcome& outcome) const;

    std::string m_input;
    std::string m_outputFile;
    int m_verbosity = 0;
    bool m_isInPlace = false;
    TrustOptions m_trust;
};

} // namespace skops::terminal
