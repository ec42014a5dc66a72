#include "texts/reason_texts.h"

#include "texts/code_texts.h"

#include <algorithm>
#include <iterator>

namespace skops::texts {
namespace {

struct ReasonText
{
    Code code;
    std::string_view id;
    const char* text;
};

// clang-format off
constexpr ReasonText table[] = {
    {Code::ConvertRefused, "arguments", QT_TRANSLATE_NOOP("reasons", "it is made from arguments that its type does not take")},
    {Code::ConvertRefused, "array", QT_TRANSLATE_NOOP("reasons", "its shape, data and type do not make an array")},
    {Code::ConvertRefused, "base", QT_TRANSLATE_NOOP("reasons", "it is made as an instance of a type that skops cannot hold")},
    {Code::ConvertRefused, "buffer", QT_TRANSLATE_NOOP("reasons", "its bytes are not in the pickle")},
    {Code::ConvertRefused, "bytes", QT_TRANSLATE_NOOP("reasons", "its bytes are made in a way that is not known")},
    {Code::ConvertRefused, "call", QT_TRANSLATE_NOOP("reasons", "it is the result of a call, and only running that would tell what it is")},
    {Code::ConvertRefused, "code", QT_TRANSLATE_NOOP("reasons", "it holds code, not data")},
    {Code::ConvertRefused, "complex", QT_TRANSLATE_NOOP("reasons", "skops has no form for complex numbers")},
    {Code::ConvertRefused, "cycle", QT_TRANSLATE_NOOP("reasons", "it contains itself")},
    {Code::ConvertRefused, "depth", QT_TRANSLATE_NOOP("reasons", "it is nested deeper than Python's recursion limit allows")},
    {Code::ConvertRefused, "dtype", QT_TRANSLATE_NOOP("reasons", "its type of elements cannot be written to a .npy file")},
    {Code::ConvertRefused, "extension-code", QT_TRANSLATE_NOOP("reasons", "it is named by a number that only the writer's program knows")},
    {Code::ConvertRefused, "items", QT_TRANSLATE_NOOP("reasons", "its items are put into it in a way that is not known")},
    {Code::ConvertRefused, "key", QT_TRANSLATE_NOOP("reasons", "a key is neither a text nor a number")},
    {Code::ConvertRefused, "keywords", QT_TRANSLATE_NOOP("reasons", "it is made with keyword arguments")},
    {Code::ConvertRefused, "masked", QT_TRANSLATE_NOOP("reasons", "its data and mask do not make a masked array")},
    {Code::ConvertRefused, "missing", QT_TRANSLATE_NOOP("reasons", "the environment has nothing of that name, so the pickle would not load there either")},
    {Code::ConvertRefused, "name", QT_TRANSLATE_NOOP("reasons", "it is no name of a class or function")},
    {Code::ConvertRefused, "native", QT_TRANSLATE_NOOP("reasons", "it belongs to native code and has no attributes to store")},
    {Code::ConvertRefused, "no-json", QT_TRANSLATE_NOOP("reasons", "its value has no form in JSON")},
    {Code::ConvertRefused, "no-key", QT_TRANSLATE_NOOP("reasons", "it has no name of a time zone")},
    {Code::ConvertRefused, "object-0d", QT_TRANSLATE_NOOP("reasons", "it is an array without dimensions that holds an object")},
    {Code::ConvertRefused, "object-data", QT_TRANSLATE_NOOP("reasons", "a sparse matrix cannot be stored with objects as its data")},
    {Code::ConvertRefused, "pandas", QT_TRANSLATE_NOOP("reasons", "skops has no form for objects of pandas")},
    {Code::ConvertRefused, "persistent-id", QT_TRANSLATE_NOOP("reasons", "it is not in the pickle, which only names it")},
    {Code::ConvertRefused, "scalar", QT_TRANSLATE_NOOP("reasons", "its type and bytes do not make a NumPy scalar")},
    {Code::ConvertRefused, "seed-sequence", QT_TRANSLATE_NOOP("reasons", "NumPy before 1.25 does not let skops read its seeds")},
    {Code::ConvertRefused, "slice-value", QT_TRANSLATE_NOOP("reasons", "a start, stop or step has no form in JSON")},
    {Code::ConvertRefused, "slots", QT_TRANSLATE_NOOP("reasons", "it keeps its attributes in __slots__")},
    {Code::ConvertRefused, "sparse-format", QT_TRANSLATE_NOOP("reasons", "SciPy does not save this sparse format")},
    {Code::ConvertRefused, "state", QT_TRANSLATE_NOOP("reasons", "its state is not what its type writes")},
    {Code::ConvertRefused, "string-dtype", QT_TRANSLATE_NOOP("reasons", "NumPy cannot save strings of variable length")},
    {Code::ConvertRefused, "structured-object", QT_TRANSLATE_NOOP("reasons", "its records have fields that hold objects")},
    {Code::ConvertRefused, "tree-nodes", QT_TRANSLATE_NOOP("reasons", "its nodes are those of another release of scikit-learn")},
    {Code::ConvertRefused, "unsupported", QT_TRANSLATE_NOOP("reasons", "skops does not support this estimator")},
    {Code::ConvertRefused, "value", QT_TRANSLATE_NOOP("reasons", "it is no value that is known")},

    {Code::ConvertUnloadable, "array-subclass", QT_TRANSLATE_NOOP("reasons", "of arrays it loads only NumPy's own type")},
    {Code::ConvertUnloadable, "bit-generator", QT_TRANSLATE_NOOP("reasons", "its bit generator is another than the one it makes")},
    {Code::ConvertUnloadable, "builtin-method", QT_TRANSLATE_NOOP("reasons", "a method of a builtin object is not found by its name")},
    {Code::ConvertUnloadable, "class-method", QT_TRANSLATE_NOOP("reasons", "a method of a class is not found without an instance")},
    {Code::ConvertUnloadable, "compiled-function", QT_TRANSLATE_NOOP("reasons", "a compiled function or callable object is not found by its type")},
    {Code::ConvertUnloadable, "depth", QT_TRANSLATE_NOOP("reasons", "it is nested deeper than Python's recursion limit allows")},
    {Code::ConvertUnloadable, "enum-key", QT_TRANSLATE_NOOP("reasons", "a key is a member of an enumeration")},
    {Code::ConvertUnloadable, "header", QT_TRANSLATE_NOOP("reasons", "the description of its fields is longer than NumPy reads")},
    {Code::ConvertUnloadable, "keyword-keys", QT_TRANSLATE_NOOP("reasons", "a defaultdict needs texts as keys")},
    {Code::ConvertUnloadable, "keywords", QT_TRANSLATE_NOOP("reasons", "it was made with keyword arguments")},
    {Code::ConvertUnloadable, "nested-name", QT_TRANSLATE_NOOP("reasons", "it stands within a class, and only its last name is written")},
    {Code::ConvertUnloadable, "none-key", QT_TRANSLATE_NOOP("reasons", "None is a key")},
    {Code::ConvertUnloadable, "object-0d", QT_TRANSLATE_NOOP("reasons", "it is an array without dimensions that holds an object")},
    {Code::ConvertUnloadable, "one-dimension", QT_TRANSLATE_NOOP("reasons", "SciPy before 1.17 does not load a sparse array of one dimension")},
    {Code::ConvertUnloadable, "pattern", QT_TRANSLATE_NOOP("reasons", "a regular expression is written without its text")},
    {Code::ConvertUnloadable, "singleton", QT_TRANSLATE_NOOP("reasons", "there is only one of its type, and no other is made")},
    {Code::ConvertUnloadable, "singleton-type", QT_TRANSLATE_NOOP("reasons", "the type has no name by which it is found")},

    {Code::ConvertLossy, "arguments", QT_TRANSLATE_NOOP("reasons", "it is made again without its arguments")},
    {Code::ConvertLossy, "attributes", QT_TRANSLATE_NOOP("reasons", "it loses its attributes, only its items are kept")},
    {Code::ConvertLossy, "bool-key", QT_TRANSLATE_NOOP("reasons", "the key False becomes True")},
    {Code::ConvertLossy, "dtype-details", QT_TRANSLATE_NOOP("reasons", "alignment or metadata of its type of elements are lost")},
    {Code::ConvertLossy, "enum", QT_TRANSLATE_NOOP("reasons", "a member of an enumeration becomes its plain value")},
    {Code::ConvertLossy, "equal-keys", QT_TRANSLATE_NOOP("reasons", "keys that differ by type only become one")},
    {Code::ConvertLossy, "fill-value", QT_TRANSLATE_NOOP("reasons", "it gets the fill value of its type instead of its own")},
    {Code::ConvertLossy, "fold", QT_TRANSLATE_NOOP("reasons", "which of two equal times it is when clocks are set back is lost")},
    {Code::ConvertLossy, "items", QT_TRANSLATE_NOOP("reasons", "it comes back empty")},
    {Code::ConvertLossy, "masked-constant", QT_TRANSLATE_NOOP("reasons", "the one masked value becomes a masked array")},
    {Code::ConvertLossy, "sparse-array", QT_TRANSLATE_NOOP("reasons", "this SciPy gives a sparse matrix back")},
    {Code::ConvertLossy, "state", QT_TRANSLATE_NOOP("reasons", "it loses its state")},
    {Code::ConvertLossy, "subclass", QT_TRANSLATE_NOOP("reasons", "it becomes the plain type that it extends")},

    {Code::ConvertChanged, "enum", QT_TRANSLATE_NOOP("reasons", "a member of an enumeration is written as the call that makes it")},
    {Code::ConvertChanged, "index-width", QT_TRANSLATE_NOOP("reasons", "SciPy may load its indices as 32 bits wide")},
    {Code::ConvertChanged, "seed-sequence", QT_TRANSLATE_NOOP("reasons", "the pickle does not hold its seeds, which only spawning new generators would need")},

    {Code::NameDeceives, "combining", QT_TRANSLATE_NOOP("reasons", "a character that is drawn over another")},
    {Code::NameDeceives, "control", QT_TRANSLATE_NOOP("reasons", "a control character")},
    {Code::NameDeceives, "direction", QT_TRANSLATE_NOOP("reasons", "a character that turns the direction of writing")},
    {Code::NameDeceives, "empty-part", QT_TRANSLATE_NOOP("reasons", "a part without characters")},
    {Code::NameDeceives, "half-character", QT_TRANSLATE_NOOP("reasons", "half of a character")},
    {Code::NameDeceives, "invisible", QT_TRANSLATE_NOOP("reasons", "a character that is not shown")},
    {Code::NameDeceives, "length", QT_TRANSLATE_NOOP("reasons", "longer than any name")},
    {Code::NameDeceives, "markup", QT_TRANSLATE_NOOP("reasons", "markup that is not shown")},
    {Code::NameDeceives, "no-character", QT_TRANSLATE_NOOP("reasons", "bytes that are no character")},
    {Code::NameDeceives, "no-name", QT_TRANSLATE_NOOP("reasons", "a character that no name has")},
    {Code::NameDeceives, "other-script", QT_TRANSLATE_NOOP("reasons", "letters of another script")},
    {Code::NameDeceives, "private", QT_TRANSLATE_NOOP("reasons", "a character that every font draws differently")},

    {Code::AttributeShadows, "field", QT_TRANSLATE_NOOP("reasons", "a field of the format")},
    {Code::AttributeShadows, "method", QT_TRANSLATE_NOOP("reasons", "a method")},
    {Code::AttributeShadows, "special-method", QT_TRANSLATE_NOOP("reasons", "a special method")},

    {Code::AttributeUnusual, "class", QT_TRANSLATE_NOOP("reasons", "a name that the class has and its objects have not")},
    {Code::AttributeUnusual, "count", QT_TRANSLATE_NOOP("reasons", "more attributes than any model has")},
    {Code::AttributeUnusual, "estimator", QT_TRANSLATE_NOOP("reasons", "a model where numbers belong")},
    {Code::AttributeUnusual, "function", QT_TRANSLATE_NOOP("reasons", "a function where numbers belong")},
    {Code::AttributeUnusual, "list", QT_TRANSLATE_NOOP("reasons", "a list where an array belongs")},
    {Code::AttributeUnusual, "text", QT_TRANSLATE_NOOP("reasons", "a text where numbers belong")},
    {Code::AttributeUnusual, "type", QT_TRANSLATE_NOOP("reasons", "a type where numbers belong")},
};
// clang-format on

} // namespace

const char* reasonText(Code code, std::string_view id)
{
    const auto* const found = std::find_if(std::begin(table), std::end(table), [&](const ReasonText& row) {
        return row.code == code && row.id == id;
    });
    return found == std::end(table) ? nullptr : found->text;
}

std::optional<size_t> pathArgument(Code code)
{
    switch (code) {
    case Code::ConvertRefused:
    case Code::ConvertUnloadable:
    case Code::ConvertLossy:
    case Code::ConvertChanged:
        return 2;
    case Code::ConvertAssumedPlain:
        return 1;
    default:
        return std::nullopt;
    }
}

} // namespace skops::texts
