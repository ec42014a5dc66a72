#include "audit/pickle_audit_judge.h"

#include "pickle/call_pattern.h"
#include "pickle/value_text.h"

#include <algorithm>

namespace skops::audit {
namespace {

using pickle::Call;
using pickle::CallKind;
using pickle::Fit;
using pickle::KnownCall;
using pickle::MappedName;
using pickle::Role;
using pickle::Value;
using pickle::ValueKind;
using profile::ClassKind;

/// How often a long run looks whether it is still wanted.
constexpr size_t cancelEvery = 4096;
/// Calls of calls of calls, and arguments of each, that are looked through for something dangerous.
constexpr int maxSteps = 16;
constexpr size_t maxArgs = 16;

bool is(const KnownCall& row, std::string_view module, std::string_view name)
{
    return row.module == module && row.name == name;
}

Judgement judgementOfRole(Role role, const PickleName& name)
{
    switch (role) {
    case Role::Plumbing:
    case Role::Value:
        return Judgement::Known;
    case Role::Model:
        return name.isTrusted ? Judgement::Known : Judgement::Library;
    case Role::Native:
        return Judgement::Native;
    }
    return Judgement::Unknown;
}

} // namespace

bool PickleJudge::makesCallable(const KnownCall& row)
{
    return row.module == "functools" || row.module == "operator" || is(row, "builtins", "getattr");
}

Judgement PickleJudge::judgementOf(const PickleName& name)
{
    if (name.isTrusted)
        return Judgement::Known;
    switch (name.group) {
    case Group::KnownDangerous:
        return Judgement::Dangerous;
    case Group::Unknown:
        return Judgement::Unknown;
    case Group::NativeCode:
        return Judgement::Native;
    case Group::Library:
        return Judgement::Library;
    }
    return Judgement::Unknown;
}

Result<void> PickleJudge::run(const Cancel& cancel)
{
    const auto isCancelled = [&](size_t i) { return i % cancelEvery == 0 && cancel.isRequested(); };
    if (!findNames(cancel))
        return fail(Code::Cancelled);
    m_made.resize(m_graph.calls().size());
    m_args.resize(m_graph.valueCount());
    for (size_t i = 0; i < m_made.size(); ++i) {
        if (isCancelled(i))
            return fail(Code::Cancelled);
        judgeCall(i);
        m_dtypes.noteUses(m_graph.calls()[i]);
    }
    m_changed.assign(m_graph.changes().size(), Judgement::Known);
    for (size_t i = 0; i < m_changed.size(); ++i) {
        if (isCancelled(i))
            return fail(Code::Cancelled);
        if (m_graph.changes()[i].isForeign)
            m_changed[i] = judgeChange(m_graph.changes()[i]);
    }
    noteValues();
    return {};
}

PickleName* PickleJudge::nameOf(ValueId value) const
{
    if (value == none<ValueId> || m_graph.value(value).kind != ValueKind::Global)
        return nullptr;
    return m_nameOf[m_graph.value(value).payload];
}

std::string PickleJudge::text(ValueId value) const
{
    return value == none<ValueId> ? std::string() : pickle::valueText(m_graph, value);
}

bool PickleJudge::isEmptyCall(const Call& call) const
{
    const Value& args = m_graph.value(call.args);
    const bool hasKeywords =
        call.kwargs != none<ValueId> &&
        (m_graph.value(call.kwargs).kind != ValueKind::Dict || m_graph.value(call.kwargs).count > 0);
    return args.kind == ValueKind::Tuple && args.count == 0 && !hasKeywords;
}

PickleJudge::Made PickleJudge::tellCall(Code code, const Call& call, PickleName& name)
{
    name.isCalledElse = true;
    m_findings.tell(code, call.offset, name.full, [&] { return text(call.args); });
    return {code == Code::CallDangerous ? Judgement::Dangerous : Judgement::Unknown, false, &name, nullptr};
}

void PickleJudge::judgeCall(size_t i)
{
    const Call& call = m_graph.calls()[i];
    if (call.kind == CallKind::Persistent)
        return; // told by the reader of the stream
    PickleName* name = nameOf(call.callable);
    const bool isDirect = name != nullptr;
    if (!name) {
        // Another way to write a name: getattr(ZoneInfo, '_unpickle'). Only if the table has it.
        std::string buffer;
        const MappedName path = pickle::calleeName(m_graph, call.callable, buffer);
        if (!path.name.empty() && !pickle::knownCallsOf(path).empty())
            name = &m_names.at(path);
    }
    const bool isNew = call.kind == CallKind::NewObj || call.kind == CallKind::NewObjEx;
    Made& made = m_made[i];
    if (!name) {
        // A class in a class is reached by getattr below protocol 4.
        made = isNew && isEmptyCall(call) ? Made{Judgement::Unknown, true, nullptr, nullptr}
                                          : judgeCallOfValue(call);
        return;
    }
    name->calls += isDirect ? 1 : 0;
    made = isNew ? judgeNewObject(call, *name) : judgeNamedCall(call, *name);
}

PickleJudge::Made PickleJudge::judgeNewObject(const Call& call, PickleName& name)
{
    const auto fit = pickle::fitCall(m_graph, call, name.rows);
    if (fit.fit == Fit::Known)
        return judgeTableCall(call, name, *fit.call);
    if (name.makesCode)
        m_findings.tell(Code::CodeInside, call.offset, name.full);
    if (name.isDangerous())
        return tellCall(Code::CallDangerous, call, name);
    // cls.__new__(cls) makes an object and gives nothing to anyone.
    if (isEmptyCall(call)) {
        name.isCalledWell = true;
        return {judgementOf(name), true, &name, nullptr};
    }
    const Value& args = m_graph.value(call.args);
    if (name.isKind(ClassKind::NamedTuple) && args.kind == ValueKind::Tuple && call.kwargs == none<ValueId> &&
        args.count == name.facts->fieldCount())
        return {judgementOf(name), true, &name, nullptr};
    return tellCall(name.isInProfile || fit.fit == Fit::UnknownShape ? Code::CallUnusual : Code::CallUnknown,
                    call, name);
}

PickleJudge::Made PickleJudge::judgeNamedCall(const Call& call, PickleName& name)
{
    const auto fit = pickle::fitCall(m_graph, call, name.rows);
    if (fit.fit == Fit::Known)
        return judgeTableCall(call, name, *fit.call);
    if (name.makesCode)
        m_findings.tell(Code::CodeInside, call.offset, name.full);
    if (name.isDangerous())
        return tellCall(Code::CallDangerous, call, name);
    // INST and OBJ of a class without arguments are cls.__new__(cls), but of a function they call it.
    if (call.kind == CallKind::Instantiate && isEmptyCall(call) && name.facts)
        return {judgementOf(name), true, &name, nullptr};
    // Errors keep their arguments; members of an enumeration are looked up by their value.
    const Value& args = m_graph.value(call.args);
    if (call.kind == CallKind::Reduce && args.kind == ValueKind::Tuple &&
        (name.isKind(ClassKind::Exception) || (name.isKind(ClassKind::Enum) && args.count == 1)))
        return {judgementOf(name), false, &name, nullptr};
    if (fit.fit == Fit::UnknownShape && is(*fit.call, "builtins", "getattr"))
        return tellCall(Code::CallDangerous, call, name);
    return tellCall(name.facts || fit.fit == Fit::UnknownShape ? Code::CallUnusual : Code::CallUnknown, call,
                    name);
}

PickleJudge::Made PickleJudge::judgeTableCall(const Call& call, PickleName& name, const KnownCall& row)
{
    m_args[index(call.args)] = row.state == KnownCall::stateOfClass ? Args::Class : Args::Known;
    name.isCalledWell = true;
    if (is(row, "builtins", "getattr"))
        return judgeGetattr(call, name, row);
    Made made{judgementOfRole(row.role, name), false, &name, &row};
    const auto items = m_graph.items(m_graph.value(call.args));
    PickleName* first = items.empty() ? nullptr : nameOf(items[0]);
    if (is(row, "functools", "partial") && first && first->isDangerous())
        return tellCall(Code::CallDangerous, call, name);
    // Buffer, dtype, shape.
    if (row.name == "_frombuffer" && !m_dtypes.isSizeOfArray(items[0], items[2], items[1]))
        return tellCall(Code::CallUnusual, call, name);
    if (is(row, "numpy", "dtype") && !m_dtypes.isPlainSpec(items[0]))
        return tellCall(Code::CallUnusual, call, name);
    // What these make is an object of the class they are given.
    if (row.state == KnownCall::stateOfClass) {
        // Of a class in the table it is that row's.
        const KnownCall* ofClass = pickle::stateRow(m_graph, call, row);
        made = {first ? judgementOf(*first) : Judgement::Unknown, true, first, ofClass};
        if (first) {
            ++first->calls;
            if (first->isDangerous() && !ofClass)
                return tellCall(Code::CallDangerous, call, *first);
            first->isCalledWell = true;
            if (ofClass)
                made.judgement = judgementOfRole(ofClass->role, *first);
        }
    }
    // A function that is given the class of what it makes: newObj(KDTree). The class is what a reader knows.
    if (first && !name.facts && !makesCallable(row) &&
        (row.role == Role::Model || row.role == Role::Native)) {
        name.isMaker = true;
        first->isMade = true;
        ++first->calls;
        made.type = first;
        made.judgement = judgementOf(*first);
    }
    return made;
}

PickleJudge::Made PickleJudge::judgeGetattr(const Call& call, PickleName& name, const KnownCall& row)
{
    const auto items = m_graph.items(m_graph.value(call.args));
    const Value& owner = m_graph.value(items[0]);
    const std::string_view attribute = m_graph.keptText(items[1]);
    Made made{Judgement::Known, false, nullptr, &row};
    PickleName* type = nullptr;
    if (owner.kind == ValueKind::Global) {
        type = nameOf(items[0]);
    } else if (owner.kind == ValueKind::Result) {
        // An instance of a class that is listed, or a value of the table; what another call gives may be
        // anything.
        const Made& instance = m_made[owner.payload];
        if (instance.judgement == Judgement::Dangerous ||
            (!instance.isPlain && (!instance.row || makesCallable(*instance.row))))
            return tellCall(Code::CallDangerous, call, name);
        type = instance.type;
        made.judgement = instance.judgement;
    }
    if (type) {
        // Listed as if the stream had named it, as protocol 4 does.
        const std::string full = std::string(type->name) + '.' + std::string(attribute);
        PickleName& path = m_names.at({type->module, full});
        ++path.imports;
        path.offset = std::min(path.offset, call.offset);
        path.isValue = path.isValue || path.rows.empty();
        if (type->isDangerous() || path.isDangerous())
            return tellCall(Code::CallDangerous, call, name);
    }
    // It may be a module: then the attribute is anything.
    if (owner.kind == ValueKind::Global && (!type || !type->isInProfile)) {
        m_findings.tell(Code::CallUnusual, call.offset, name.full, [&] { return text(call.args); });
        made.judgement = Judgement::Unknown;
    }
    return made;
}

bool PickleJudge::leadsToDanger(ValueId callable) const
{
    for (int step = 0; step < maxSteps; ++step) {
        if (callable == none<ValueId> || m_graph.value(callable).kind != ValueKind::Result)
            break;
        const Call& call = m_graph.call(m_graph.value(callable));
        const PickleName* name = nameOf(call.callable);
        if (m_made[m_graph.value(callable).payload].judgement == Judgement::Dangerous ||
            (name && name->isDangerous() &&
             !is(name->rows.empty() ? KnownCall{} : name->rows.front(), "builtins", "getattr")))
            return true;
        const Value& args = m_graph.value(call.args);
        ValueId next = call.callable;
        if (args.kind == ValueKind::Tuple) {
            const auto items = m_graph.items(args).first(std::min<size_t>(args.count, maxArgs));
            for (const ValueId item : items) {
                const PickleName* given = nameOf(item);
                if (given && given->isDangerous())
                    return true;
            }
            if (name && !items.empty())
                next = items[0];
        }
        callable = next;
    }
    return false;
}

bool PickleJudge::isPartialMethodcaller(ValueId callable) const
{
    // operator.methodcaller('name', key=value) pickles as partial(methodcaller, 'name', key=value)().
    static const auto state = pickle::CallPattern::parse("(@operator:methodcaller, (name), dict, none)");
    const Value& value = m_graph.value(callable);
    if (value.kind != ValueKind::Result)
        return false;
    const KnownCall* row = m_made[value.payload].row;
    if (!row || !is(*row, "functools", "partial"))
        return false;
    const auto changes = m_graph.changesOf(callable);
    return !changes.empty() && std::ranges::all_of(changes, [&](uint32_t i) {
        const pickle::Change& change = m_graph.changes()[i];
        return change.kind == pickle::ChangeKind::Build && state->fits(m_graph, m_graph.items(change)[0]);
    });
}

PickleJudge::Made PickleJudge::judgeCallOfValue(const Call& call)
{
    if (call.kind == CallKind::Reduce && isPartialMethodcaller(call.callable))
        return {Judgement::Known, false, nullptr, &pickle::knownCallsOf({"operator", "methodcaller"})[0]};
    const bool isDangerous = leadsToDanger(call.callable);
    m_findings.tell(isDangerous ? Code::CallDangerous : Code::CallOfValue, call.offset,
                    pickle::callableText(m_graph, call.callable), [&] { return text(call.args); });
    return {isDangerous ? Judgement::Dangerous : Judgement::Unknown, false, nullptr, nullptr};
}

} // namespace skops::audit
