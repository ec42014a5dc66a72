#include "audit/pickle_audit_judge.h"

#include "pickle/call_pattern.h"
#include "pickle/value_text.h"

#include <algorithm>

namespace skops::audit {
namespace {

using pickle::Change;
using pickle::ChangeKind;
using pickle::KnownCall;
using pickle::MappedName;
using pickle::Role;
using pickle::Value;
using pickle::ValueKind;
using profile::ClassKind;

/// The method that a change calls, as evidence.
std::string_view methodOf(const Change& change)
{
    switch (change.kind) {
    case ChangeKind::Append:
        return change.callsAppend ? "append" : "extend";
    case ChangeKind::SetItems:
        return "__setitem__";
    case ChangeKind::Add:
        return "add";
    case ChangeKind::Build:
        return "__setstate__";
    }
    return {};
}

/// Containers of the table, and the change that fills them.
struct Container
{
    MappedName name;
    ChangeKind change;
};
constexpr Container containers[] = {
    {{"builtins", "dict"}, ChangeKind::SetItems},
    {{"builtins", "list"}, ChangeKind::Append},
    {{"builtins", "set"}, ChangeKind::Add},
    {{"collections", "Counter"}, ChangeKind::SetItems},
    {{"collections", "OrderedDict"}, ChangeKind::SetItems},
    {{"collections", "defaultdict"}, ChangeKind::SetItems},
    {{"collections", "deque"}, ChangeKind::Append},
};

/// Tables of the running Python: what is put into them changes what later opcodes and calls do.
constexpr MappedName registries[] = {
    {"atexit", ""},
    {"builtins", ""},
    {"codecs", ""},
    {"copyreg", ""},
    {"_compat_pickle", ""},
    {"os", ""},
    {"pickle", ""},
    {"_pickle", ""},
    {"sys", ""},
    {"importlib", ""},
    {"joblib.numpy_pickle", ""},
    {"warnings", "filters"},
};

/// What joblib makes of an array's wrapper: numpy_pickle.py read() gives it to _reconstruct.
const pickle::CallPattern& arrayClasses()
{
    static const auto pattern = pickle::CallPattern::parse(
        "@numpy:ndarray | @numpy:matrix | @numpy:memmap | @numpy:recarray | @numpy:chararray | "
        "@numpy.rec:recarray | @numpy.char:chararray | @numpy.core.memmap:memmap | "
        "@numpy._core.memmap:memmap | "
        "@numpy.matrixlib.defmatrix:matrix | @numpy.core.records:recarray | @numpy._core.records:recarray");
    return *pattern;
}

/// scipy's distributions: __setstate__ gives _parse_arg_template of the state to exec.
bool runsItsState(const PickleName& type)
{
    return type.facts && type.facts->isSubclassOf("scipy.stats._distn_infrastructure", "rv_generic");
}

bool isWrapper(const KnownCall& row)
{
    return row.name == "NumpyArrayWrapper";
}

} // namespace

bool PickleJudge::isCallable(ValueId id) const
{
    const Value& value = m_graph.value(id);
    if (value.kind == ValueKind::Global)
        return true;
    if (value.kind != ValueKind::Result)
        return value.kind == ValueKind::Persistent || value.kind == ValueKind::Extension;
    const KnownCall* row = m_made[value.payload].row;
    const bool isData = row && (row->role == Role::Plumbing || row->role == Role::Value);
    return !isData || makesCallable(*row);
}

std::string PickleJudge::setStateOf(ValueId object) const
{
    const Value& value = m_graph.value(object);
    const PickleName* type = value.kind == ValueKind::Result ? m_made[value.payload].type : nullptr;
    return (type ? type->full : pickle::callableText(m_graph, object)) + ".__setstate__";
}

Judgement PickleJudge::judgeChange(const Change& change)
{
    return change.kind == ChangeKind::Build ? judgeBuild(change) : judgeItems(change);
}

Judgement PickleJudge::judgeStateOfGlobal(const Change& change)
{
    const auto items = m_graph.items(change);
    const PickleName* name = nameOf(change.target);
    m_findings.tell(Code::StateOnGlobal, change.offset,
                    name ? name->full : pickle::callableText(m_graph, change.target), [&] {
                        return items.size() > 1 && change.kind == ChangeKind::SetItems
                                   ? text(items[0]) + ": " + text(items[1])
                                   : text(items.empty() ? none<ValueId> : items[0]);
                    });
    return Judgement::Dangerous;
}

Judgement PickleJudge::judgeItems(const Change& change)
{
    const Value& target = m_graph.value(change.target);
    if (PickleName* name = nameOf(change.target)) {
        name->isCalledElse = true;
        const bool isRegistry =
            name->isDangerous() || std::ranges::any_of(registries, [&](const MappedName& registry) {
                return registry.module == name->module &&
                       (registry.name.empty() || registry.name == name->name);
            });
        if (isRegistry)
            return judgeStateOfGlobal(change);
    }
    if (target.kind == ValueKind::Result) {
        const Made& made = m_made[target.payload];
        if (made.row && !made.isPlain) {
            for (const Container& container : containers) {
                if (container.name.module == made.row->module && container.name.name == made.row->name &&
                    container.change == change.kind)
                    return Judgement::Known;
            }
        } else if (made.isPlain) {
            const ClassKind kind = change.kind == ChangeKind::SetItems ? ClassKind::Dict
                                   : change.kind == ChangeKind::Append ? ClassKind::List
                                                                       : ClassKind::Set;
            // A class that nobody knows is listed, and so are its methods.
            if (!made.type || !made.type->isInProfile || made.type->isKind(kind))
                return made.judgement;
        }
    }
    m_findings.tell(Code::ItemsOnStranger, change.offset, pickle::callableText(m_graph, change.target),
                    [&] { return std::string(methodOf(change)); });
    return Judgement::Unknown;
}

bool PickleJudge::installsMethod(const Change& change, ValueId state)
{
    bool isInstalled = false;
    const auto look = [&](ValueId part) {
        // A dict, or what is filled like one; what a pickle cannot fill has no entries of its own.
        const ValueKind kind = m_graph.value(part).kind;
        if (kind != ValueKind::Dict && kind != ValueKind::Result)
            return;
        const auto& facts = m_states.of(part);
        for (const PickleStates::Entry& entry : facts.methods) {
            isInstalled = true;
            m_findings.tell(Code::StateInstallsMethod, change.offset,
                            pickle::callableText(m_graph, change.target),
                            [&] { return std::string(entry.key); });
        }
        for (const ValueId value : facts.argTemplates) {
            isInstalled = true;
            m_findings.tell(Code::CallDangerous, change.offset, setStateOf(change.target),
                            [&] { return text(value); });
        }
    };
    const auto lookAt = [&](ValueId part) {
        look(part);
        // _reconstructor(OrderedDict, dict, {...}) is filled by its argument.
        const Value& value = m_graph.value(part);
        if (value.kind != ValueKind::Result)
            return;
        const Value& args = m_graph.value(m_graph.call(value).args);
        if (args.kind == ValueKind::Tuple && args.count > 0 && args.count <= 3)
            look(m_graph.items(args).back());
    };
    lookAt(state);
    // (dict, slots), and the longer states of a few classes.
    const Value& value = m_graph.value(state);
    if (value.kind == ValueKind::Tuple && value.count <= 8) {
        for (const ValueId item : m_graph.items(value))
            lookAt(item);
    }
    return isInstalled;
}

Judgement PickleJudge::judgeBuild(const Change& change)
{
    const ValueId state = m_graph.items(change)[0];
    const Value& target = m_graph.value(change.target);
    if (PickleName* name = nameOf(change.target))
        name->isCalledElse = true;
    if (target.kind == ValueKind::Global)
        return judgeStateOfGlobal(change);
    if (installsMethod(change, state))
        return Judgement::Dangerous;
    if (target.kind == ValueKind::Result) {
        const Made& made = m_made[target.payload];
        // What getattr gives is a part of something that lives: a method, a class, a function.
        if (made.row && made.row->name == "getattr")
            return judgeStateOfGlobal(change);
        const Judgement judgement = judgeStateOf(made, change);
        if (judgement != Judgement::Unknown || made.judgement == Judgement::Unknown)
            return judgement;
    }
    m_findings.tell(Code::StateUnusual, change.offset, pickle::callableText(m_graph, change.target),
                    [&] { return text(state); });
    return Judgement::Unknown;
}

Judgement PickleJudge::judgeStateOf(const Made& made, const Change& change)
{
    const ValueId state = m_graph.items(change)[0];
    if (made.row) {
        if (!pickle::fitsState(m_graph, *made.row, state))
            return made.isPlain && made.type ? judgeStateOfClass(*made.type, change) : Judgement::Unknown;
        if (made.row->module == "numpy" && made.row->name == "dtype") {
            const auto i = static_cast<uint32_t>(&change - m_graph.changes().data());
            const DtypeState verdict = m_dtypes.judge(change, i);
            if (verdict == DtypeState::Confused)
                m_findings.tell(Code::CallDangerous, change.offset, "numpy.dtype.__setstate__",
                                [&] { return text(state); });
            return verdict == DtypeState::Genuine   ? made.judgement
                   : verdict == DtypeState::Unusual ? Judgement::Unknown
                                                    : Judgement::Dangerous;
        }
        if (made.row->name == "_reconstruct") {
            const auto items = m_graph.items(m_graph.value(state));
            // Version, shape, dtype, order, data.
            if (items.size() == 5 && !m_dtypes.isSizeOfArray(items[4], items[1], items[2]))
                return Judgement::Unknown;
        }
        if (isWrapper(*made.row)) {
            const ValueId subclass = m_states.of(state).subclass;
            if (subclass == none<ValueId> || !arrayClasses().fits(m_graph, subclass)) {
                m_findings.tell(Code::CallUnusual, change.offset,
                                std::string(made.row->module) + '.' + std::string(made.row->name),
                                [&] { return text(state); });
                return Judgement::Library;
            }
            if (PickleName* name = nameOf(subclass))
                name->isCalledWell = true;
            m_arrayClasses.insert(subclass);
        }
        return made.judgement;
    }
    if (!made.isPlain || !made.type)
        return made.judgement == Judgement::Known ? Judgement::Unknown : made.judgement;
    return judgeStateOfClass(*made.type, change);
}

Judgement PickleJudge::judgeStateOfClass(const PickleName& type, const Change& change)
{
    const ValueId state = m_graph.items(change)[0];
    const Value& value = m_graph.value(state);
    const Judgement judgement = judgementOf(type);
    // Who wrote the class gets the state; it is listed.
    if (!type.facts)
        return judgement;
    const bool isDict = value.kind == ValueKind::Dict;
    if (runsItsState(type) && (!isDict || m_states.of(state).hasOddKeys)) {
        m_findings.tell(Code::CallDangerous, change.offset, setStateOf(change.target),
                        [&] { return text(state); });
        return Judgement::Dangerous;
    }
    const auto isPart = [&](ValueId id) {
        return m_graph.value(id).kind == ValueKind::Dict || m_graph.value(id).kind == ValueKind::None;
    };
    // load_build: a dict for __dict__, and one for the slots behind it.
    const bool isPlain =
        isPart(state) || (value.kind == ValueKind::Tuple && value.count == 2 &&
                          isPart(m_graph.items(value)[0]) && isPart(m_graph.items(value)[1]));
    return isPlain ? judgement : Judgement::Unknown;
}

} // namespace skops::audit
