#include "terminal/commands/info.h"

#include "terminal/info_text.h"
#include "terminal/run.h"
#include "terminal/text_format.h"

namespace skops::terminal {

int InfoCommand::examine(Session& session, const std::string& file, report::JsonReport* json)
{
    const Examined examined =
        session.examine(file, {.verifiesContents = verifiesContents(), .wantsHash = true});
    if (examined.isCancelled())
        return statusCancelled;
    const int status = examined.review && examined.review->tree ? 0 : 2;
    if (json)
        json->add(session.fileReport(examined, status));
    if (!examined.review)
        return status;
    session.tellListNotes(examined);
    if (status == 2)
        session.tellFindings(file, examined.review->findings, nullptr, Severity::Warning);
    if (!json)
        session.out().write(infoText(examined, session.profileName(), linePrefix(file, hasSeveralFiles())));
    return status;
}

} // namespace skops::terminal
