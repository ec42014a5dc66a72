#include "pickle_audit_cases.h"

namespace skops::test {

using namespace audit;

std::shared_ptr<const pickle::Analysis> analysisOf(const QByteArray& bytes)
{
    Progress progress;
    auto analysis =
        pickle::analyse(sourceFromBytes({bytes.begin(), bytes.end()}), {}, Limits(), Cancel(), progress);
    return analysis ? std::make_shared<const pickle::Analysis>(*std::move(analysis)) : nullptr;
}

PickleAuditPtr auditOf(const QByteArray& bytes)
{
    const auto analysis = analysisOf(bytes);
    auto audit = analysis ? PickleAudit::make(analysis, profile::defaultProfile(), Cancel())
                          : Result<PickleAuditPtr>(nullptr);
    return audit ? *audit : nullptr;
}

QByteArray findingsOf(const PickleAudit& audit)
{
    std::string lines;
    for (const Finding& finding : audit.findings()) {
        lines += codeId(finding.code);
        for (const std::string& arg : finding.args)
            lines += ' ' + arg;
        lines += finding.count == 1 ? "\n" : " x" + std::to_string(finding.count) + "\n";
    }
    return QByteArray::fromStdString(lines);
}

QByteArray typesOf(const PickleAudit& audit)
{
    static constexpr std::string_view groups[] = {"dangerous", "unknown", "native", "library"};
    std::string lines;
    for (const ImportedType& type : audit.types())
        lines += type.name + ' ' + std::string(groups[static_cast<size_t>(type.group)]) + ' ' +
                 std::to_string(type.imports) + ' ' + std::to_string(type.calls) + '\n';
    return QByteArray::fromStdString(lines);
}

QByteArray judgementsOf(const PickleAudit& audit)
{
    QByteArray letters;
    for (size_t i = 0; i < audit.analysis()->main().graph->events().size(); ++i)
        letters += "DUNLK"[static_cast<size_t>(audit.judgement(i))];
    return letters;
}

QByteArray normOf(const QByteArray& state)
{
    return "ccopy_reg\n_reconstructor\n(cscipy.stats._continuous_distns\nnorm_gen\nc__builtin__"
           "\nobject\nNtR" +
           state + "b.";
}

QByteArray argTemplate(const QByteArray& shapes, const QByteArray& more)
{
    const QByteArray in = shapes + " loc=0, scale=1";
    QByteArray text = "\ndef _parse_args(self, " + in + "):\n    return (" + shapes +
                      "), loc, scale\n\ndef _parse_args_rvs(self, " + in +
                      ", size=None):\n    return self._argcheck_rvs(" + shapes +
                      " loc, scale, size=size)\n\ndef _parse_args_stats(self, " + in +
                      ", moments='mv'):\n    return (" + shapes + "), loc, scale, moments\n" + more;
    text.replace("\n", "\\u000a");
    return "(V_parse_arg_template\nV" + text + "\nd";
}

QByteArray dtypeOf(const char* spec, const char* state)
{
    return QByteArray("cnumpy\ndtype\n(V") + spec + "\nI00\nI01\ntR(" + state + "tb";
}

} // namespace skops::test
