#include "pickle/graph_builder.h"

#include "base/large_pages.h"

#include <algorithm>
#include <utility>

namespace skops::pickle {

GraphBuilder::GraphBuilder(SourcePtr source)
{
    // Address space for as many values as opcodes with their arguments take bytes, up to a bound; what is not
    // used is never touched. Faulting in the values of a million numbers took half of the time to read them.
    constexpr uint64_t mostReserved = uint64_t{1} << 22U;
    const auto guess = static_cast<size_t>(std::min(source->sizeBytes() / 4, mostReserved));
    m_graph.m_values.reserve(guess);
    m_graph.m_items.reserve(guess);
    preferLargePages(m_graph.m_values.data(), guess * sizeof(Value));
    preferLargePages(m_graph.m_items.data(), guess * sizeof(ValueId));
    m_graph.m_source = std::move(source);
    m_integers.fill(skops::none<ValueId>);
}

uint64_t GraphBuilder::cost() const
{
    return m_graph.m_values.size() + m_graph.m_items.size() + m_graph.m_changes.size();
}

ValueId GraphBuilder::none()
{
    return shared(m_none, {});
}

ValueId GraphBuilder::boolean(bool isTrue)
{
    return shared(isTrue ? m_true : m_false,
                  {ValueKind::Bool, false, false, Shown::Nothing, 0, isTrue ? 1U : 0U});
}

ValueId GraphBuilder::bigInteger(std::string_view bytes)
{
    const auto byteAt = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
    // Without bytes that only repeat the sign, so that equal numbers look equal.
    while (bytes.size() > 1) {
        const bool isNegative = (byteAt(bytes.size() - 2) & 0x80U) != 0;
        if (byteAt(bytes.size() - 1) != (isNegative ? 0xff : 0))
            break;
        bytes.remove_suffix(1);
    }
    if (bytes.size() > sizeof(int64_t))
        return text(ValueKind::BigInt, bytes, noOffset);
    uint64_t number = !bytes.empty() && (byteAt(bytes.size() - 1) & 0x80U) != 0 ? ~uint64_t{0} : 0;
    for (size_t i = bytes.size(); i > 0; --i)
        number = number << 8U | byteAt(i - 1);
    return integer(static_cast<int64_t>(number));
}

ValueId GraphBuilder::longText(ValueKind kind, uint64_t length, uint64_t offset)
{
    m_graph.m_texts.push_back(Text{length, offset, noOffset});
    return push({kind, kind == ValueKind::ByteArray, false, Shown::Nothing, 0, m_graph.m_texts.size() - 1});
}

ValueId GraphBuilder::viewOf(ValueId byteArray)
{
    return push({ValueKind::Bytes, true, false, Shown::Nothing, 0, value(byteArray).payload});
}

bool GraphBuilder::show(ValueId id, Shown shown)
{
    Shown& known = m_graph.m_values[index(id)].shown;
    if (known == Shown::Nothing || known == shown || (known == Shown::Object && shown != Shown::Str)) {
        known = shown;
        return true;
    }
    return shown == Shown::Object && known != Shown::Str;
}

uint32_t GraphBuilder::keepItems(std::span<const ValueId> items)
{
    const size_t first = m_graph.m_items.size();
    m_graph.m_items.insert(m_graph.m_items.end(), items.begin(), items.end());
    return static_cast<uint32_t>(first);
}

ValueId GraphBuilder::tuple(std::span<const ValueId> items)
{
    if (items.empty())
        return shared(m_emptyTuple, {ValueKind::Tuple, false, false, Shown::Nothing, 0, 0});
    bool isUnhashable = false;
    for (const ValueId item : items)
        isUnhashable |= value(item).isUnhashable;
    const uint32_t first = keepItems(items);
    return push(
        {ValueKind::Tuple, isUnhashable, false, Shown::Nothing, static_cast<uint32_t>(items.size()), first});
}

ValueId GraphBuilder::frozenSet(std::span<const ValueId> items)
{
    const uint32_t first = keepItems(items);
    return push(
        {ValueKind::FrozenSet, false, false, Shown::Nothing, static_cast<uint32_t>(items.size()), first});
}

void GraphBuilder::addEvent(EventKind kind, size_t i)
{
    const size_t changes = m_graph.m_changes.size() - (kind == EventKind::Change ? 1 : 0);
    m_graph.m_events.push_back(Event{kind, static_cast<uint32_t>(i), static_cast<uint32_t>(changes)});
}

ValueId GraphBuilder::unpickler()
{
    Global self;
    self.offset = noOffset;
    m_graph.m_globals.push_back(self);
    return push({ValueKind::Global, false, false, Shown::Nothing, 0, m_graph.m_globals.size() - 1});
}

ValueId GraphBuilder::addGlobal(const Global& global)
{
    m_graph.m_globals.push_back(global);
    const size_t i = m_graph.m_globals.size() - 1;
    addEvent(EventKind::Import, i);
    return push({ValueKind::Global, false, false, Shown::Nothing, 0, i});
}

ValueId GraphBuilder::addCall(Call call)
{
    const size_t i = m_graph.m_calls.size();
    const bool isPersistent = call.kind == CallKind::Persistent;
    call.result = isPersistent
                      ? push({ValueKind::Persistent, false, false, Shown::Nothing, 0, index(call.args)})
                      : push({ValueKind::Result, false, false, Shown::Nothing, 0, i});
    m_graph.m_calls.push_back(call);
    addEvent(EventKind::Call, i);
    return call.result;
}

ValueId GraphBuilder::addArray(Array array, bool isUnhashable)
{
    m_graph.m_arrays.push_back(std::move(array));
    const size_t i = m_graph.m_arrays.size() - 1;
    addEvent(EventKind::Array, i);
    return push({ValueKind::Array, isUnhashable, false, Shown::Nothing, 0, i});
}

void GraphBuilder::addChange(Change change, std::span<const ValueId> items)
{
    change.first = keepItems(items);
    change.count = static_cast<uint32_t>(items.size());
    m_graph.m_changes.push_back(change);
    if (m_isTracking) {
        if (m_lastChange.size() < m_graph.m_values.size())
            m_lastChange.resize(m_graph.m_values.size() + m_graph.m_values.size() / 2, noIndex);
        uint32_t& last = m_lastChange[index(change.target)];
        m_changeBefore.push_back(last);
        last = static_cast<uint32_t>(m_graph.m_changes.size() - 1);
    }
    if (change.isForeign) {
        addEvent(EventKind::Change, m_graph.m_changes.size() - 1);
        return;
    }
    Value& target = m_graph.m_values[index(change.target)];
    if (target.kind != ValueKind::ByteArray)
        target.payload = m_graph.m_changes.size();
    if (change.kind != ChangeKind::SetItems) {
        target.count += change.count;
        return;
    }
    if (target.kind != ValueKind::Dict)
        return;
    target.count += change.count / 2;
    for (size_t i = 0; i + 1 < items.size() && !target.hasOtherKeys; i += 2) {
        switch (value(items[i]).kind) {
        case ValueKind::Str:
        case ValueKind::Global:
        case ValueKind::Result:
        case ValueKind::Persistent:
        case ValueKind::Extension:
        case ValueKind::Buffer:
            break;
        default:
            target.hasOtherKeys = true;
        }
    }
}

uint32_t GraphBuilder::lastChangeOf(ValueId id) const
{
    return index(id) < m_lastChange.size() ? m_lastChange[index(id)] : noIndex;
}

size_t GraphBuilder::addPickle(const Pickle& pickle)
{
    m_graph.m_pickles.push_back(pickle);
    return m_graph.m_pickles.size() - 1;
}

void GraphBuilder::dropLastPickle(size_t events, size_t calls)
{
    m_graph.m_pickles.pop_back();
    m_graph.m_events.resize(events);
    m_graph.m_calls.resize(calls);
}

ObjectGraphPtr GraphBuilder::finish()
{
    // Changes sorted by target, their order kept. Counted two places up, so that while they are put down the
    // beginnings move into place.
    std::vector<uint32_t>& begin = m_graph.m_changesBegin;
    begin.assign(m_graph.m_values.size() + 2, 0);
    for (const Change& change : m_graph.m_changes)
        ++begin[index(change.target) + 2];
    for (size_t i = 2; i < begin.size(); ++i)
        begin[i] += begin[i - 1];
    m_graph.m_changesOf.resize(m_graph.m_changes.size());
    for (size_t i = 0; i < m_graph.m_changes.size(); ++i)
        m_graph.m_changesOf[begin[index(m_graph.m_changes[i].target) + 1]++] = static_cast<uint32_t>(i);
    return std::make_shared<const ObjectGraph>(std::exchange(m_graph, {}));
}

} // namespace skops::pickle
