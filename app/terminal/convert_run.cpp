#include "terminal/convert_run.h"

#include <algorithm>
#include <new>

namespace skops::terminal {
namespace {

/// Inputs per thread that may be done before their turn to be told.
constexpr size_t aheadPerThread = 16;

std::filesystem::path normal(const std::filesystem::path& path)
{
    return std::filesystem::absolute(path).lexically_normal();
}

bool contains(std::span<const std::filesystem::path> outputs, const std::filesystem::path& input)
{
    return std::ranges::any_of(outputs,
                               [name = normal(input)](const auto& output) { return normal(output) == name; });
}

} // namespace

ConvertRun::ConvertRun(Session& session, const review::InputPaths& paths,
                       std::span<const std::filesystem::path> outputs, const ConvertJobOptions& options,
                       std::optional<ConvertReportFormat> reportFormat)
    : m_session(session), m_inputs(paths.inputs()), m_outputs(outputs), m_options(options),
      m_reportFormat(reportFormat), m_counts(paths)
{
    if (m_reportFormat)
        m_report = reportHead(*m_reportFormat);
}

Result<void> ConvertRun::run(Workers& workers)
{
    InOrder<Part> parts(aheadPerThread * workers.count(), [&](const Part& part) { take(part); });
    auto ran = parallelFor(workers, m_inputs.size(), m_session.cancel(), [&](size_t i) {
        parts.waitFor(i);
        parts.put(i, partOf(i));
    });
    // A stop that comes when all is done stops nothing.
    return m_done == m_inputs.size() ? Result<void>() : ran;
}

ConvertRun::Part ConvertRun::partOf(size_t i)
{
    try {
        Part part = convert(i);
        // The output of another input took its place while it was read; it is complete, and none comes after
        // it.
        if (part.row.reason == codeId(Code::FileChanged) && contains(m_outputs, m_inputs[i].path))
            part = convert(i);
        return part;
    } catch (const std::bad_alloc&) {
        review::ConvertOutcome outcome;
        outcome.reason = Finding{Code::OutOfMemory, {}};
        return {.text = writtenText({.input = m_inputs[i].path, .output = {}}, outcome, m_options.told),
                .row = {.input = m_inputs[i].path,
                        .sha256 = {},
                        .output = {},
                        .reason = codeId(Code::OutOfMemory),
                        .detail = {}}};
    }
}

ConvertRun::Part ConvertRun::convert(size_t i)
{
    ConvertJob job(m_session, m_inputs[i], m_outputs[i], m_options);
    Part part;
    part.text = job.review();
    // Of a single input everything is said before it is written; among many, lines stay together.
    if (m_options.told.isOnly)
        m_session.say(std::exchange(part.text, {}));
    part.text += job.write();
    part.isCancelled = job.isCancelled();
    part.row = job.row();
    return part;
}

void ConvertRun::take(const Part& part)
{
    if (part.isCancelled)
        return;
    ++m_done;
    m_counts.add(part.row);
    if (m_reportFormat)
        m_report += reportLine(part.row, *m_reportFormat);
    m_session.say(part.text);
}

} // namespace skops::terminal
