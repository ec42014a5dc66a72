#include "pickle/call_pattern.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace skops::pickle {
namespace {

bool isWordChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

} // namespace

class PatternParser
{
public:
    using Kind = CallPattern::Kind;
    using Mark = CallPattern::Mark;
    using Node = CallPattern::Node;

    PatternParser(std::string_view text, std::vector<Node>& out) : m_rest(text), m_nodes(out) {}

    bool parse()
    {
        open(Kind::OneOf);
        while (true) {
            if (!readAtom())
                return false;
            if (std::exchange(m_opened, false)) {
                if (!take(')')) {
                    open(Kind::OneOf);
                    continue;
                }
                m_path.pop_back();
            }
            while (!take('|')) {
                closeItem();
                if (m_path.empty())
                    return m_rest.empty();
                if (take(',')) {
                    open(Kind::OneOf);
                    break;
                }
                if (!take(')'))
                    return false;
                m_path.pop_back();
            }
        }
    }

private:
    struct Level
    {
        uint32_t node;
        uint32_t lastChild = noIndex;
    };

    bool take(char c)
    {
        while (m_rest.starts_with(' '))
            m_rest.remove_prefix(1);
        if (!m_rest.starts_with(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }

    Node& add(Kind kind)
    {
        const auto id = static_cast<uint32_t>(m_nodes.size());
        m_nodes.push_back({});
        m_nodes.back().kind = kind;
        if (!m_path.empty()) {
            Level& parent = m_path.back();
            (parent.lastChild == noIndex ? m_nodes[parent.node].child : m_nodes[parent.lastChild].next) = id;
            parent.lastChild = id;
        }
        return m_nodes.back();
    }

    void open(Kind kind)
    {
        add(kind);
        m_path.push_back({static_cast<uint32_t>(m_nodes.size() - 1), noIndex});
    }

    void closeItem()
    {
        Node& item = m_nodes[m_path.back().node];
        item.mark = take('?') ? Mark::Optional : take('*') ? Mark::Many : Mark::One;
        m_path.pop_back();
    }

    std::string_view takeWhile(bool (*isPart)(char))
    {
        const auto end = std::ranges::find_if_not(m_rest, isPart);
        const auto length = static_cast<size_t>(end - m_rest.begin());
        const std::string_view taken = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return taken;
    }

    bool readAtom()
    {
        if (take('(')) {
            open(Kind::Tuple);
            return m_opened = true;
        }
        if (take('@'))
            return readName(Kind::Imported);
        if (take('='))
            return readName(Kind::ResultOf);
        if (take('\''))
            return readText(Kind::ThisStr);
        const std::string_view word = takeWhile([](char c) { return isWordChar(c) || c == '-'; });
        if (word == "b" && take('\''))
            return readText(Kind::ThisBytes);
        return readWord(word);
    }

    bool readName(Kind kind)
    {
        Node& node = add(kind);
        const auto isPart = [](char c) { return isWordChar(c) || c == '.'; };
        node.text = takeWhile(isPart);
        if (node.text.empty() || !take(':'))
            return false;
        node.name = takeWhile(isPart);
        return true;
    }

    bool readText(Kind kind)
    {
        const size_t end = m_rest.find('\'');
        if (end == m_rest.npos)
            return false;
        add(kind).text = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return true;
    }

    bool readWord(std::string_view word)
    {
        struct Word
        {
            std::string_view text;
            Kind kind;
        };
        static constexpr Word words[] = {
            {"any", Kind::Any},     {"none", Kind::None},      {"bool", Kind::Bool},
            {"int", Kind::Int},     {"float", Kind::Float},    {"number", Kind::Number},
            {"str", Kind::Str},     {"list", Kind::List},      {"dict", Kind::Dict},
            {"set", Kind::Set},     {"tuple", Kind::AnyTuple}, {"frozenset", Kind::FrozenSet},
            {"bytes", Kind::Bytes}, {"buffer", Kind::Buffer},  {"bytearray", Kind::ByteArray},
            {"name", Kind::Name},   {"path", Kind::Path},      {"global", Kind::Global},
            {"class", Kind::Class}, {"result", Kind::Result},  {"array", Kind::Array},
            {"dtype", Kind::Dtype},
        };
        const auto* known = std::ranges::find(words, word, &Word::text);
        if (known != std::end(words)) {
            add(known->kind);
            return true;
        }
        if (word == "True" || word == "False") {
            add(Kind::ThisBool).number = word == "True" ? 1 : 0;
            return true;
        }
        int64_t number = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (word.empty() || error != std::errc() || end != word.data() + word.size())
            return false;
        add(Kind::ThisInt).number = number;
        return true;
    }

    std::string_view m_rest;
    std::vector<Node>& m_nodes;
    std::vector<Level> m_path;
    bool m_opened = false; ///< a tuple was just opened
};

std::optional<CallPattern> CallPattern::parse(std::string_view text)
{
    CallPattern pattern;
    if (!PatternParser(text, pattern.m_nodes).parse())
        return std::nullopt;
    return pattern;
}

} // namespace skops::pickle
