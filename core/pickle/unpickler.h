#pragma once

// One pickle of a stream, opcode by opcode, as the chosen loader reads it. `C` in comments is CPython 3.11's
// Modules/_pickle.c, `py` its pickle.py.

#include "pickle/memo.h"
#include "pickle/number_text.h"
#include "pickle/session.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace skops::pickle {

/// An opcode's function gives false if the reading ends: Session::stop or Session::failure says why.
class Unpickler
{
public:
    /// `outer`: whose array this pickle is the content of, null of none.
    Unpickler(Session& session, Unpickler* outer);

    /// Reads from the cursor's position up to behind STOP. False: see Session.
    bool run();

    ValueId root() const { return m_root; }
    int highestProtocol() const { return m_highestProtocol; }
    /// Values and marks that nothing took.
    uint32_t leftOnStack() const { return static_cast<uint32_t>(m_stack.size() + m_marks.size()); }
    size_t stackEntries() const { return m_stack.size() + 2 * m_marks.size(); }

private:
    // unpickler.cpp
    bool runCounting(uint64_t& count);
    bool step(uint8_t byte);
    bool stepRarely(uint8_t byte);
    bool proto();
    bool frame();
    bool stop();

    // the stack (unpickler.cpp). The values above the last mark are those that opcodes may take.
    bool refuse(Code code, std::string_view what);
    bool lacks(); ///< refuses by why the cursor has no more
    bool underflow() { return refuse(Code::PickleBadStack, {}); }
    void push(ValueId value) { m_stack.push_back(value); }
    bool hasOnStack(size_t count) const { return m_stack.size() >= m_fence + count; }
    ValueId pop();
    /// Where the values above the last mark begin; the mark is gone. None: there was none.
    std::optional<size_t> popMark();
    std::span<const ValueId> above(size_t from) const { return std::span(m_stack).subspan(from); }
    const Value& value(ValueId id) const { return m_b.value(id); }
    std::optional<uint64_t> length(size_t bytes); ///< little-endian

    // the stack's opcodes and the memo (unpickler_stack.cpp)
    bool mark();
    bool popOne();
    bool popToMark();
    bool dup();
    bool putAt(uint64_t i);
    bool getAt(uint64_t i);
    bool putText();
    bool getText();

    // numbers and texts (unpickler_values.cpp)
    std::optional<std::string_view> line();
    bool pushInteger(const ParsedInteger& parsed);
    bool intText();
    bool longText();
    bool floatText();
    bool countedLong(size_t lengthBytes);
    bool stringText();
    bool unicodeText();
    bool pushDecoded(std::string_view bytes, uint64_t offset);
    bool countedString(size_t lengthBytes);
    bool longString(uint64_t count);
    bool countedUnicode(size_t lengthBytes);
    bool longUnicode(uint64_t count, bool isAsciiOnly, bool takesSurrogates);
    bool countedBytes(size_t lengthBytes, ValueKind kind);
    bool nextBuffer();
    bool readonlyBuffer();

    // containers (unpickler_containers.cpp)
    bool tuple(size_t count);
    bool tupleToMark();
    bool listToMark();
    bool dictToMark();
    bool frozenSetToMark();
    bool append();
    bool appends();
    bool appendFrom(size_t from, bool isSingle);
    bool setItem();
    bool setItems();
    bool setItemsFrom(size_t from);
    bool addItems();
    bool hasUnhashable(std::span<const ValueId> items, size_t step) const;
    bool canBeByte(ValueId id) const;
    bool canSetAt(ValueId target, ValueId key, ValueId item) const;
    bool isUnfit(ValueId target) const;
    void change(ChangeKind kind, ValueId target, std::span<const ValueId> items, bool isForeign,
                bool callsAppend = false);

    // imports and calls (unpickler_calls.cpp)
    bool global();
    bool stackGlobal();
    ValueId import(ValueId module, ValueId name);
    std::optional<ValueId> nameLine(bool isAsciiOnly);
    bool reduce();
    bool newObj();
    bool newObjEx();
    bool obj();
    bool inst();
    bool instantiate(ValueId callable, size_t from);
    bool canBe(ValueId id, Shown shown);
    bool canBeCalled(ValueId callable, Shown shown);
    bool canBeArguments(ValueId args);
    bool fitsWrapper(ValueId callable, ValueId args) const;
    void call(CallKind kind, ValueId callable, ValueId args, ValueId kwargs);
    bool persistentText();
    bool persistent(ValueId id);
    bool extension(size_t bytes);

    // BUILD (unpickler_build.cpp)
    bool build();
    bool buildLiteral(ValueId state);
    bool canSetNothing(ValueId state);
    bool isCertainlyTrue(ValueId id) const;

    Session& m_s;
    GraphBuilder& m_b;
    Cursor& m_c;
    Unpickler* m_outer;
    const bool m_isC;

    std::vector<ValueId> m_stack;
    std::vector<size_t> m_marks;
    size_t m_fence = 0; ///< the last mark; C: Pdata.fence
    Memo m_memo;
    uint8_t m_protocol = 0; ///< of the last PROTO
    int m_highestProtocol = 0;
    uint64_t m_at = 0; ///< of the opcode that is read
    uint8_t m_opcode = 0;
    bool m_isDone = false;
    ValueId m_root = none<ValueId>;
};

} // namespace skops::pickle
