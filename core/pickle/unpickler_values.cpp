#include "pickle/unpickler.h"

#include <algorithm>

namespace skops::pickle {

// py's readline gives what is left at the end of the file, if only nothing, and its callers cut off the last
// byte whatever it is.
std::optional<std::string_view> Unpickler::line()
{
    const auto text = m_c.line(!m_isC);
    if (!text) {
        m_s.mayDiffer = m_s.mayDiffer || m_c.failure() == Cursor::Failure::End;
        lacks();
    } else if (text->empty() || text->back() != '\n') {
        m_s.mayDiffer = true;
    }
    return text;
}

bool Unpickler::pushInteger(const ParsedInteger& parsed)
{
    if (parsed.isBool)
        push(m_b.boolean(parsed.value != 0));
    else
        push(parsed.fits ? m_b.integer(parsed.value) : m_b.bigInteger(parsed.bytes));
    return true;
}

bool Unpickler::intText()
{
    const auto text = line();
    if (!text)
        return false;
    const std::string_view digits = text->substr(0, text->size() - 1);
    if (!isPlainNumber(digits) && digits != "00" && digits != "01")
        m_s.mayDiffer = true;
    const auto parsed = parseIntLine(*text, m_isC);
    return parsed ? pushInteger(*parsed) : refuse(Code::PickleBadArgument, "number");
}

bool Unpickler::longText()
{
    const auto text = line();
    if (!text)
        return false;
    std::string_view digits = text->substr(0, text->size() - 1);
    if (!digits.empty() && digits.back() == 'L')
        digits.remove_suffix(1);
    if (!isPlainNumber(digits))
        m_s.mayDiffer = true;
    const auto parsed = parseLongLine(*text, m_isC);
    return parsed ? pushInteger(*parsed) : refuse(Code::PickleBadArgument, "number");
}

bool Unpickler::floatText()
{
    const auto text = line();
    if (!text)
        return false;
    const auto bits = parseFloatLine(*text, m_isC);
    const auto others = parseFloatLine(*text, !m_isC);
    if (bits != others)
        m_s.mayDiffer = true;
    if (!bits)
        return refuse(Code::PickleBadArgument, "number");
    push(m_b.floating(*bits));
    return true;
}

bool Unpickler::countedLong(size_t lengthBytes)
{
    const auto count = length(lengthBytes);
    if (!count)
        return false;
    if (*count > INT32_MAX)
        return refuse(Code::PickleBadArgument, "length");
    if (*count > Cursor::maxTake) {
        const auto offset = m_c.skip(*count);
        if (!offset)
            return lacks();
        push(m_b.longText(ValueKind::BigInt, *count, *offset));
        return true;
    }
    const uint8_t* bytes = m_c.take(*count);
    if (!bytes)
        return lacks();
    push(m_b.bigInteger({reinterpret_cast<const char*>(bytes), static_cast<size_t>(*count)}));
    return true;
}

bool Unpickler::stringText()
{
    const auto text = line();
    if (!text)
        return false;
    std::string_view quoted = text->substr(0, text->size() - 1);
    const bool isQuoted = quoted.size() >= 2 && quoted.front() == quoted.back() &&
                          (quoted.front() == '\'' || quoted.front() == '"');
    if (!isQuoted)
        return refuse(Code::PickleBadArgument, "quotes");
    quoted = quoted.substr(1, quoted.size() - 2);
    if (quoted.find('\\') == std::string_view::npos)
        return pushDecoded(quoted, m_c.position() - text->size() + 1);
    const auto bytes = decodeEscapes(quoted);
    return bytes ? pushDecoded(*bytes, noOffset) : refuse(Code::PickleBadArgument, "escape");
}

bool Unpickler::unicodeText()
{
    const auto text = line();
    if (!text)
        return false;
    const std::string_view raw = text->substr(0, text->size() - 1);
    if (isAscii(raw) && raw.find('\\') == std::string_view::npos) {
        push(m_b.text(ValueKind::Str, raw, m_c.position() - text->size()));
        return true;
    }
    const auto decoded = decodeRawUnicode(raw);
    if (!decoded)
        return refuse(Code::PickleBadArgument, "escape");
    push(m_b.madeText(ValueKind::Str, *decoded));
    return true;
}

// An 8-bit string of Python 2, by the encoding that the loader was given.
bool Unpickler::pushDecoded(std::string_view bytes, uint64_t offset)
{
    const bool isPlain = isAscii(bytes);
    switch (m_s.encoding) {
    case StringEncoding::Bytes:
        push(m_b.text(ValueKind::Bytes, bytes, offset));
        return true;
    case StringEncoding::Ascii:
        if (!isPlain)
            break;
        push(m_b.text(ValueKind::Str, bytes, offset));
        return true;
    case StringEncoding::Latin1:
        push(isPlain ? m_b.text(ValueKind::Str, bytes, offset)
                     : m_b.madeText(ValueKind::Str, latin1ToUtf8(bytes)));
        return true;
    case StringEncoding::Utf8:
        if (!isUtf8(bytes, false))
            break;
        push(m_b.text(ValueKind::Str, bytes, offset));
        return true;
    case StringEncoding::Unknown:
        break;
    }
    return m_s.refuse(Code::PickleEncoding, m_at, {m_s.options.encoding});
}

bool Unpickler::countedString(size_t lengthBytes)
{
    const auto count = length(lengthBytes);
    if (!count)
        return false;
    if (*count > INT32_MAX) { // signed in py, unsigned in C
        m_s.mayDiffer = true;
        if (!m_isC)
            return refuse(Code::PickleBadArgument, "length");
    }
    if (*count > Cursor::maxTake)
        return longString(*count);
    const uint8_t* bytes = m_c.take(*count);
    if (!bytes)
        return lacks();
    return pushDecoded({reinterpret_cast<const char*>(bytes), static_cast<size_t>(*count)},
                       m_c.position() - *count);
}

bool Unpickler::longString(uint64_t count)
{
    switch (m_s.encoding) {
    case StringEncoding::Bytes: {
        const auto offset = m_c.skip(count);
        if (!offset)
            return lacks();
        push(m_b.longText(ValueKind::Bytes, count, *offset));
        return true;
    }
    case StringEncoding::Ascii:
    case StringEncoding::Utf8:
        return longUnicode(count, m_s.encoding == StringEncoding::Ascii, false);
    case StringEncoding::Unknown:
        return m_s.refuse(Code::PickleEncoding, m_at, {m_s.options.encoding});
    case StringEncoding::Latin1:
        break;
    }
    // Kept, since it stands nowhere as UTF-8.
    if (!m_c.has(count))
        return lacks();
    if (count > m_s.limits.pickleTexts / 2)
        return m_s.fail(
            Error{Code::LimitExceeded,
                  Place{{}, m_at},
                  {"pickle-texts", std::to_string(count), std::to_string(m_s.limits.pickleTexts)}});
    std::string text;
    for (uint64_t left = count; left > 0;) {
        const auto piece = static_cast<size_t>(std::min<uint64_t>(left, Cursor::maxTake));
        const uint8_t* bytes = m_c.take(piece);
        if (!bytes)
            return lacks();
        text += latin1ToUtf8({reinterpret_cast<const char*>(bytes), piece});
        left -= piece;
    }
    push(m_b.madeText(ValueKind::Str, text));
    return true;
}

bool Unpickler::countedUnicode(size_t lengthBytes)
{
    const auto count = length(lengthBytes);
    if (!count)
        return false;
    if (*count > Cursor::maxTake)
        return longUnicode(*count, false, true);
    const uint8_t* bytes = m_c.take(*count);
    if (!bytes)
        return lacks();
    const std::string_view text(reinterpret_cast<const char*>(bytes), static_cast<size_t>(*count));
    if (!isUtf8(text, true))
        return refuse(Code::PickleBadArgument, "utf-8");
    push(m_b.text(ValueKind::Str, text, m_c.position() - *count));
    return true;
}

// Looked through once and left in the source.
bool Unpickler::longUnicode(uint64_t count, bool isAsciiOnly, bool takesSurrogates)
{
    if (!m_c.has(count))
        return lacks();
    const uint64_t offset = m_c.position();
    Utf8Check check(takesSurrogates);
    bool isValid = true;
    uint32_t pieces = 0;
    for (uint64_t left = count; left > 0 && isValid;) {
        const auto size = static_cast<size_t>(std::min<uint64_t>(left, Cursor::maxTake));
        const uint8_t* bytes = m_c.take(size);
        if (!bytes)
            return lacks();
        const std::string_view piece(reinterpret_cast<const char*>(bytes), size);
        isValid = isAsciiOnly ? isAscii(piece) : check.add(piece);
        left -= size;
        constexpr uint32_t piecesBetweenChecks = 256;
        if (++pieces % piecesBetweenChecks == 0 && !m_s.checkpoint(stackEntries()))
            return false;
    }
    if (!isValid || !check.isWhole()) {
        if (takesSurrogates)
            return refuse(Code::PickleBadArgument, "utf-8");
        return m_s.refuse(Code::PickleEncoding, m_at, {m_s.options.encoding});
    }
    push(m_b.longText(ValueKind::Str, count, offset));
    return true;
}

bool Unpickler::countedBytes(size_t lengthBytes, ValueKind kind)
{
    const auto count = length(lengthBytes);
    if (!count)
        return false;
    if (*count > Cursor::maxTake) {
        const auto offset = m_c.skip(*count);
        if (!offset)
            return lacks();
        push(m_b.longText(kind, *count, *offset));
        return true;
    }
    const uint8_t* bytes = m_c.take(*count);
    if (!bytes)
        return lacks();
    push(m_b.text(kind, {reinterpret_cast<const char*>(bytes), static_cast<size_t>(*count)},
                  m_c.position() - *count));
    return true;
}

// Both loaders raise without `buffers`; with them it can be anything.
bool Unpickler::nextBuffer()
{
    m_s.find(Code::PickleBuffer, m_at, {std::to_string(m_s.buffers + 1)});
    push(m_b.buffer(m_s.buffers++));
    return true;
}

// What was writable becomes a memoryview of it.
bool Unpickler::readonlyBuffer()
{
    if (!hasOnStack(1))
        return underflow();
    ValueId& top = m_stack.back();
    const Value& given = value(top);
    if (given.kind == ValueKind::ByteArray) {
        top = m_b.viewOf(top);
        return true;
    }
    if (isLiteral(given.kind) ? given.kind != ValueKind::Bytes
                              : m_s.isJoblibWrapper(top) || !canBe(top, Shown::Buffer))
        return refuse(Code::PickleTypeError, "no buffer");
    return true;
}

} // namespace skops::pickle
