#include "pickle/reading_difference.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace skops::pickle {

namespace {

/// Values of two graphs of the same bytes, side by side.
class SideBySide
{
public:
    SideBySide(const Reading& main, const Reading& other)
        : m_a(*main.graph), m_b(*other.graph), m_isPartial(main.stop || other.stop || isJoblib(main)),
          m_budget(8 * (m_a.valueCount() + m_b.valueCount()) + 1024)
    {
    }

    static bool isJoblib(const Reading& reading) { return reading.loader == Loader::Joblib; }

    bool isSame(ValueId a, ValueId b)
    {
        m_open.clear();
        push(a, b);
        while (!m_open.empty()) {
            const auto [left, right] = m_open.back();
            m_open.pop_back();
            if (left == none<ValueId> || right == none<ValueId>) {
                if (left != right)
                    return false;
                continue;
            }
            const uint64_t pair = uint64_t{index(left)} << 32U | index(right);
            if (!m_seen.insert(pair).second)
                continue;
            if (!isSameValue(left, right))
                return false;
        }
        return true;
    }

    bool isSameChange(const Change& a, const Change& b)
    {
        return a.kind == b.kind && isSame(a.target, b.target) && areSame(m_a.items(a), m_b.items(b));
    }

private:
    void push(ValueId a, ValueId b) { m_open.emplace_back(a, b); }

    bool areSame(std::span<const ValueId> a, std::span<const ValueId> b)
    {
        if (a.size() != b.size())
            return false;
        for (size_t i = 0; i < a.size(); ++i)
            if (!isSame(a[i], b[i]))
                return false;
        return true;
    }

    bool pushItems(std::span<const ValueId> a, std::span<const ValueId> b)
    {
        if (a.size() != b.size() || a.size() > m_budget)
            return false; // not worth more: what takes so long is not a genuine file
        m_budget -= a.size();
        for (size_t i = 0; i < a.size(); ++i)
            push(a[i], b[i]);
        return true;
    }

    // A reading that ended early may lack the last changes.
    bool pushChanges(ValueId a, ValueId b)
    {
        const auto left = m_a.changesOf(a);
        const auto right = m_b.changesOf(b);
        if (left.size() != right.size() && !m_isPartial)
            return false;
        for (size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
            const Change& one = m_a.changes()[left[i]];
            const Change& two = m_b.changes()[right[i]];
            if (one.kind != two.kind || !pushItems(m_a.items(one), m_b.items(two)))
                return false;
        }
        return true;
    }

    bool isSameText(const Value& a, const Value& b) const
    {
        const Text& left = m_a.text(a);
        const Text& right = m_b.text(b);
        if (left.length != right.length)
            return false;
        if (left.stored == noOffset || right.stored == noOffset)
            return left.offset == right.offset;
        return m_a.kept(left) == m_b.kept(right);
    }

    /// The parts are left open.
    bool isSameValue(ValueId left, ValueId right)
    {
        const Value& a = m_a.value(left);
        const Value& b = m_b.value(right);
        if (m_budget == 0)
            return false;
        --m_budget;
        if (a.kind != b.kind)
            return a.kind == ValueKind::Array && m_a.array(a).wrapper != none<ValueId> &&
                   b.kind == ValueKind::Result;
        switch (a.kind) {
        case ValueKind::None:
            return true;
        case ValueKind::Bool:
        case ValueKind::Int:
        case ValueKind::Float:
        case ValueKind::Extension:
        case ValueKind::Buffer:
            return a.payload == b.payload;
        case ValueKind::BigInt:
        case ValueKind::Str:
        case ValueKind::Bytes:
            return isSameText(a, b);
        case ValueKind::ByteArray:
            return isSameText(a, b) && pushChanges(left, right);
        case ValueKind::Tuple:
        case ValueKind::FrozenSet:
            return pushItems(m_a.items(a), m_b.items(b));
        case ValueKind::List:
        case ValueKind::Dict:
        case ValueKind::Set:
            return pushChanges(left, right);
        case ValueKind::Global: {
            const Global& one = m_a.global(a);
            const Global& two = m_b.global(b);
            push(one.module, two.module);
            push(one.name, two.name);
            return true;
        }
        case ValueKind::Result: // its call was compared as an event
            return m_a.call(a).offset == m_b.call(b).offset;
        case ValueKind::Persistent:
            push(static_cast<ValueId>(a.payload), static_cast<ValueId>(b.payload));
            return true;
        case ValueKind::Array:
            return m_a.array(a).offset == m_b.array(b).offset;
        }
        return false;
    }

    const ObjectGraph& m_a;
    const ObjectGraph& m_b;
    bool m_isPartial;
    uint64_t m_budget;
    std::vector<std::pair<ValueId, ValueId>> m_open;
    std::unordered_set<uint64_t> m_seen;
};

/// Events by where and what they are: an opcode makes at most one of a kind.
uint64_t placeOf(const ObjectGraph& graph, const Event& event)
{
    return graph.offset(event) * 4 + static_cast<uint64_t>(event.kind);
}

bool isSameEvent(SideBySide& sides, const ObjectGraph& a, const ObjectGraph& b, const Event& left,
                 const Event& right)
{
    switch (left.kind) {
    case EventKind::Import: {
        const Global& one = a.globals()[left.index];
        const Global& two = b.globals()[right.index];
        return one.protocol == two.protocol && sides.isSame(one.module, two.module) &&
               sides.isSame(one.name, two.name);
    }
    case EventKind::Call: {
        const Call& one = a.calls()[left.index];
        const Call& two = b.calls()[right.index];
        return one.kind == two.kind && sides.isSame(one.callable, two.callable) &&
               sides.isSame(one.args, two.args) && sides.isSame(one.kwargs, two.kwargs);
    }
    case EventKind::Change:
        return sides.isSameChange(a.changes()[left.index], b.changes()[right.index]);
    case EventKind::Array:
        return true;
    }
    return false;
}

/// Events of the first pickle of a stream: what one load does.
std::span<const Event> firstLoad(const ObjectGraph& graph)
{
    for (const Pickle& pickle : graph.pickles().subspan(1))
        if (!pickle.isNested)
            return graph.events().first(pickle.firstEvent);
    return graph.events();
}

/// What a file that joblib wrote for itself lets pickle.load do behind its first array of objects: the pickle
/// in it is read with the memo of the outer one, so that the same opcodes are given other objects until one
/// does not fit.
class Misread
{
public:
    Misread(const ObjectGraph& main, const ObjectGraph& other) : m_a(main), m_b(other)
    {
        for (const Global& global : main.globals())
            m_imported.insert(nameOf(main, global));
        for (const Call& call : main.calls())
            if (isGlobal(main, call.callable))
                m_called.insert(nameOf(main, main.global(main.value(call.callable))));
    }

    /// Whether an event that differs from main's at the same opcode brings in nothing that main has not.
    bool isHarmless(const Event& left, const Event& right) const
    {
        switch (right.kind) {
        case EventKind::Import: {
            // One of the two names is where main has it, the other comes from the memo: the module "subclass"
            // has no dtype. What main imports under that name has been judged.
            const Global& one = m_a.globals()[left.index];
            const Global& two = m_b.globals()[right.index];
            return m_imported.contains(nameOf(m_b, two)) || isSameText(one.name, two.name) ||
                   isSameText(one.module, two.module);
        }
        case EventKind::Call: {
            const Call& one = m_a.calls()[left.index];
            const Call& two = m_b.calls()[right.index];
            if (one.kind != two.kind)
                return false;
            if (!isGlobal(m_b, two.callable))
                return true;
            const Global& called = m_b.global(m_b.value(two.callable));
            return m_called.contains(nameOf(m_b, called)) ||
                   (isGlobal(m_a, one.callable) &&
                    m_a.global(m_a.value(one.callable)).offset == called.offset);
        }
        case EventKind::Change: {
            const Change& one = m_a.changes()[left.index];
            const Change& two = m_b.changes()[right.index];
            return one.kind == two.kind && (!isGlobal(m_b, two.target) || isGlobal(m_a, one.target));
        }
        case EventKind::Array:
            return true;
        }
        return false;
    }

private:
    static bool isGlobal(const ObjectGraph& graph, ValueId id)
    {
        return id != none<ValueId> && graph.value(id).kind == ValueKind::Global;
    }
    /// The same bytes of the stream.
    bool isSameText(ValueId left, ValueId right) const
    {
        if (left == none<ValueId> || right == none<ValueId>)
            return false;
        const Text& one = m_a.text(m_a.value(left));
        return one.offset != noOffset && one.offset == m_b.text(m_b.value(right)).offset;
    }
    static std::string nameOf(const ObjectGraph& graph, const Global& global)
    {
        return std::string(graph.moduleOf(global)) + '\n' + std::string(graph.nameOf(global));
    }

    const ObjectGraph& m_a;
    const ObjectGraph& m_b;
    std::set<std::string> m_imported; // not by a hash: the names are of the file
    std::set<std::string> m_called;
};

size_t countWithoutArrays(std::span<const Event> events)
{
    return static_cast<size_t>(std::count_if(
        events.begin(), events.end(), [](const Event& event) { return event.kind != EventKind::Array; }));
}

} // namespace

std::string_view differenceId(Difference difference)
{
    switch (difference) {
    case Difference::Events:
        return "events";
    case Difference::Accepts:
        return "accepts";
    case Difference::Values:
        return "values";
    case Difference::None:
        break;
    }
    return "";
}

Difference findDifference(const Reading& main, const Reading& other)
{
    const ObjectGraph& a = *main.graph;
    const ObjectGraph& b = *other.graph;
    const auto mine = firstLoad(a);
    const auto theirs = firstLoad(b);
    std::unordered_map<uint64_t, const Event*> byPlace;
    byPlace.reserve(mine.size());
    for (const Event& event : mine)
        byPlace.emplace(placeOf(a, event), &event);

    const bool isGenuine = SideBySide::isJoblib(main) && !SideBySide::isJoblib(other) && !main.stop;
    SideBySide sides(main, other);
    std::optional<Misread> misread;
    for (const Event& event : theirs) {
        if (event.kind == EventKind::Array)
            continue;
        const auto found = byPlace.find(placeOf(b, event));
        if (found == byPlace.end())
            return Difference::Events;
        if (isSameEvent(sides, a, b, *found->second, event))
            continue;
        if (!isGenuine)
            return Difference::Events;
        if (!misread)
            misread.emplace(a, b);
        if (!misread->isHarmless(*found->second, event))
            return Difference::Events;
    }
    if (isGenuine)
        return Difference::None;
    if (main.stop.has_value() != other.stop.has_value())
        return Difference::Accepts;
    if (main.stop)
        return Difference::None;
    if (countWithoutArrays(mine) != countWithoutArrays(theirs))
        return Difference::Events;
    const bool isSame = SideBySide::isJoblib(main) || sides.isSame(a.pickles()[0].root, b.pickles()[0].root);
    return isSame ? Difference::None : Difference::Values;
}

} // namespace skops::pickle
