#include "terminal/pickle_events_text.h"

#include "base/escape.h"
#include "pickle/value_text.h"
#include "terminal/text_format.h"

namespace skops::terminal {
namespace {

using namespace pickle;

constexpr TextLimits eventLimits{.characters = 120};

std::string shown(const ObjectGraph& graph, ValueId id)
{
    return escapeForDisplay(valueText(graph, id, eventLimits));
}

/// "module.name", or what stands for a name that is made by a call.
std::string globalText(const ObjectGraph& graph, const Global& global)
{
    if (global.module == none<ValueId> || global.name == none<ValueId>)
        return "a name that is only known when it runs";
    return escapeForDisplay(std::string(graph.moduleOf(global)) + '.' + std::string(graph.nameOf(global)));
}

std::string callSubject(const ObjectGraph& graph, const Call& call)
{
    switch (call.kind) {
    case CallKind::Reduce:
    case CallKind::Instantiate:
        return "call " + escapeForDisplay(callableText(graph, call.callable));
    case CallKind::NewObj:
    case CallKind::NewObjEx:
        return "make " + escapeForDisplay(callableText(graph, call.callable));
    case CallKind::Persistent:
        return "ask persistent_load";
    }
    return {};
}

std::string changeSubject(const ObjectGraph& graph, const Change& change)
{
    const std::string target = escapeForDisplay(callableText(graph, change.target));
    switch (change.kind) {
    case ChangeKind::Append:
        return (change.callsAppend ? "append to " : "extend ") + target;
    case ChangeKind::SetItems:
        return "set items of " + target;
    case ChangeKind::Add:
        return "add to " + target;
    case ChangeKind::Build:
        return "set the state of " + target;
    }
    return {};
}

std::string arraySubject(const Array& array)
{
    const std::string dtype = array.dtype->text();
    return "read an array of " + escapeForDisplay(dtype.substr(0, eventLimits.characters)) +
           (dtype.size() > eventLimits.characters ? "..." : "");
}

std::string callArguments(const ObjectGraph& graph, const Call& call)
{
    std::string text = call.kind == CallKind::Persistent ? " for " : " with ";
    text += shown(graph, call.args);
    if (call.kwargs != none<ValueId>)
        text += " and " + shown(graph, call.kwargs);
    return text;
}

std::string changeItems(const ObjectGraph& graph, const Change& change)
{
    const auto items = graph.items(change);
    if (change.kind == ChangeKind::Build)
        return items.empty() ? std::string() : " to " + shown(graph, items.front());
    const size_t count = change.kind == ChangeKind::SetItems ? items.size() / 2 : items.size();
    return ", " + counted(count, "item");
}

std::string shapeText(const Array& array)
{
    std::string text;
    for (const uint64_t size : array.shape)
        text += (text.empty() ? "" : " x ") + withCommas(size);
    return text.empty() ? ", one element" : ", " + text;
}

} // namespace

std::string eventSubject(const ObjectGraph& graph, const Event& event)
{
    switch (event.kind) {
    case EventKind::Import:
        return "import " + globalText(graph, graph.globals()[event.index]);
    case EventKind::Call:
        return callSubject(graph, graph.calls()[event.index]);
    case EventKind::Change:
        return changeSubject(graph, graph.changes()[event.index]);
    case EventKind::Array:
        return arraySubject(graph.arrays()[event.index]);
    }
    return {};
}

std::string eventText(const ObjectGraph& graph, const Event& event)
{
    const std::string subject = eventSubject(graph, event);
    switch (event.kind) {
    case EventKind::Import:
        break;
    case EventKind::Call:
        return subject + callArguments(graph, graph.calls()[event.index]);
    case EventKind::Change:
        return subject + changeItems(graph, graph.changes()[event.index]);
    case EventKind::Array:
        return subject + shapeText(graph.arrays()[event.index]);
    }
    return subject;
}

const char* judgementText(audit::Judgement judgement)
{
    switch (judgement) {
    case audit::Judgement::Dangerous:
        return "dangerous";
    case audit::Judgement::Unknown:
        return "unknown";
    case audit::Judgement::Native:
        return "parsed by native code";
    case audit::Judgement::Library:
        return "to review";
    case audit::Judgement::Known:
        return "known";
    }
    return "";
}

} // namespace skops::terminal
