#include "pickle/unpickler.h"

namespace skops::pickle {

bool Unpickler::mark()
{
    m_fence = m_stack.size();
    m_marks.push_back(m_fence);
    return true;
}

// The last mark itself, if nothing lies above it.
bool Unpickler::popOne()
{
    if (!m_marks.empty() && m_marks.back() == m_stack.size()) {
        popMark();
        return true;
    }
    if (!hasOnStack(1))
        return underflow();
    m_stack.pop_back();
    return true;
}

bool Unpickler::popToMark()
{
    const auto from = popMark();
    if (!from)
        return underflow();
    m_stack.resize(*from);
    return true;
}

bool Unpickler::dup()
{
    if (!hasOnStack(1))
        return underflow();
    push(m_stack.back());
    return true;
}

bool Unpickler::putAt(uint64_t i)
{
    if (!hasOnStack(1))
        return underflow();
    // The C unpickler makes room for all indices below, twice (_Unpickler_MemoPut).
    constexpr uint64_t largestPlausible = uint64_t{1} << 26U;
    if (i > largestPlausible && i / 16 > m_memo.count())
        m_s.find(Code::LimitExceeded, m_at,
                 {"memo-index", std::to_string(i), std::to_string(largestPlausible)});
    m_memo.put(i, m_stack.back());
    return true;
}

bool Unpickler::getAt(uint64_t i)
{
    const ValueId value = m_memo.find(i);
    if (value == none<ValueId>)
        return refuse(Code::PickleMemoMiss, std::to_string(i));
    push(value);
    return true;
}

bool Unpickler::putText()
{
    const auto text = line();
    if (!text)
        return false;
    const auto parsed = parseIndexLine(*text, m_isC);
    if (!parsed || (!isPlainNumber(text->substr(0, text->size() - 1))))
        m_s.mayDiffer = true;
    if (!parsed)
        return refuse(Code::PickleBadArgument, "number");
    if (!hasOnStack(1))
        return underflow();
    const bool isNegative = parsed->fits ? parsed->value < 0 : static_cast<int8_t>(parsed->bytes.back()) < 0;
    if (isNegative)
        return refuse(Code::PickleBadArgument, "negative");
    // C makes an array of twice as many pointers: from here on there is no such address.
    constexpr int64_t outOfReach = int64_t{1} << 43U;
    if (!parsed->fits || parsed->value >= outOfReach) {
        m_s.mayDiffer = true;
        if (m_isC)
            return refuse(Code::PickleBadArgument, "index");
    }
    if (parsed->fits)
        return putAt(static_cast<uint64_t>(parsed->value));
    m_memo.putHuge(parsed->bytes, m_stack.back());
    return true;
}

bool Unpickler::getText()
{
    const auto text = line();
    if (!text)
        return false;
    const auto parsed = parseIndexLine(*text, m_isC);
    if (!parsed || (!isPlainNumber(text->substr(0, text->size() - 1))))
        m_s.mayDiffer = true;
    if (!parsed)
        return refuse(Code::PickleBadArgument, "number");
    if (parsed->fits && parsed->value >= 0)
        return getAt(static_cast<uint64_t>(parsed->value));
    const ValueId value = parsed->fits || m_isC ? none<ValueId> : m_memo.findHuge(parsed->bytes);
    if (value == none<ValueId>)
        return refuse(Code::PickleMemoMiss, text->substr(0, std::min<size_t>(text->size() - 1, 40)));
    push(value);
    return true;
}

} // namespace skops::pickle
