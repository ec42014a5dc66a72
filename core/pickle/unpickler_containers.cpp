#include "pickle/unpickler.h"

namespace skops::pickle {

bool Unpickler::tuple(size_t count)
{
    if (!hasOnStack(count))
        return underflow();
    const size_t from = m_stack.size() - count;
    const ValueId made = m_b.tuple(above(from));
    m_stack.resize(from);
    push(made);
    return true;
}

bool Unpickler::tupleToMark()
{
    const auto from = popMark();
    return from ? tuple(m_stack.size() - *from) : underflow();
}

void Unpickler::change(ChangeKind kind, ValueId target, std::span<const ValueId> items, bool isForeign,
                       bool callsAppend)
{
    Change made;
    made.kind = kind;
    made.isForeign = isForeign;
    made.callsAppend = callsAppend;
    made.target = target;
    made.offset = m_at;
    m_b.addChange(made, items);
    if (isForeign)
        m_s.acted();
}

bool Unpickler::listToMark()
{
    const auto from = popMark();
    if (!from)
        return underflow();
    const ValueId made = m_b.list();
    if (*from < m_stack.size())
        change(ChangeKind::Append, made, above(*from), false);
    m_stack.resize(*from);
    push(made);
    return true;
}

/// Every `step`th item.
bool Unpickler::hasUnhashable(std::span<const ValueId> items, size_t step) const
{
    for (size_t i = 0; i < items.size(); i += step)
        if (value(items[i]).isUnhashable)
            return true;
    return false;
}

bool Unpickler::dictToMark()
{
    const auto from = popMark();
    if (!from)
        return underflow();
    const auto items = above(*from);
    if (items.size() % 2 != 0)
        return refuse(Code::PickleBadStack, "odd");
    if (hasUnhashable(items, 2))
        return refuse(Code::PickleTypeError, "unhashable");
    const ValueId made = m_b.dict();
    if (!items.empty())
        change(ChangeKind::SetItems, made, items, false);
    m_stack.resize(*from);
    push(made);
    return true;
}

bool Unpickler::frozenSetToMark()
{
    const auto from = popMark();
    if (!from)
        return underflow();
    if (hasUnhashable(above(*from), 1))
        return refuse(Code::PickleTypeError, "unhashable");
    const ValueId made = m_b.frozenSet(above(*from));
    m_stack.resize(*from);
    push(made);
    return true;
}

bool Unpickler::append()
{
    return hasOnStack(2) ? appendFrom(m_stack.size() - 1, true) : underflow();
}

bool Unpickler::appends()
{
    const auto from = popMark();
    if (!from || *from <= m_fence)
        return underflow();
    return appendFrom(*from, false);
}

// C: do_append. A list gets the items; of anything else .extend is called, or .append if it has none. py
// calls .append for APPEND, and for APPENDS .extend even with no items.
bool Unpickler::appendFrom(size_t from, bool isSingle)
{
    const ValueId target = m_stack[from - 1];
    const auto items = above(from);
    const Value& list = value(target);
    if (list.kind == ValueKind::List) {
        if (!items.empty())
            change(ChangeKind::Append, target, items, false);
        m_stack.resize(from);
        return true;
    }
    if (items.empty()) {
        m_s.mayDiffer = true;
        if (m_isC)
            return true;
    }
    if (list.kind == ValueKind::ByteArray) {
        for (const ValueId item : items)
            if (!canBeByte(item))
                return refuse(Code::PickleTypeError, "byte");
        if (!items.empty())
            change(ChangeKind::Append, target, items, false);
    } else if (isUnfit(target) || !canBe(target, Shown::Object)) {
        return refuse(Code::PickleTypeError, "append");
    } else {
        change(ChangeKind::Append, target, items, true, isSingle && !m_isC);
    }
    m_stack.resize(from);
    return true;
}

/// Certainly without the methods of a list or a set.
bool Unpickler::isUnfit(ValueId target) const
{
    const Value& object = value(target);
    return isLiteral(object.kind) || (object.kind == ValueKind::Array && object.isUnhashable) ||
           m_s.isJoblibWrapper(target);
}

bool Unpickler::setItem()
{
    return hasOnStack(3) ? setItemsFrom(m_stack.size() - 2) : underflow();
}

bool Unpickler::setItems()
{
    const auto from = popMark();
    if (!from || *from <= m_fence)
        return underflow();
    return setItemsFrom(*from);
}

bool Unpickler::canBeByte(ValueId id) const
{
    const Value& item = value(id);
    if (item.kind == ValueKind::Int || item.kind == ValueKind::Bool)
        return item.payload <= 0xff;
    return !isLiteral(item.kind);
}

/// target[key] = item of a list or a bytearray. What is no literal may be a slice or a number, but no str and
/// no class; a length is only certain while nothing has been called.
bool Unpickler::canSetAt(ValueId target, ValueId keyId, ValueId itemId) const
{
    const Value& object = value(target);
    const Value& key = value(keyId);
    const Value& item = value(itemId);
    const bool isList = object.kind == ValueKind::List;
    const uint64_t length = object.count + (isList ? 0 : m_b.graph().text(object).length);
    const bool isCertain = m_s.isAsRecorded(target);
    if (key.kind == ValueKind::Int || key.kind == ValueKind::Bool) {
        const auto i = static_cast<int64_t>(key.payload);
        const uint64_t distance = i < 0 ? ~static_cast<uint64_t>(i) : static_cast<uint64_t>(i);
        return (distance < length || !isCertain) && (isList || canBeByte(itemId));
    }
    if (isLiteral(key.kind) || key.shown == Shown::Str || key.shown == Shown::Class)
        return false;
    const bool isNumber = item.kind == ValueKind::Int || item.kind == ValueKind::Bool;
    const bool isNoSequence =
        item.kind == ValueKind::None || item.kind == ValueKind::BigInt || item.kind == ValueKind::Float;
    if (isList)
        return !(isNumber || isNoSequence) || length > 0 || !isCertain;
    return !isNoSequence && item.kind != ValueKind::Str;
}

// C: do_setitems. An odd value too many: C raises at once, py when it gets there.
bool Unpickler::setItemsFrom(size_t from)
{
    const ValueId target = m_stack[from - 1];
    const size_t all = m_stack.size() - from;
    const bool isOdd = all % 2 != 0;
    if (isOdd && m_isC) {
        m_s.mayDiffer = true;
        return refuse(Code::PickleBadStack, "odd");
    }
    const auto items = above(from).first(all - all % 2);
    const Value& object = value(target);
    bool isForeign = false;
    switch (object.kind) {
    case ValueKind::Dict:
        if (hasUnhashable(items, 2))
            return refuse(Code::PickleTypeError, "unhashable");
        break;
    case ValueKind::List:
    case ValueKind::ByteArray:
        for (size_t i = 0; i < items.size(); i += 2)
            if (!canSetAt(target, items[i], items[i + 1]))
                return refuse(Code::PickleTypeError, "item");
        break;
    default:
        if (!items.empty() &&
            (isLiteral(object.kind) || m_s.isJoblibWrapper(target) || !canBe(target, Shown::Object)))
            return refuse(Code::PickleTypeError, "item");
        isForeign = true;
    }
    if (!items.empty())
        change(ChangeKind::SetItems, target, items, isForeign);
    if (isOdd)
        return refuse(Code::PickleBadStack, "odd");
    m_stack.resize(from);
    return true;
}

// A set gets the items; of anything else .add is called, for each.
bool Unpickler::addItems()
{
    const auto from = popMark();
    if (!from || *from <= m_fence)
        return underflow();
    const ValueId target = m_stack[*from - 1];
    const auto items = above(*from);
    const Value& set = value(target);
    const bool isStranger = set.kind != ValueKind::Set;
    if (isStranger && items.empty())
        m_s.mayDiffer = true; // py looks for the method first
    if (isStranger && (!items.empty() || !m_isC) && (isUnfit(target) || !canBe(target, Shown::Object)))
        return refuse(Code::PickleTypeError, "add");
    if (!isStranger && hasUnhashable(items, 1))
        return refuse(Code::PickleTypeError, "unhashable");
    if (!items.empty())
        change(ChangeKind::Add, target, items, isStranger);
    m_stack.resize(*from);
    return true;
}

} // namespace skops::pickle
