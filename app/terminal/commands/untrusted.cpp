#include "terminal/commands/untrusted.h"

#include "base/escape.h"
#include "terminal/gate.h"
#include "terminal/run.h"
#include "terminal/text_format.h"

#include <CLI/App.hpp>

namespace skops::terminal {
namespace {

/// They are no types of the converted file, so they are no lines of the list.
void tellImports(Session& session, const Examined& examined)
{
    if (!examined.review->audit)
        return;
    std::string names;
    for (const std::string_view name : importsBesideTree(*examined.review))
        names += (names.empty() ? "" : ", ") + escapeForDisplay(name);
    if (!names.empty())
        session.tell(examined.name, "note: loading the pickle itself would also import " + names);
}

} // namespace

void UntrustedCommand::addOptions(CLI::App& app)
{
    OneByOneCommand::addOptions(app);
    addEncodingOption(app, m_encoding);
    app.add_flag("--raw", m_raw,
                 "Names exactly as they are, control characters included: for pipes, not terminals");
}

int UntrustedCommand::examine(Session& session, const std::string& file, report::JsonReport* json)
{
    const Examined examined = session.examine(file, {.verifiesContents = verifiesContents(),
                                                     .wantsHash = json != nullptr,
                                                     .converts = true,
                                                     .encoding = m_encoding});
    if (examined.isCancelled())
        return statusCancelled;
    const bool isRefused = session.refusesPickle(examined);
    const int status = examined.review && !isRefused ? treeStatus(*examined.review) : 2;
    if (json)
        json->add(fileAsJson(session.fileReport(examined, status), session.texts()));
    if (!examined.review || isRefused)
        return status;
    const review::Review& review = *examined.review;
    session.tellFindings(file, review.findings, review.tree.get(), Severity::Review);
    session.tellListNotes(examined);
    tellImports(session, examined);
    if (json || !review.audit)
        return status;
    const std::string prefix = linePrefix(file, hasSeveralFiles());
    for (const audit::UntrustedType& type : review.audit->types()) {
        if (!type.isTicked)
            session.out().write(prefix + (m_raw ? type.name : escapeForDisplay(type.name)) + '\n');
    }
    return status;
}

} // namespace skops::terminal
