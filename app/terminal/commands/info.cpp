#include "terminal/commands/info.h"

#include "terminal/finding_text.h"
#include "terminal/gate.h"
#include "terminal/info_text.h"
#include "terminal/run.h"
#include "terminal/text_format.h"

#include <CLI/App.hpp>

#include <charconv>

namespace skops::terminal {
namespace {

/// "all" or a number.
EventLimit eventLimitOf(std::string_view text)
{
    if (text == "all")
        return SIZE_MAX;
    size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc() && !text.empty() && end == text.data() + text.size();
    return isNumber ? EventLimit(number) : std::nullopt;
}

/// The review of the file that a pickle would become; null if the input is none. It stands beside that of the
/// pickle: what converting would change is no matter of its verdict. Errors: Cancelled, which is told.
Result<review::ReviewPtr> conversionOf(Session& session, const Examined& examined)
{
    if (!examined.review || !isPickleOnly(*examined.review))
        return review::ReviewPtr();
    Progress progress;
    auto converted = review::withConversion(examined.review, session.cancel(), progress);
    if (!converted) {
        session.tell(examined.name, converted.error());
        return converted;
    }
    return (*converted)->converted ? *converted : review::ReviewPtr();
}

} // namespace

void InfoCommand::addOptions(CLI::App& app)
{
    OneByOneCommand::addOptions(app);
    app.add_option("--events", m_events,
                   "How much of what loading a pickle would do is listed in order; by default 30 where "
                   "something is dangerous or unknown, else nothing")
        ->check([](const std::string& text) {
            return eventLimitOf(text) ? "" : "no number and not all: " + text;
        })
        ->type_name("N|all");
    addEncodingOption(app, m_encoding);
}

int InfoCommand::examine(Session& session, const std::string& file, report::JsonReport* json)
{
    const Examined examined = session.examine(
        file, {.verifiesContents = verifiesContents(), .wantsHash = true, .encoding = m_encoding});
    if (examined.isCancelled())
        return statusCancelled;
    const auto converted = conversionOf(session, examined);
    if (!converted)
        return statusCancelled;
    const bool isRead = examined.review && review::openCount(*examined.review);
    const int status = isRead ? 0 : 2;
    if (json) {
        report::FileReport report = session.fileReport(examined, status);
        if (*converted) {
            report.converted = convertedReport(**converted);
            if (!isUnconvertible(**converted))
                report.converted.loadsIn = review::loadsIn(**converted, session.cancel());
        }
        json->add(fileAsJson(report, session.texts()));
    }
    if (!examined.review)
        return status;
    session.tellListNotes(examined);
    const std::string prefix = linePrefix(file, hasSeveralFiles());
    if (status == 2)
        session.tellFindings(file, examined.review->findings, nullptr, Severity::Warning);
    if (!json)
        session.out().write(
            infoText(examined, session.profileName(), eventLimitOf(m_events), prefix) +
            (*converted ? convertedText(**converted, prefix, session.cancel()) : std::string()));
    return status;
}

} // namespace skops::terminal
