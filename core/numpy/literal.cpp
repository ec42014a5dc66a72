#include "numpy/literal.h"

#include "numpy/literal_lexer.h"

#include <algorithm>

namespace skops::numpy {
namespace {

/// MAXLEVEL of CPython's tokenizer: "too many nested parentheses".
constexpr size_t maxBrackets = 200;

/// An open bracket and what was read in it.
struct Frame
{
    char bracket = 0;
    bool hasSign = false; ///< a sign stands before the bracket
    bool isMinus = false;
    bool hasComma = false;
    bool hasColon = false;
    std::vector<LiteralId> items;
};

/// \r\n and \r are line ends, as in CPython's translate_newlines.
void normaliseLineEnds(std::string& text)
{
    if (text.find('\r') == std::string::npos)
        return;
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        out += text[i] == '\r' ? '\n' : text[i];
    }
    text = std::move(out);
}

char closing(char open)
{
    return open == '(' ? ')' : open == '[' ? ']' : '}';
}

} // namespace

/// A machine with a stack of brackets: it either expects an operand or what may stand behind one.
class LiteralParser
{
public:
    LiteralParser(std::string_view text, bool allowLong) : m_lexer(text, allowLong) {}

    Result<LiteralTree> parse()
    {
        while (true) {
            Result<Token> token = m_lexer.next();
            if (!token)
                return fail(std::move(token.error()));
            if (token->kind == TokenKind::End)
                break;
            const Result<void> taken = m_hasOperand ? takeBehind(*token) : takeOperand(*token);
            if (!taken)
                return fail(taken.error());
        }
        if (!m_frames.empty() || !m_hasOperand)
            return bad("end");
        m_tree.m_root = m_operand;
        return std::move(m_tree);
    }

private:
    tl::unexpected<Error> bad(const char* what) const
    {
        return fail(Code::NpyBadHeader, {.offset = m_lexer.offset()}, {what});
    }

    Result<void> takeOperand(Token& token)
    {
        switch (token.kind) {
        case TokenKind::Sign:
            // literal_eval takes one sign, before a number.
            if (m_hasSign)
                return bad("number");
            m_hasSign = true;
            m_isMinus = token.character == '-';
            return {};
        case TokenKind::Value:
            m_isSigned = false;
            return setOperand(std::move(token.value));
        case TokenKind::Open:
            if (m_frames.size() >= maxBrackets)
                return bad("depth");
            m_frames.push_back(
                {.bracket = token.character, .hasSign = m_hasSign, .isMinus = m_isMinus, .items = {}});
            m_hasSign = false;
            return {};
        case TokenKind::Close:
            return close(token.character);
        case TokenKind::Comma:
        case TokenKind::Colon:
        case TokenKind::End:
            break;
        }
        return bad("value");
    }

    Result<void> takeBehind(const Token& token)
    {
        if (token.kind == TokenKind::Close)
            return close(token.character);
        if (m_frames.empty() || (token.kind != TokenKind::Comma && token.kind != TokenKind::Colon))
            return bad("comma");
        Frame& frame = m_frames.back();
        const bool isKey = frame.bracket == '{' && frame.items.size() % 2 == 0;
        if (token.kind == TokenKind::Colon) {
            if (!isKey || (frame.hasComma && !frame.hasColon))
                return bad("comma");
            frame.hasColon = true;
        } else {
            if (frame.hasColon && isKey)
                return bad("colon");
            frame.hasComma = true;
        }
        takeItem(frame);
        return {};
    }

    void takeItem(Frame& frame)
    {
        frame.items.push_back(m_operand);
        m_hasOperand = false;
    }

    Result<void> setOperand(Literal literal)
    {
        if (m_hasSign) {
            const bool isNumber = literal.kind == LiteralKind::Int || literal.kind == LiteralKind::Number;
            if (!isNumber || m_isSigned)
                return bad("number");
            // -2**63 is the one value whose digits alone do not fit: it stays "big", no shape holds it.
            literal.value = m_isMinus ? -literal.value : literal.value;
        }
        m_isSigned = m_hasSign;
        m_hasSign = false;
        m_tree.m_literals.push_back(std::move(literal));
        m_operand = makeId<LiteralId>(m_tree.m_literals.size() - 1);
        m_hasOperand = true;
        return {};
    }

    Result<void> close(char character)
    {
        if (m_frames.empty() || closing(m_frames.back().bracket) != character || m_hasSign)
            return bad("bracket");
        Frame frame = std::move(m_frames.back());
        const bool isEmpty = frame.items.empty() && !m_hasOperand;
        const bool lacksValue = frame.hasColon && (frame.items.size() + (m_hasOperand ? 1U : 0U)) % 2 != 0;
        if (lacksValue || (!m_hasOperand && !isEmpty && !frame.hasComma))
            return bad("value");
        m_frames.pop_back();
        m_hasSign = frame.hasSign;
        m_isMinus = frame.isMinus;
        if (frame.bracket == '(' && !frame.hasComma && !isEmpty)
            return group();
        if (m_hasOperand)
            takeItem(frame);
        Literal literal;
        literal.kind = frame.bracket == '('                    ? LiteralKind::Tuple
                       : frame.bracket == '['                  ? LiteralKind::List
                       : frame.hasColon || frame.items.empty() ? LiteralKind::Dict
                                                               : LiteralKind::Set;
        literal.items = std::move(frame.items);
        m_isSigned = false;
        return setOperand(std::move(literal));
    }

    /// Parentheses around one value are no tuple; a sign before them counts for the value.
    Result<void> group()
    {
        m_hasOperand = false;
        const bool wasLast = index(m_operand) + 1 == m_tree.m_literals.size();
        if (!m_hasSign || !wasLast) {
            m_hasOperand = !m_hasSign;
            return m_hasSign ? Result<void>(bad("number")) : Result<void>();
        }
        Literal literal = std::move(m_tree.m_literals.back());
        m_tree.m_literals.pop_back();
        return setOperand(std::move(literal));
    }

    LiteralLexer m_lexer;
    LiteralTree m_tree;
    std::vector<Frame> m_frames;
    LiteralId m_operand = none<LiteralId>;
    bool m_hasOperand = false;
    bool m_hasSign = false;
    bool m_isMinus = false;
    bool m_isSigned = false; ///< the operand has a sign already: -(-1) is no literal
};

LiteralId LiteralTree::find(LiteralId dict, std::string_view key) const
{
    const std::vector<LiteralId>& items = at(dict).items;
    LiteralId found = none<LiteralId>;
    for (size_t i = 0; i + 1 < items.size(); i += 2) {
        const Literal& candidate = at(items[i]);
        if (candidate.kind == LiteralKind::Str && candidate.text == key)
            found = items[i + 1];
    }
    return found;
}

Result<LiteralTree> parseLiteral(std::string text, bool allowLong)
{
    if (const size_t nul = text.find('\0'); nul != std::string::npos)
        return fail(Code::NpyBadHeader, {.offset = nul}, {"character"});
    normaliseLineEnds(text);
    return LiteralParser(text, allowLong).parse();
}

} // namespace skops::numpy
