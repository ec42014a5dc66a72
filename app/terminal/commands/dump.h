#pragma once

#include "review/dump_file.h"
#include "terminal/command.h"
#include "terminal/compression_options.h"

namespace skops::terminal {

/// A model to a .skops with another compression, as skops.io.dump would write it, or as small as it gets,
/// without executing it.
class DumpCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    using Outcome = Result<review::DumpOutcome>;

    /// What the options ask for together; tells what does not go together.
    bool checkOptions(Session& session) const;
    Outcome dump(Session& session, const review::ReviewPtr& review) const;
    /// Why there is no output, or what became of it.
    void tell(Session& session, const review::DumpOutcome& outcome) const;

    std::string m_input;
    std::string m_outputFile;
    std::string m_encoding = defaultEncoding;
    CompressionOptions m_compression;
    int m_verbosity = 0;
    bool m_allowsLoss = false;
    bool m_optimises = false;
    TrustOptions m_trust;
};

} // namespace skops::terminal
