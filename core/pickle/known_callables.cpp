#include "pickle/known_callables.h"

#include "pickle/call_pattern.h"
#include "pickle/python2_names.h"

#include <algorithm>

namespace skops::pickle {
namespace {

/// From here on pickles name things as Python 3 does (find_class: self.proto < 3 and self.fix_imports).
constexpr int firstOfPython3 = 3;

/// What a row's texts mean; asked for millions of calls, so they are read once.
struct Patterns
{
    std::optional<CallPattern> args;
    std::optional<CallPattern> state;
};

const Patterns& patternsOf(const KnownCall& row)
{
    static const std::vector<Patterns> all = [] {
        std::vector<Patterns> made;
        made.reserve(knownCalls().size());
        for (const KnownCall& call : knownCalls())
            made.push_back({CallPattern::parse(call.args), CallPattern::parse(call.state)});
        return made;
    }();
    return all[static_cast<size_t>(&row - knownCalls().data())];
}

/// The class or module and the attribute, if the value is what getattr(global, 'name') gives.
struct Attribute
{
    const Global* owner = nullptr;
    std::string_view name;
};

Attribute attributeOf(const ObjectGraph& graph, const Value& value)
{
    if (value.kind != ValueKind::Result)
        return {};
    const Call& call = graph.call(value);
    if (call.kind != CallKind::Reduce || graph.value(call.callable).kind != ValueKind::Global)
        return {};
    const MappedName name = mappedName(graph, graph.global(graph.value(call.callable)));
    const Value& args = graph.value(call.args);
    if (name.module != "builtins" || name.name != "getattr" || args.kind != ValueKind::Tuple ||
        args.count != 2)
        return {};
    const auto items = graph.items(args);
    if (graph.value(items[0]).kind != ValueKind::Global || graph.value(items[1]).kind != ValueKind::Str)
        return {};
    return {&graph.global(graph.value(items[0])), graph.keptText(items[1])};
}

} // namespace

MappedName mapPython2Name(std::string_view module, std::string_view name, int protocol)
{
    if (protocol >= firstOfPython3)
        return {module, name};
    const auto names = renamedNames();
    const auto toKey = [](const RenamedName& row) { return std::pair(row.module, row.name); };
    const auto row = std::ranges::lower_bound(names, std::pair(module, name), {}, toKey);
    if (row != names.end() && toKey(*row) == std::pair(module, name))
        return {row->newModule, row->newName};
    const auto modules = renamedModules();
    const auto moved = std::ranges::lower_bound(modules, module, {}, &RenamedModule::module);
    if (moved != modules.end() && moved->module == module)
        return {moved->newModule, name};
    return {module, name};
}

MappedName mappedName(const ObjectGraph& graph, const Global& global)
{
    return mapPython2Name(graph.moduleOf(global), graph.nameOf(global), global.protocol);
}

MappedName calleeName(const ObjectGraph& graph, ValueId callable, std::string& buffer)
{
    if (callable == none<ValueId>)
        return {};
    const Value& value = graph.value(callable);
    if (value.kind == ValueKind::Global)
        return mappedName(graph, graph.global(value));
    const Attribute attribute = attributeOf(graph, value);
    if (!attribute.owner || attribute.name.empty())
        return {};
    const MappedName owner = mappedName(graph, *attribute.owner);
    buffer.assign(owner.name).append(".").append(attribute.name);
    return {owner.module, buffer};
}

CallFit fitCall(const ObjectGraph& graph, const Call& call, std::span<const KnownCall> rows)
{
    if (rows.empty())
        return {};
    // Keyword arguments of genuine files are none.
    const bool hasKeywords =
        call.kwargs != none<ValueId> &&
        (graph.value(call.kwargs).kind != ValueKind::Dict || graph.value(call.kwargs).count != 0);
    for (const KnownCall& row : rows) {
        const auto& args = patternsOf(row).args;
        if (!hasKeywords && args && args->fits(graph, call.args))
            return {Fit::Known, &row};
    }
    return {Fit::UnknownShape, &rows.front()};
}

CallFit fitCall(const ObjectGraph& graph, const Call& call)
{
    std::string buffer;
    return fitCall(graph, call, knownCallsOf(calleeName(graph, call.callable, buffer)));
}

const KnownCall* stateRow(const ObjectGraph& graph, const Call& made, const KnownCall& row)
{
    if (row.state != KnownCall::stateOfClass)
        return &row;
    const Value& args = graph.value(made.args);
    if (args.kind != ValueKind::Tuple || args.count == 0)
        return nullptr;
    std::string buffer;
    for (const KnownCall& other : knownCallsOf(calleeName(graph, graph.items(args)[0], buffer))) {
        if (!other.state.empty() && other.state != KnownCall::stateOfClass)
            return &other;
    }
    return nullptr;
}

bool fitsState(const ObjectGraph& graph, const KnownCall& made, ValueId state)
{
    const auto& pattern = patternsOf(made).state;
    return pattern && pattern->fits(graph, state);
}

} // namespace skops::pickle
