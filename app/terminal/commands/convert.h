#pragma once

#include "review/output_plan.h"
#include "terminal/command.h"
#include "terminal/compression_options.h"
#include "terminal/convert_job.h"

#include <optional>

namespace skops::terminal {

/// Pickles and joblib files to .skops, as `skops convert` would write them, without executing them.
class ConvertCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    void addOutputOptions(CLI::App& app);
    /// What the options ask for together; tells what does not go together.
    bool checkOptions(Session& session, const review::InputPaths& paths) const;
    /// Nothing if outputs clash, which is told.
    std::optional<std::vector<std::filesystem::path>> plan(Session& session,
                                                           const review::InputPaths& paths) const;
    std::optional<std::vector<std::filesystem::path>> planOne(Session& session,
                                                              const review::Input& input) const;
    /// Whether the report would overwrite an input or an output, which is told.
    bool isReportInTheWay(Session& session, const review::InputPaths& paths,
                          std::span<const std::filesystem::path> outputs) const;
    ConvertJobOptions jobOptions(const Session& session, const review::InputPaths& paths) const;
    review::Options reviewOptions(const Session& session) const;

    std::vector<std::string> m_inputs;
    std::string m_outputFile;
    std::string m_outputFolder;
    std::string m_report;
    std::string m_encoding = defaultEncoding;
    CompressionOptions m_compression;
    unsigned m_jobs = 0;
    int m_verbosity = 0;
    bool m_isDryRun = false;
    bool m_allowsLoss = false;
    bool m_skipsExisting = false;
    bool m_mayReplace = false;
    TrustOptions m_trust;
};

} // namespace skops::terminal
