#include "pickle/unpickler.h"

#include <limits>

namespace skops::pickle {

namespace {

constexpr uint64_t opcodesBetweenChecks = 4096;
constexpr int mostInARow = 256;

uint64_t littleEndian(const uint8_t* bytes, size_t count)
{
    uint64_t value = 0;
    for (size_t i = count; i > 0; --i)
        value = value << 8U | bytes[i - 1];
    return value;
}

} // namespace

Unpickler::Unpickler(Session& session, Unpickler* outer)
    : m_s(session), m_b(session.builder), m_c(session.cursor), m_outer(outer), m_isC(session.isC())
{
}

bool Unpickler::refuse(Code code, std::string_view what)
{
    // C wants a class, a tuple and a dict where py takes what can be iterated.
    m_s.mayDiffer = m_s.mayDiffer || code == Code::PickleTypeError;
    std::vector<std::string> args{std::string(opcodeName(m_opcode))};
    if (!what.empty())
        args.emplace_back(what);
    return m_s.refuse(code, m_at, std::move(args));
}

bool Unpickler::lacks()
{
    switch (m_c.failure()) {
    case Cursor::Failure::Source:
        return m_s.fail(m_c.error());
    case Cursor::Failure::LongLine: {
        const std::string limit = std::to_string(m_s.limits.pickleTexts);
        return m_s.fail(Error{Code::LimitExceeded, Place{{}, m_at}, {"pickle-texts", limit, limit}});
    }
    case Cursor::Failure::Frame:
        m_s.mayDiffer = true;
        return m_s.refuse(Code::PickleFrame, m_at, {"straddle"});
    case Cursor::Failure::None:
    case Cursor::Failure::End:
        break;
    }
    return m_s.refuse(Code::PickleTruncated, m_at, {std::string(opcodeName(m_opcode))});
}

ValueId Unpickler::pop()
{
    const ValueId top = m_stack.back();
    m_stack.pop_back();
    return top;
}

std::optional<size_t> Unpickler::popMark()
{
    if (m_marks.empty())
        return std::nullopt;
    const size_t mark = m_marks.back();
    m_marks.pop_back();
    m_fence = m_marks.empty() ? 0 : m_marks.back();
    return mark;
}

std::optional<uint64_t> Unpickler::length(size_t bytes)
{
    const uint8_t* at = m_c.take(bytes);
    if (!at) {
        lacks();
        return std::nullopt;
    }
    const uint64_t length = littleEndian(at, bytes);
    // Py_ssize_t in C, sys.maxsize in py.
    if (length > static_cast<uint64_t>(std::numeric_limits<int64_t>::max())) {
        refuse(Code::PickleBadArgument, "length");
        return std::nullopt;
    }
    return length;
}

bool Unpickler::run()
{
    uint64_t count = 0;
    const bool isWhole = runCounting(count);
    m_s.opcodes += count;
    return isWhole;
}

bool Unpickler::runCounting(uint64_t& count)
{
    while (!m_isDone) {
        if (count++ % opcodesBetweenChecks == 0 &&
            !m_s.checkpoint(stackEntries() + (m_outer ? m_outer->stackEntries() : 0)))
            return false;
        m_at = m_c.position();
        const uint8_t* byte = m_c.takeOpcode();
        if (!byte) {
            m_opcode = 0;
            --count;
            return lacks();
        }
        m_opcode = *byte;
        if (!step(m_opcode))
            return false;
    }
    return true;
}

// What most streams are made of.
bool Unpickler::step(uint8_t byte)
{
    const uint8_t* at = nullptr;
    switch (static_cast<Op>(byte)) {
    case Op::BinInt:
        if (!(at = m_c.take(4)))
            return lacks();
        push(m_b.integer(static_cast<int32_t>(littleEndian(at, 4))));
        // Lists of numbers are a row of the same opcode.
        for (int i = 0; i < mostInARow && m_c.takeAnother(byte, 4); ++i, ++m_s.opcodes)
            push(m_b.integer(static_cast<int32_t>(littleEndian(m_c.take(4), 4))));
        return true;
    case Op::BinInt1:
        if (!(at = m_c.take(1)))
            return lacks();
        push(m_b.integer(*at));
        return true;
    case Op::BinInt2:
        if (!(at = m_c.take(2)))
            return lacks();
        push(m_b.integer(static_cast<int64_t>(littleEndian(at, 2))));
        return true;
    case Op::BinFloat: {
        if (!(at = m_c.take(8)))
            return lacks();
        push(m_b.floating(__builtin_bswap64(littleEndian(at, 8))));
        for (int i = 0; i < mostInARow && m_c.takeAnother(byte, 8); ++i, ++m_s.opcodes)
            push(m_b.floating(__builtin_bswap64(littleEndian(m_c.take(8), 8))));
        return true;
    }
    case Op::None:
        push(m_b.none());
        return true;
    case Op::NewTrue:
        push(m_b.boolean(true));
        return true;
    case Op::NewFalse:
        push(m_b.boolean(false));
        return true;
    case Op::EmptyTuple:
        push(m_b.tuple({}));
        return true;
    case Op::EmptyList:
        push(m_b.list());
        return true;
    case Op::EmptyDict:
        push(m_b.dict());
        return true;
    case Op::EmptySet:
        push(m_b.set());
        return true;
    case Op::Mark:
        return mark();
    case Op::Tuple1:
        return tuple(1);
    case Op::Tuple2:
        return tuple(2);
    case Op::Tuple3:
        return tuple(3);
    case Op::Memoize:
        return putAt(m_memo.count());
    case Op::BinPut:
        if (!(at = m_c.take(1)))
            return lacks();
        return putAt(*at);
    case Op::LongBinPut:
        if (!(at = m_c.take(4)))
            return lacks();
        return putAt(littleEndian(at, 4));
    case Op::BinGet:
        if (!(at = m_c.take(1)))
            return lacks();
        return getAt(*at);
    case Op::LongBinGet:
        if (!(at = m_c.take(4)))
            return lacks();
        return getAt(littleEndian(at, 4));
    case Op::ShortBinUnicode:
        return countedUnicode(1);
    case Op::BinUnicode:
        return countedUnicode(4);
    case Op::Append:
        return append();
    case Op::Appends:
        return appends();
    case Op::SetItem:
        return setItem();
    case Op::SetItems:
        return setItems();
    default:
        return stepRarely(byte);
    }
}

bool Unpickler::stepRarely(uint8_t byte)
{
    switch (static_cast<Op>(byte)) {
    case Op::Stop:
        return stop();
    case Op::Proto:
        return proto();
    case Op::Frame:
        return frame();
    case Op::Pop:
        return popOne();
    case Op::PopMark:
        return popToMark();
    case Op::Dup:
        return dup();
    case Op::Put:
        return putText();
    case Op::Get:
        return getText();
    case Op::Int:
        return intText();
    case Op::Long:
        return longText();
    case Op::Float:
        return floatText();
    case Op::Long1:
        return countedLong(1);
    case Op::Long4:
        return countedLong(4);
    case Op::String:
        return stringText();
    case Op::Unicode:
        return unicodeText();
    case Op::BinString:
        return countedString(4);
    case Op::ShortBinString:
        return countedString(1);
    case Op::BinUnicode8:
        return countedUnicode(8);
    case Op::ShortBinBytes:
        return countedBytes(1, ValueKind::Bytes);
    case Op::BinBytes:
        return countedBytes(4, ValueKind::Bytes);
    case Op::BinBytes8:
        return countedBytes(8, ValueKind::Bytes);
    case Op::ByteArray8:
        return countedBytes(8, ValueKind::ByteArray);
    case Op::NextBuffer:
        return nextBuffer();
    case Op::ReadonlyBuffer:
        return readonlyBuffer();
    case Op::Tuple:
        return tupleToMark();
    case Op::List:
        return listToMark();
    case Op::Dict:
        return dictToMark();
    case Op::FrozenSet:
        return frozenSetToMark();
    case Op::AddItems:
        return addItems();
    case Op::Global:
        return global();
    case Op::StackGlobal:
        return stackGlobal();
    case Op::Reduce:
        return reduce();
    case Op::NewObj:
        return newObj();
    case Op::NewObjEx:
        return newObjEx();
    case Op::Obj:
        return obj();
    case Op::Inst:
        return inst();
    case Op::Build:
        return build();
    case Op::PersId:
        return persistentText();
    case Op::BinPersId:
        if (!hasOnStack(1))
            return underflow();
        return persistent(pop());
    case Op::Ext1:
        return extension(1);
    case Op::Ext2:
        return extension(2);
    case Op::Ext4:
        return extension(4);
    default: {
        constexpr std::string_view digits = "0123456789abcdef";
        return m_s.refuse(Code::PickleBadOpcode, m_at,
                          {std::string("0x") + digits[byte >> 4U] + digits[byte & 0xfU]});
    }
    }
}

bool Unpickler::proto()
{
    const uint8_t* at = m_c.take(1);
    if (!at)
        return lacks();
    constexpr uint8_t highest = 5;
    if (*at > highest)
        return refuse(Code::PickleBadArgument, "protocol " + std::to_string(*at));
    m_protocol = *at;
    m_highestProtocol = std::max<int>(m_highestProtocol, *at);
    return true;
}

bool Unpickler::frame()
{
    const auto count = length(8);
    if (!count)
        return false;
    m_c.leaveEndedFrame();
    if (m_c.isInFrame()) {
        m_s.mayDiffer = true;
        m_s.find(Code::PickleFrame, m_c.frameEnd(), {"overlap"});
        if (!m_isC)
            return m_s.refuse(Code::PickleFrame, m_at, {"overlap"});
    }
    if (*count > m_c.size() - m_c.position()) {
        // C wants the bytes to be there, py takes what there is.
        m_s.mayDiffer = true;
        m_s.find(Code::PickleFrame, m_at, {"past-end"});
        if (m_isC)
            return m_s.refuse(Code::PickleTruncated, m_at, {std::string(opcodeName(m_opcode))});
    }
    // joblib reads from a real file, which makes room for all of it first.
    constexpr uint64_t noSuchMemory = uint64_t{1} << 47U;
    if (m_s.options.loader == Loader::Joblib && *count >= noSuchMemory)
        return refuse(Code::PickleBadArgument, "length");
    m_c.enterFrame(*count);
    return true;
}

bool Unpickler::stop()
{
    if (!hasOnStack(1))
        return underflow();
    m_root = pop();
    m_isDone = true;
    m_c.leaveEndedFrame();
    if (m_c.isInFrame()) {
        m_s.mayDiffer = true; // py takes all of the frame out of the file
        m_s.find(Code::PickleFrame, m_c.position(), {"stop-inside"});
    }
    return true;
}

} // namespace skops::pickle
