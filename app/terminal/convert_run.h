#pragma once

// The inputs of `convert`, several at once, told in their order.

#include "terminal/convert_job.h"
#include "terminal/in_order.h"

#include <span>

namespace skops::terminal {

class ConvertRun
{
public:
    /// `outputs` has one for each input. `reportFormat`: rows are kept for a report.
    ConvertRun(Session& session, const review::InputPaths& paths,
               std::span<const std::filesystem::path> outputs, const ConvertJobOptions& options,
               std::optional<ConvertReportFormat> reportFormat);

    /// As many inputs at once as there are workers. Errors: Cancelled, if something was left undone.
    Result<void> run(Workers& workers);

    const ConvertCounts& counts() const { return m_counts; }
    /// The whole text of the report.
    const std::string& report() const { return m_report; }

private:
    /// What is left of one input.
    struct Part
    {
        std::string text;
        ConvertRow row;
        bool isCancelled = false;
    };

    Part partOf(size_t i);
    Part convert(size_t i);
    void take(const Part& part);

    Session& m_session;
    std::span<const review::Input> m_inputs;
    std::span<const std::filesystem::path> m_outputs;
    const ConvertJobOptions& m_options;
    std::optional<ConvertReportFormat> m_reportFormat;
    ConvertCounts m_counts;
    size_t m_done = 0; ///< inputs that were not stopped
    std::string m_report;
};

} // namespace skops::terminal
