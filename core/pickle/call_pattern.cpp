#include "pickle/call_pattern.h"

#include "pickle/known_callables.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace skops::pickle {
namespace {

/// Shapes have at most 64 dimensions, and no list of getters is longer.
constexpr size_t maxRepeats = 64;

bool isWordChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// One identifier; letters beyond ASCII count as such.
bool isPlainName(std::string_view name)
{
    if (name.empty() || name.starts_with("__") || (name.front() >= '0' && name.front() <= '9'))
        return false;
    return std::ranges::all_of(name, [](char c) { return isWordChar(c) || (c & 0x80) != 0; });
}

bool isPlainPath(std::string_view path)
{
    while (true) {
        const size_t dot = path.find('.');
        if (!isPlainName(path.substr(0, dot)))
            return false;
        if (dot == path.npos)
            return true;
        path.remove_prefix(dot + 1);
    }
}

} // namespace

class PatternMatch
{
public:
    using Kind = CallPattern::Kind;
    using Mark = CallPattern::Mark;
    using Node = CallPattern::Node;

    PatternMatch(const CallPattern& pattern, const ObjectGraph& graph)
        : m_nodes(pattern.m_nodes), m_graph(graph)
    {
    }

    bool fits(ValueId value)
    {
        if (!push(0, value))
            return false;
        while (m_size > 0) {
            const Pair pair = m_open[--m_size];
            if (!fitsOne(pair.node, pair.value))
                return false;
        }
        return true;
    }

private:
    struct Pair
    {
        uint32_t node;
        ValueId value;
    };

    bool push(uint32_t node, ValueId value)
    {
        if (m_size == m_open.size())
            return false;
        m_open[m_size++] = {node, value};
        return true;
    }

    /// An item: the first alternative whose outside fits is the one.
    bool fitsOne(uint32_t item, ValueId id)
    {
        if (id == none<ValueId>)
            return false;
        for (uint32_t i = m_nodes[item].child; i != noIndex; i = m_nodes[i].next) {
            const Node& node = m_nodes[i];
            if (node.kind == Kind::Tuple) {
                if (hasLength(node, id))
                    return pushItems(node, id);
            } else if (isAtom(node, id)) {
                return true;
            }
        }
        return false;
    }

    bool hasLength(const Node& tuple, ValueId id) const
    {
        const Value& value = m_graph.value(id);
        if (value.kind != ValueKind::Tuple)
            return false;
        size_t least = 0;
        size_t most = 0;
        bool isOptional = false;
        for (uint32_t i = tuple.child; i != noIndex; i = m_nodes[i].next) {
            const Mark mark = m_nodes[i].mark;
            isOptional = isOptional || mark != Mark::One;
            least += isOptional ? 0 : 1;
            most += mark == Mark::Many ? maxRepeats : 1;
        }
        return value.count >= least && value.count <= most;
    }

    bool pushItems(const Node& tuple, ValueId id)
    {
        uint32_t item = tuple.child;
        for (const ValueId value : m_graph.items(m_graph.value(id))) {
            if (!push(item, value))
                return false;
            if (m_nodes[item].mark != Mark::Many)
                item = m_nodes[item].next;
        }
        return true;
    }

    bool isAtom(const Node& node, ValueId id) const
    {
        const Value& value = m_graph.value(id);
        const ValueKind kind = value.kind;
        switch (node.kind) {
        case Kind::OneOf:
        case Kind::Tuple:
            return false;
        case Kind::Any:
            return true;
        case Kind::None:
            return kind == ValueKind::None;
        case Kind::Bool:
            return kind == ValueKind::Bool;
        case Kind::Int:
            return kind == ValueKind::Int || kind == ValueKind::BigInt;
        case Kind::Float:
            return kind == ValueKind::Float;
        case Kind::Number:
            return kind == ValueKind::Int || kind == ValueKind::BigInt || kind == ValueKind::Float ||
                   isResultOf(value,
                              {{"numpy.core.multiarray", "scalar"}, {"numpy._core.multiarray", "scalar"}});
        case Kind::Str:
            return kind == ValueKind::Str;
        case Kind::List:
            return kind == ValueKind::List;
        case Kind::Dict:
            return kind == ValueKind::Dict;
        case Kind::Set:
            return kind == ValueKind::Set || isResultOf(value, {{"builtins", "set"}});
        case Kind::FrozenSet:
            return kind == ValueKind::FrozenSet || isResultOf(value, {{"builtins", "frozenset"}});
        case Kind::AnyTuple:
            return kind == ValueKind::Tuple;
        case Kind::Bytes:
            return kind == ValueKind::Bytes ||
                   isResultOf(value, {{"_codecs", "encode"}, {"builtins", "bytes"}});
        case Kind::ByteArray:
            return kind == ValueKind::ByteArray || isResultOf(value, {{"builtins", "bytearray"}});
        case Kind::Buffer:
            return kind == ValueKind::Buffer;
        case Kind::Name:
            return kind == ValueKind::Str && isPlainName(m_graph.keptText(id));
        case Kind::Path:
            return kind == ValueKind::Str && isPlainPath(m_graph.keptText(id));
        case Kind::Global:
            return kind == ValueKind::Global;
        case Kind::Class:
            return kind == ValueKind::Global || isResultOf(value, {{"builtins", "getattr"}});
        case Kind::Result:
            return kind == ValueKind::Result;
        case Kind::Array:
            return kind == ValueKind::Array || isArrayMade(value);
        case Kind::Dtype:
            return isResultOf(
                value, {{"numpy", "dtype"}, {"numpy._core._internal", "_convert_to_stringdtype_kwargs"}});
        case Kind::ThisStr:
            return kind == ValueKind::Str && isKeptText(value, id, node.text);
        case Kind::ThisBytes:
            // Of the protocols that have no bytes: a text that _codecs.encode makes them of.
            return kind == ValueKind::Bytes ? isKeptText(value, id, node.text) : isEncoded(value, node.text);
        case Kind::ThisInt:
            return kind == ValueKind::Int && static_cast<int64_t>(value.payload) == node.number;
        case Kind::ThisBool:
            return kind == ValueKind::Bool && static_cast<int64_t>(value.payload) == node.number;
        case Kind::Imported:
            return kind == ValueKind::Global && isNamed(id, node.text, node.name);
        case Kind::ResultOf:
            return kind == ValueKind::Result && isNamed(m_graph.call(value).callable, node.text, node.name);
        }
        return false;
    }

    bool isKeptText(const Value& value, ValueId id, std::string_view text) const
    {
        return m_graph.isKept(value) && m_graph.keptText(id) == text;
    }

    bool isEncoded(const Value& value, std::string_view text) const
    {
        if (!isResultOf(value, {{"_codecs", "encode"}}))
            return false;
        const Value& args = m_graph.value(m_graph.call(value).args);
        return args.kind == ValueKind::Tuple && args.count == 2 &&
               m_graph.keptText(m_graph.items(args)[0]) == text;
    }

    bool isNamed(ValueId id, std::string_view module, std::string_view name) const
    {
        if (id == none<ValueId> || m_graph.value(id).kind != ValueKind::Global)
            return false;
        const MappedName mapped = mappedName(m_graph, m_graph.global(m_graph.value(id)));
        return mapped.module == module && (name.empty() || mapped.name == name);
    }

    bool isResultOf(const Value& value, std::initializer_list<MappedName> names) const
    {
        if (value.kind != ValueKind::Result)
            return false;
        const ValueId callable = m_graph.call(value).callable;
        return std::ranges::any_of(
            names, [&](const MappedName& name) { return isNamed(callable, name.module, name.name); });
    }

    bool isArrayMade(const Value& value) const
    {
        return isResultOf(value, {{"numpy.core.multiarray", "_reconstruct"},
                                  {"numpy._core.multiarray", "_reconstruct"},
                                  {"numpy.core.numeric", "_frombuffer"},
                                  {"numpy._core.numeric", "_frombuffer"},
                                  {"numpy.ma.core", "_mareconstruct"}});
    }

    const std::vector<Node>& m_nodes;
    const ObjectGraph& m_graph;
    std::array<Pair, 256> m_open; // NOLINT: filled as far as m_size says
    size_t m_size = 0;
};

bool CallPattern::fits(const ObjectGraph& graph, ValueId value) const
{
    return PatternMatch(*this, graph).fits(value);
}

} // namespace skops::pickle
