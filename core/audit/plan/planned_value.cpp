#include "audit/plan/planned_value.h"

#include "audit/plan/python_error.h"

#include <algorithm>
#include <cstdlib>

namespace skops::audit {

std::string_view typeNameOf(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Unknown:
    case ValueKind::Class:
    case ValueKind::Function:
    case ValueKind::Object:
        return {};
    case ValueKind::BuiltinClass:
        return "type";
    case ValueKind::None:
        return "NoneType";
    case ValueKind::Bool:
        return "bool";
    case ValueKind::Int:
        return "int";
    case ValueKind::Float:
        return "float";
    case ValueKind::Str:
        return "str";
    case ValueKind::Bytes:
        return "bytes";
    case ValueKind::Bytearray:
        return "bytearray";
    case ValueKind::List:
        return "list";
    case ValueKind::Tuple:
        return "tuple";
    case ValueKind::Dict:
        return "dict";
    case ValueKind::Set:
        return "set";
    case ValueKind::Slice:
        return "slice";
    case ValueKind::Array:
        return "numpy.ndarray";
    }
    return {};
}

ValueKind unhashableKindOf(const PlannedValue& value)
{
    switch (value.kind) {
    case ValueKind::Bytearray:
    case ValueKind::List:
    case ValueKind::Dict:
    case ValueKind::Set:
    case ValueKind::Slice:
    case ValueKind::Array:
        return value.kind;
    case ValueKind::Tuple:
        return value.unhashable;
    default:
        return ValueKind::Unknown;
    }
}

bool isNotIterable(ValueKind kind)
{
    switch (kind) {
    case ValueKind::None:
    case ValueKind::Bool:
    case ValueKind::Int:
    case ValueKind::Float:
    case ValueKind::Slice:
    case ValueKind::BuiltinClass:
        return true;
    default:
        return false;
    }
}

bool isNoMapping(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Str:
    case ValueKind::Bytes:
    case ValueKind::Bytearray:
    case ValueKind::List:
    case ValueKind::Tuple:
    case ValueKind::Set:
    case ValueKind::Array:
        return true;
    default:
        return isNotIterable(kind);
    }
}

bool isNotCallable(ValueKind kind)
{
    return kind == ValueKind::Dict || (isNoMapping(kind) && kind != ValueKind::BuiltinClass);
}

PlannedValue valueOfJson(std::string_view text)
{
    const size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::string_view value = text.substr(first);
    switch (value.empty() ? '\0' : value.front()) {
    case '\0':
        return {};
    case '"':
        return {.kind = ValueKind::Str, .isFalsy = value.starts_with("\"\"")};
    case '[':
    case '{': {
        const size_t next = value.find_first_not_of(" \t\r\n", 1);
        const bool isEmpty = next != value.npos && (value[next] == ']' || value[next] == '}');
        return {.kind = value.front() == '[' ? ValueKind::List : ValueKind::Dict,
                .isFalsy = isEmpty,
                .count = isEmpty ? 0U : 1U};
    }
    case 't':
    case 'f':
        return {.kind = ValueKind::Bool, .isFalsy = value.front() == 'f'};
    case 'n':
        return {.kind = ValueKind::None, .isFalsy = true};
    default: {
        const std::string_view number = value.substr(0, value.find_last_not_of(" \t\r\n") + 1);
        const bool isZero = std::strtod(std::string(number).c_str(), nullptr) == 0;
        return {.kind = pythonTypeOf(number) == "int" ? ValueKind::Int : ValueKind::Float, .isFalsy = isZero};
    }
    }
}

ValueKind builtinKindOf(std::string_view fullName)
{
    struct Row
    {
        std::string_view name;
        ValueKind kind;
    };
    static constexpr Row rows[] = {
        {"builtins.bool", ValueKind::Bool},
        {"builtins.bytearray", ValueKind::Bytearray},
        {"builtins.bytes", ValueKind::Bytes},
        {"builtins.dict", ValueKind::Dict},
        {"builtins.float", ValueKind::Float},
        {"builtins.int", ValueKind::Int},
        {"builtins.list", ValueKind::List},
        {"builtins.set", ValueKind::Set},
        {"builtins.str", ValueKind::Str},
        {"builtins.tuple", ValueKind::Tuple},
        {"collections.Counter", ValueKind::Dict},
        {"collections.OrderedDict", ValueKind::Dict},
        {"collections.defaultdict", ValueKind::Dict},
    };
    const auto row = std::ranges::find(rows, fullName, &Row::name);
    return row == std::end(rows) ? ValueKind::Unknown : row->kind;
}

} // namespace skops::audit
