#include "terminal/pickle_text.h"

#include "base/escape.h"
#include "terminal/finding_text.h"
#include "terminal/grouped_types.h"
#include "terminal/pickle_events_text.h"
#include "terminal/text_format.h"

#include <algorithm>
#include <unordered_map>

namespace skops::terminal {
namespace {

constexpr size_t usualEvents = 30;
/// Distinct things done that are shown of one pickle.
constexpr size_t maxDeeds = 40;

/// All events that do the same to the same.
struct Deed
{
    audit::Judgement worst = audit::Judgement::Known;
    size_t count = 0;
    uint64_t offset = 0; ///< of the first
    std::string subject;
};

bool isWorse(const Deed& a, const Deed& b)
{
    return a.worst != b.worst ? a.worst < b.worst : a.offset < b.offset;
}

/// Imports have lines of their own.
std::vector<Deed> deedsOf(const audit::PickleAudit& audit)
{
    const pickle::ObjectGraph& graph = *audit.analysis()->main().graph;
    std::unordered_map<std::string, Deed> bySubject;
    const auto events = graph.events();
    for (size_t i = 0; i < events.size(); ++i) {
        if (events[i].kind == pickle::EventKind::Import)
            continue;
        std::string subject = eventSubject(graph, events[i]);
        const auto [it, isNew] = bySubject.try_emplace(subject);
        Deed& deed = it->second;
        if (isNew)
            deed = {.offset = graph.offset(events[i]), .subject = std::move(subject)};
        ++deed.count;
        deed.worst = std::min(deed.worst, audit.judgement(i));
    }
    std::vector<Deed> deeds;
    for (auto& [subject, deed] : bySubject)
        deeds.push_back(std::move(deed));
    std::sort(deeds.begin(), deeds.end(), isWorse);
    return deeds;
}

std::string countsLine(const audit::PickleAudit& audit)
{
    std::string text = counted(audit.analysis()->main().graph->events().size(), "event");
    for (const auto judgement : {audit::Judgement::Dangerous, audit::Judgement::Unknown,
                                 audit::Judgement::Native, audit::Judgement::Library}) {
        if (audit.count(judgement) > 0)
            text += ", " + withCommas(audit.count(judgement)) + ' ' + judgementText(judgement);
    }
    return text;
}

std::string streamLine(const review::PickleReview& pickle)
{
    const auto pickles = pickle.analysis->main().graph->pickles();
    int protocol = 0;
    size_t nested = 0;
    for (const pickle::Pickle& one : pickles) {
        protocol = std::max(protocol, one.protocol);
        nested += one.isNested ? 1 : 0;
    }
    std::string text =
        withCommas(pickle.stream->sizeBytes()) + " bytes, protocol " + std::to_string(protocol);
    if (pickle.compression)
        text += ", unpacked from " + std::string(codec::compressionId(*pickle.compression));
    if (pickles.size() > nested + 1)
        text += ", " + counted(pickles.size() - nested, "pickle") + " behind each other";
    if (nested > 0)
        text += ", " + counted(nested, "pickle") + " inside arrays";
    return text;
}

void addReading(TextLines& lines, const pickle::Reading& reading)
{
    std::string text = withCommas(reading.opcodes) + " opcodes, ";
    text +=
        reading.stop
            ? "stops: " + findingLine({reading.stop->code, reading.stop->where, reading.stop->args}, nullptr)
            : "read to its end";
    lines.add("  as " + std::string(pickle::loaderId(reading.loader)), text);
}

void addEvents(TextLines& lines, const audit::PickleAudit& audit, EventLimit limit)
{
    const pickle::ObjectGraph& graph = *audit.analysis()->main().graph;
    const bool isSuspect =
        audit.count(audit::Judgement::Dangerous) + audit.count(audit::Judgement::Unknown) > 0;
    const auto events = graph.events();
    const size_t count = std::min(events.size(), limit.value_or(isSuspect ? usualEvents : 0));
    if (count == 0)
        return;
    lines.add("  what loading would do, in order:");
    for (size_t i = 0; i < count; ++i) {
        std::string text =
            "    byte " + std::to_string(graph.offset(events[i])) + ": " + eventText(graph, events[i]);
        if (audit.judgement(i) != audit::Judgement::Known)
            text.append(" (").append(judgementText(audit.judgement(i))).append(")");
        lines.add(text);
    }
    if (count < events.size())
        lines.add("    and " + counted(events.size() - count, "more event") + "; --events all lists them");
}

void addPickle(TextLines& lines, const review::PickleReview& pickle, EventLimit limit)
{
    lines.add(pickle.member.empty() ? "pickle" : "pickle " + escapeForDisplay(pickle.member),
              streamLine(pickle));
    for (const pickle::Reading& reading : pickle.analysis->readings)
        addReading(lines, reading);
    lines.add("  would do", countsLine(*pickle.audit));
    const std::vector<Deed> deeds = deedsOf(*pickle.audit);
    for (size_t i = 0; i < std::min(deeds.size(), maxDeeds); ++i) {
        const Deed& deed = deeds[i];
        std::string text = "    " + deed.subject + " (" + counted(deed.count, "time") + ", first at byte " +
                           std::to_string(deed.offset);
        if (deed.worst != audit::Judgement::Known)
            text.append(", ").append(judgementText(deed.worst));
        lines.add(text + ')');
    }
    if (deeds.size() > maxDeeds)
        lines.add("    and " + withCommas(deeds.size() - maxDeeds) + " more; --events all lists every event");
    addEvents(lines, *pickle.audit, limit);
}

} // namespace

void addPickles(TextLines& lines, const review::Review& review, EventLimit limit)
{
    for (const review::PickleReview& pickle : review.pickles)
        addPickle(lines, pickle, limit);
}

void addImports(TextLines& lines, std::span<const audit::ImportedType> imports)
{
    const auto open =
        std::count_if(imports.begin(), imports.end(), [](const auto& type) { return !type.isTicked; });
    lines.add("imports to review", imports.empty()
                                       ? "none"
                                       : withCommas(static_cast<uint64_t>(open)) + " of " +
                                             withCommas(imports.size()) + " that skops would not trust");
    addGrouped(lines, imports, [](const audit::ImportedType& type) {
        return counted(type.imports, "import") + ", " + counted(type.calls, "call") + ", first at byte " +
               std::to_string(type.offset);
    });
    // The texts on types speak of checks that .skops files get.
    const auto isChecked = [](const audit::ImportedType& type) {
        return type.group == audit::Group::Library;
    };
    if (std::any_of(imports.begin(), imports.end(), isChecked))
        lines.add("note", "what these types hold (the indices of a tree, say) is not checked in a pickle");
}

} // namespace skops::terminal
