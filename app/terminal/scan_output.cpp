#include "terminal/scan_output.h"

#include "terminal/gate.h"
#include "terminal/repository_uri.h"
#include "terminal/sarif_parts.h"
#include "terminal/scan_text.h"
#include "terminal/version.h"

namespace skops::terminal {
namespace {

class TextOutput final : public ScanOutput
{
public:
    explicit TextOutput(Severity least) : m_least(least) {}

    ScanPart partOf(const Examined& examined, int /*status*/, bool isNamed) const override
    {
        const bool isOther = examined.review && !isSupported(*examined.review);
        if (!isOther)
            return {.results = {scanText(examined, m_least)}, .artifact = {}};
        return {.results = {isNamed ? notExaminedText(examined) : std::string()}, .artifact = {}};
    }

    void add(Output& out, const ScanPart& part) override
    {
        for (const std::string& lines : part.results) {
            m_hasLines = m_hasLines || !lines.empty();
            out.write(lines);
        }
    }

    void finish(Output& out, int /*status*/, const report::ScanCounts& counts) override
    {
        out.write((m_hasLines ? "\n" : "") + countsText(counts));
    }

private:
    Severity m_least;
    bool m_hasLines = false;
};

class JsonOutput final : public ScanOutput
{
public:
    explicit JsonOutput(const Session& session)
        : m_session(session), m_report(toolVersion, "scan", session.profileName())
    {
    }

    ScanPart partOf(const Examined& examined, int status, bool /*isNamed*/) const override
    {
        return {.results = {fileAsJson(m_session.fileReport(examined, status), m_session.texts())},
                .artifact = {}};
    }

    void add(Output& out, const ScanPart& part) override
    {
        for (const std::string& file : part.results)
            m_report.add(file);
        out.write(m_report.takePart());
    }

    void finish(Output& out, int status, const report::ScanCounts& counts) override
    {
        out.write(m_report.finish(status, &counts));
    }

private:
    const Session& m_session;
    report::JsonReport m_report;
};

/// Every line is a whole report: of one file each, and last of none, with the counts.
class JsonLinesOutput final : public ScanOutput
{
public:
    explicit JsonLinesOutput(const Session& session) : m_session(session) {}

    ScanPart partOf(const Examined& examined, int status, bool /*isNamed*/) const override
    {
        report::JsonReport line = report();
        line.add(fileAsJson(m_session.fileReport(examined, status), m_session.texts()));
        return {.results = {line.finish(status)}, .artifact = {}};
    }

    void add(Output& out, const ScanPart& part) override
    {
        for (const std::string& line : part.results)
            out.write(line);
    }

    void finish(Output& out, int status, const report::ScanCounts& counts) override
    {
        out.write(report().finish(status, &counts));
    }

private:
    report::JsonReport report() const { return {toolVersion, "scan", m_session.profileName()}; }

    const Session& m_session;
};

class SarifOutput final : public ScanOutput
{
public:
    explicit SarifOutput(const ScanOutputOptions& options)
        : m_options(options), m_root(repositoryRoot(std::filesystem::current_path())),
          m_report(toolVersion, options.session.profileName(), sarifRules())
    {
    }

    ScanPart partOf(const Examined& examined, int /*status*/, bool isNamed) const override
    {
        if (examined.review && !isSupported(*examined.review) && !isNamed)
            return {};
        const std::string uri = repositoryUri(examined.name, m_root);
        ScanPart part;
        for (const report::SarifResult& result :
             sarifResults(examined, m_options.session.profileName(), m_options.least, uri))
            part.results.push_back(report::sarifResult(result));
        const uint64_t size = examined.review ? examined.review->facts.sizeBytes : 0;
        part.artifact = report::sarifArtifact({.uri = uri, .sha256 = examined.sha256, .sizeBytes = size});
        return part;
    }

    void add(Output& out, const ScanPart& part) override
    {
        for (const std::string& result : part.results)
            m_report.addResult(result);
        if (!part.artifact.empty())
            m_report.addArtifact(part.artifact);
        out.write(m_report.takePart());
    }

    void finish(Output& out, int status, const report::ScanCounts& counts) override
    {
        out.write(m_report.finish(status, counts.unreadable == 0, sarifNotes(counts)));
    }

private:
    ScanOutputOptions m_options;
    std::filesystem::path m_root;
    report::SarifReport m_report;
};

} // namespace

std::unique_ptr<ScanOutput> makeScanOutput(std::string_view format, const ScanOutputOptions& options)
{
    if (format == "json")
        return std::make_unique<JsonOutput>(options.session);
    if (format == "jsonl")
        return std::make_unique<JsonLinesOutput>(options.session);
    if (format == "sarif")
        return std::make_unique<SarifOutput>(options);
    return std::make_unique<TextOutput>(options.least);
}

} // namespace skops::terminal
