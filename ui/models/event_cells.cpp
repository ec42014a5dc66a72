#include "models/event_cells.h"

#include "pickle/known_callables.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace skops::ui {
namespace {

using namespace skops::pickle;
using audit::Judgement;

struct Cells
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::EventCells)
};

/// For the details of one event; a cell shows short ones.
constexpr TextLimits detailLimits{.characters = 20'000, .depth = 10, .items = 1'000, .readsSource = false};

QString shown(const std::string& text, const TextLimits& limits)
{
    // The text is capped already; escaping may make it longer.
    return displayText(text, static_cast<qsizetype>(limits.characters) * 2);
}

QString valueCell(const ObjectGraph& graph, ValueId id, const TextLimits& limits)
{
    return id == none<ValueId> ? QString() : shown(valueText(graph, id, limits), limits);
}

/// A part of a global's name: a text that was not kept is shown as a value, one that a call makes as such.
QString namePart(const ObjectGraph& graph, ValueId id, const TextLimits& limits)
{
    if (id == none<ValueId>)
        return Cells::tr("<made by a call>");
    const std::string_view kept = graph.keptText(id);
    return kept.empty() ? valueCell(graph, id, limits)
                        : displayText(kept, static_cast<qsizetype>(limits.characters));
}

QString globalName(const ObjectGraph& graph, const Global& global, const TextLimits& limits)
{
    return namePart(graph, global.module, limits) + QLatin1Char('.') + namePart(graph, global.name, limits);
}

std::string mappedText(const ObjectGraph& graph, const Global& global)
{
    const MappedName mapped = mappedName(graph, global);
    if (mapped.module.empty() && mapped.name.empty())
        return {};
    return std::string(mapped.module) + '.' + std::string(mapped.name);
}

QString itemsText(const ObjectGraph& graph, const Change& change, const TextLimits& limits)
{
    const auto items = graph.items(change);
    if (change.kind == ChangeKind::Build)
        return items.empty() ? QString() : valueCell(graph, items.front(), limits);
    QStringList parts;
    qsizetype characters = 0;
    for (const ValueId item : items.first(std::min(items.size(), limits.items))) {
        parts.append(valueCell(graph, item, limits));
        characters += parts.back().size();
        if (characters > static_cast<qsizetype>(limits.characters))
            break;
    }
    if (static_cast<size_t>(parts.size()) < items.size())
        parts.append(Cells::tr("\u2026 (%1 items)").arg(formatCount(items.size())));
    return parts.join(QStringLiteral(", "));
}

QString arrayText(const Array& array)
{
    constexpr size_t shownDimensions = 32; // all that numpy has
    QStringList shape;
    for (const uint64_t size : std::span(array.shape).first(std::min(array.shape.size(), shownDimensions)))
        shape.append(QString::number(size));
    return Cells::tr("shape (%1), %2, %3")
        .arg(shape.join(QStringLiteral(", ")) + (shape.size() == 1 ? QStringLiteral(",") : QString()),
             displayText(array.dtype->text()), formatBytes(array.dataBytes));
}

QString callArguments(const ObjectGraph& graph, const Call& call, const TextLimits& limits)
{
    const QString args = valueCell(graph, call.args, limits);
    return call.kwargs == none<ValueId>
               ? args
               : Cells::tr("%1, by name: %2").arg(args, valueCell(graph, call.kwargs, limits));
}

QString many(size_t count, const QString& one, const QString& several)
{
    return count == 1 ? one : several.arg(formatCount(count));
}

QString countsText(const EventRows& rows)
{
    const ObjectGraph& graph = rows.graph();
    QStringList counts{
        many(graph.globals().size(), Cells::tr("1 import"), Cells::tr("%1 imports")),
        many(graph.calls().size(), Cells::tr("1 call"), Cells::tr("%1 calls")),
        many(rows.states, Cells::tr("1 state"), Cells::tr("%1 states")),
    };
    if (!graph.arrays().empty())
        counts.append(many(graph.arrays().size(), Cells::tr("1 array"), Cells::tr("%1 arrays")));
    QStringList judged;
    for (const Judgement judgement :
         {Judgement::Dangerous, Judgement::Unknown, Judgement::Native, Judgement::Library}) {
        if (const size_t count = rows.readingAudit->count(judgement); count > 0)
            judged.append(QStringLiteral("%1 %2").arg(formatCount(count), judgementWord(judgement)));
    }
    const QString all = counts.join(QStringLiteral(", "));
    return judged.isEmpty() ? all : all + QStringLiteral("; ") + judged.join(QStringLiteral(", "));
}

/// Why the group of a name is what it is, and what to look at; nothing of a name that is not listed.
QStringList typeLines(const review::Review& review, const std::string& name, Judgement judgement)
{
    const auto found = std::ranges::lower_bound(review.imports, name, {}, &audit::ImportedType::name);
    const bool isListed = found != review.imports.end() && found->name == name;
    if (name.empty() || (!isListed && judgement != Judgement::Dangerous))
        return {};
    const audit::Group group = isListed ? found->group : audit::Group::KnownDangerous;
    return {Cells::tr("About %1: %2").arg(displayText(name), typeWhy(name, group)),
            Cells::tr("What to check: %1").arg(typeCheck(name, group))};
}

QStringList findingLines(const EventRows& rows, uint64_t offset)
{
    constexpr qsizetype maxLines = 10;
    QStringList lines;
    for (const Finding& finding : rows.readingAudit->findings()) {
        if (finding.where.offset == offset && lines.size() < maxLines)
            lines.append(findingSentence(finding) + QLatin1Char(' ') + adviceOf(finding.code));
    }
    return lines;
}

} // namespace

QString eventKindText(const ObjectGraph& graph, const Event& event)
{
    switch (event.kind) {
    case EventKind::Import:
        return Cells::tr("Import");
    case EventKind::Call:
        return Cells::tr("Call");
    case EventKind::Change:
        return graph.changes()[event.index].kind == ChangeKind::Build ? Cells::tr("Set state")
                                                                      : Cells::tr("Add items");
    case EventKind::Array:
        return Cells::tr("Array");
    }
    return {};
}

QString eventName(const ObjectGraph& graph, const Event& event, const TextLimits& limits)
{
    switch (event.kind) {
    case EventKind::Import:
        return globalName(graph, graph.globals()[event.index], limits);
    case EventKind::Call: {
        const Call& call = graph.calls()[event.index];
        return call.callable == none<ValueId> ? QStringLiteral("persistent_load")
                                              : shown(callableText(graph, call.callable), limits);
    }
    case EventKind::Change:
        return shown(callableText(graph, graph.changes()[event.index].target), limits);
    case EventKind::Array:
        return QStringLiteral("numpy.ndarray");
    }
    return {};
}

QString eventArguments(const ObjectGraph& graph, const Event& event, const TextLimits& limits)
{
    switch (event.kind) {
    case EventKind::Import: {
        const Global& global = graph.globals()[event.index];
        const QString mapped = displayText(mappedText(graph, global));
        return mapped.isEmpty() || mapped == globalName(graph, global, limits)
                   ? QString()
                   : Cells::tr("found as %1").arg(mapped);
    }
    case EventKind::Call:
        return callArguments(graph, graph.calls()[event.index], limits);
    case EventKind::Change:
        return itemsText(graph, graph.changes()[event.index], limits);
    case EventKind::Array:
        return arrayText(graph.arrays()[event.index]);
    }
    return {};
}

std::string importedName(const ObjectGraph& graph, const Event& event)
{
    if (event.kind == EventKind::Import)
        return mappedText(graph, graph.globals()[event.index]);
    if (event.kind != EventKind::Call)
        return {};
    const ValueId callable = graph.calls()[event.index].callable;
    if (callable == none<ValueId> || graph.value(callable).kind != ValueKind::Global)
        return {};
    return mappedText(graph, graph.global(graph.value(callable)));
}

QString eventDetails(const review::Review& review, const EventRows& rows, size_t row)
{
    const ObjectGraph& graph = rows.graph();
    const Event& event = graph.events()[rows.events[row]];
    const uint64_t offset = graph.offset(event);
    const Judgement judgement = rows.judgementAt(row);
    QStringList lines{
        Cells::tr("%1: %2").arg(eventKindText(graph, event), eventName(graph, event, detailLimits))};
    if (const QString arguments = eventArguments(graph, event, detailLimits); !arguments.isEmpty())
        lines.append(event.kind == EventKind::Call ? Cells::tr("With: %1").arg(arguments) : arguments);
    lines.append(
        Cells::tr("At byte %1 (0x%2) of the stream").arg(formatCount(offset), QString::number(offset, 16)));
    const std::string& member = review.pickles[rows.choice.pickle].member;
    if (!member.empty())
        lines.append(Cells::tr("In the member %1").arg(displayText(member)));
    lines.append(Cells::tr("Judged: %1. %2").arg(judgementWord(judgement), judgementSentence(judgement)));
    lines.append(findingLines(rows, offset));
    lines.append(typeLines(review, importedName(graph, event), judgement));
    return lines.join(QLatin1Char('\n'));
}

QString pickleFacts(const review::Review& review, const EventRows& rows)
{
    const review::PickleReview& pickle = review.pickles[rows.choice.pickle];
    QStringList facts{rows.reading().hasWrappers ? Cells::tr("Pickle with joblib's arrays")
                                                 : Cells::tr("Pickle")};
    if (!rows.graph().pickles().empty())
        facts.append(Cells::tr("protocol %1").arg(rows.graph().pickles().front().protocol));
    if (pickle.compression)
        facts.append(fromUtf8(codec::compressionId(*pickle.compression)));
    if (rows.choice.pickle == 0 && !review.facts.pickleWriter.empty())
        facts.append(Cells::tr("written by %1").arg(fromUtf8(review.facts.pickleWriter)));
    facts.append(formatBytes(pickle.stream->sizeBytes()));
    facts.append(countsText(rows));
    return facts.join(QStringLiteral(" \u00b7 "));
}

} // namespace skops::ui
