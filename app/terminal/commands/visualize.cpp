#include "terminal/commands/visualize.h"

#include "base/escape.h"
#include "terminal/choice.h"
#include "terminal/colors.h"
#include "terminal/gate.h"
#include "terminal/run.h"

#include <CLI/App.hpp>

namespace skops::terminal {
namespace {

constexpr const char* colorGroup = "Colours and tags";

report::Show showOf(const std::string& word)
{
    if (word == "untrusted")
        return report::Show::Untrusted;
    return word == "trusted" ? report::Show::Trusted : report::Show::All;
}

} // namespace

void VisualizeCommand::addOptions(CLI::App& app)
{
    app.add_option("FILE", m_file, "File to show; - is standard input")->required()->type_name("");
    setChoices(app.add_option("--show", m_show, "Which rows"), {"all", "untrusted", "trusted"});
    app.add_flag("--raw", m_raw,
                 "Names exactly as they are, control characters included: for pipes, not terminals");
    setChoices(app.add_option("--color", m_color, "Colours; auto: on a terminal, unless NO_COLOR is set"),
               {"auto", "always", "never"})
        ->group(colorGroup);
    const auto addColor = [&](const char* name, std::string& value, const char* text) {
        app.add_option(name, value, text)->type_name("COLOR")->capture_default_str()->group(colorGroup);
    };
    addColor("--color-safe", m_colorSafe,
             "Of rows with nothing untrusted in or below them: a name, #ffaf00 or 214");
    addColor("--color-unsafe", m_colorUnsafe, "Of rows whose own type is untrusted");
    addColor("--color-child-unsafe", m_colorChildUnsafe, "Of rows with something untrusted below them");
    app.add_option("--tag-safe", m_tagSafe, "Behind rows whose type is trusted")
        ->type_name("TEXT")
        ->group(colorGroup);
    app.add_option("--tag-unsafe", m_tagUnsafe, "Behind rows whose type is untrusted")
        ->type_name("TEXT")
        ->capture_default_str()
        ->group(colorGroup);
    addEncodingOption(app, m_encoding);
    m_trust.addTo(app);
}

bool VisualizeCommand::readColors(Session& session, report::TextTreeOptions& options) const
{
    const bool isOn = m_color == "always" ||
                      (m_color == "auto" && session.terminal().isOutputTty && !session.terminal().noColor);
    const std::array<const std::string*, 3> colors{&m_colorSafe, &m_colorChildUnsafe, &m_colorUnsafe};
    for (size_t i = 0; i < colors.size(); ++i) {
        const auto start = colorStart(*colors[i]);
        if (!start) {
            session.tell("", "\"" + *colors[i] +
                                 "\" is not a colour; use a name like cyan or orange1, #rrggbb or 0-255");
            return false;
        }
        if (isOn)
            options.colorStart[i] = *start;
    }
    options.colorEnd = colorEnd;
    return true;
}

int VisualizeCommand::run(Session& session)
{
    report::TextTreeOptions options;
    options.show = showOf(m_show);
    options.tagSafe = m_tagSafe;
    options.tagUnsafe = m_tagUnsafe;
    options.raw = m_raw;
    if (!readColors(session, options) || !session.loadTrust(m_trust))
        return 2;
    options.maxRows = session.limits().rows;
    const Examined examined =
        session.examine(m_file, {.verifiesContents = false, .converts = true, .encoding = m_encoding});
    if (!examined.review)
        return examined.isCancelled() ? statusCancelled : 2;
    if (session.refusesPickle(examined))
        return 2;
    const review::Review& review = *examined.review;
    session.tellFindings(m_file, review.findings, review.tree.get(), Severity::Review);
    if (!review.tree)
        return 2;
    session.tellUnusedNames();
    for (const std::string& name : report::openTypesWithoutRow(*review.tree, *review.audit))
        session.tell(m_file, "note: " + escapeForDisplay(name) +
                                 " has no row: it is inside an object array, which skops does not show");
    // skops' visualize(trusted=) trusts a little less than its load(trusted=).
    const audit::AuditPtr audit = review.auditor->audit(review.audit->ticks(), audit::TickRule::AsVisualize);
    const auto written =
        report::writeTextTree(*review.tree, *audit, review.members(), options, session.cancel(),
                              [&](std::string_view text) { session.out().write(text); });
    if (written)
        return isUnconvertible(review) ? 2 : 0;
    session.tell(m_file, written.error());
    return written.error().code == Code::Cancelled ? statusCancelled : 2;
}

} // namespace skops::terminal
