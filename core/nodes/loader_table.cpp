#include "nodes/loader.h"

#include <array>

namespace skops::nodes {
namespace {

// Sources: the node classes of skops 0.3 to 0.16 (skops/io/_general.py, _numpy.py, _scipy.py, _sklearn.py,
// _quantile_forest.py, old/). Steps stand in the order in which __init__ reads.

constexpr Step dictSteps[] = {
    {Read::Node, Role::KeyTypes, "key_types"},
    {Read::Values, Role::Value, "content"},
};
constexpr Step defaultDictSteps[] = {
    {Read::Node, Role::Main, "content", "main"},
    {Read::Node, Role::DefaultFactory, "content", "default_factory"},
};
constexpr Step itemSteps[] = {{Read::Items, Role::Item, "content"}};
constexpr Step functionV0Steps[] = {{Read::Text, Role::Content, "content"}};
constexpr Step partialSteps[] = {
    {Read::Node, Role::Func, "content", "func"},
    {Read::Node, Role::Args, "content", "args"},
    {Read::Node, Role::Kwds, "content", "kwds"},
    {Read::Node, Role::Namespace, "content", "namespace"},
};
constexpr Step sliceSteps[] = {
    {Read::Present, Role::Content, "content", "start"},
    {Read::Present, Role::Content, "content", "stop"},
    {Read::Present, Role::Content, "content", "step"},
    {Read::Text, Role::Content, "content"},
};
constexpr Step contentSteps[] = {{Read::Node, Role::Content, "content"}};
constexpr Step objectSteps[] = {{Read::OptionalNode, Role::Attrs, "content"}};
constexpr Step methodSteps[] = {
    {Read::Node, Role::Obj, "content", "obj"},
    {Read::Text, Role::Func, "content", "func"},
};
constexpr Step jsonSteps[] = {{Read::Text, Role::Content, "content"}};
constexpr Step fileSteps[] = {{Read::File, Role::Content, "file"}};
constexpr Step operatorSteps[] = {{Read::Node, Role::Attrs, "attrs"}};
constexpr Step arraySteps[] = {
    {Read::File, Role::Content, "file", "", "numpy"},
    {Read::Items, Role::Item, "content", "", "json"},
    {Read::Node, Role::Shape, "shape", "", "json"},
};
constexpr Step maskedSteps[] = {
    {Read::Node, Role::Data, "content", "data"},
    {Read::Node, Role::Mask, "content", "mask"},
};
constexpr Step generatorSteps[] = {
    {Read::Node, Role::BitGeneratorState, "content", "bit_generator"},
    {Read::Node, Role::SeedSeqState, "content", "seed_seq"},
};
constexpr Step generatorV1Steps[] = {{Read::Node, Role::BitGeneratorState, "content", "bit_generator"}};
constexpr Step generatorV0Steps[] = {{Read::Present, Role::Content, "content", "bit_generator"}};
constexpr Step sparseSteps[] = {{Read::File, Role::Content, "file", "", "scipy"}};
constexpr Step reduceSteps[] = {
    {Read::Node, Role::Attrs, "content"},
    {Read::Node, Role::Args, "__reduce__", "args"},
};
constexpr Step deprecatedKeysSteps[] = {
    {Read::Node, Role::Main, "content", "main"},
    {Read::Node, Role::DeprecatedKeys, "content", "_deprecated_key_to_new_key"},
};

constexpr LoaderRow table[] = {
    {Loader::Unknown, "", 2, "", {}, Label::TypeName, Construct::Unknown, true, ""},
    {Loader::Dict, "DictNode", 2, "DictNode", dictSteps, Label::TypeName, Construct::CallNoArguments, true,
     "0.3"},
    {Loader::DefaultDict, "DefaultDictNode", 2, "DefaultDictNode", defaultDictSteps, Label::TypeName,
     Construct::Fixed, true, "0.11"},
    {Loader::List, "ListNode", 2, "ListNode", itemSteps, Label::TypeName, Construct::CallWithItems, true,
     "0.3"},
    {Loader::Set, "SetNode", 2, "SetNode", itemSteps, Label::TypeName, Construct::CallWithItems, true, "0.3"},
    {Loader::Tuple, "TupleNode", 2, "TupleNode", itemSteps, Label::TypeName, Construct::TupleOfItems, true,
     "0.3"},
    {Loader::Function,
     "FunctionNode",
     2,
     "FunctionNode",
     {},
     Label::TypeName,
     Construct::ImportName,
     false,
     "0.6"},
    {Loader::FunctionV0, "FunctionNode", 0, "FunctionNode@0", functionV0Steps, Label::TypeName,
     Construct::ImportName, false, "0.3"},
    {Loader::Partial, "PartialNode", 2, "PartialNode", partialSteps, Label::TypeName, Construct::Fixed, true,
     "0.3"},
    {Loader::Type, "TypeNode", 2, "TypeNode", {}, Label::TypeName, Construct::ImportName, true, "0.3"},
    {Loader::Slice, "SliceNode", 2, "SliceNode", sliceSteps, Label::TypeName, Construct::Value, true, "0.3"},
    {Loader::ConstructorFromReduce, "ConstructorFromReduceNode", 2, "ConstructorFromReduceNode", contentSteps,
     Label::TypeName, Construct::CallWithContent, true, "0.12"},
    {Loader::Object, "ObjectNode", 2, "ObjectNode", objectSteps, Label::TypeName, Construct::NewAndState,
     true, "0.3"},
    {Loader::Method, "MethodNode", 2, "MethodNode", methodSteps, Label::TypeName, Construct::GetAttribute,
     true, "0.3"},
    {Loader::Json, "JsonNode", 2, "JsonNode", jsonSteps, Label::Json, Construct::Value, false, "0.3"},
    {Loader::Bytes, "BytesNode", 2, "BytesNode", fileSteps, Label::Bytes, Construct::Value, false, "0.4"},
    {Loader::Bytearray, "BytearrayNode", 2, "BytearrayNode", fileSteps, Label::Bytearray, Construct::Value,
     false, "0.4"},
    {Loader::OperatorFunc, "OperatorFuncNode", 2, "OperatorFuncNode", operatorSteps, Label::TypeName,
     Construct::OperatorCall, true, "0.6"},
    {Loader::NdArray, "NdArrayNode", 2, "NdArrayNode", arraySteps, Label::TypeName, Construct::ArrayOrCall,
     false, "0.3"},
    {Loader::MaskedArray, "MaskedArrayNode", 2, "MaskedArrayNode", maskedSteps, Label::TypeName,
     Construct::Fixed, true, "0.3"},
    {Loader::RandomState, "RandomStateNode", 2, "RandomStateNode", contentSteps, Label::TypeName,
     Construct::CallNoArguments, true, "0.3"},
    {Loader::RandomGenerator, "RandomGeneratorNode", 2, "RandomGeneratorNode", generatorSteps,
     Label::TypeName, Construct::ConstructorCall, true, "0.10"},
    {Loader::RandomGeneratorV1, "RandomGeneratorNode", 1, "RandomGeneratorNode@1", generatorV1Steps,
     Label::TypeName, Construct::ConstructorCall, true, "0.6"},
    {Loader::RandomGeneratorV0, "RandomGeneratorNode", 0, "RandomGeneratorNode@0", generatorV0Steps,
     Label::TypeName, Construct::ConstructorCall, true, "0.3"},
    {Loader::DType, "DTypeNode", 2, "DTypeNode", contentSteps, Label::TypeName, Construct::Fixed, true,
     "0.3"},
    {Loader::SparseMatrix, "SparseMatrixNode", 2, "SparseMatrixNode", sparseSteps, Label::TypeName,
     Construct::Fixed, false, "0.3"},
    {Loader::Tree, "TreeNode", 2, "TreeNode", reduceSteps, Label::TypeName, Construct::ConstructorCall, true,
     "0.3", "", "sklearn.tree._tree", "Tree"},
    {Loader::Loss, "LossNode", 2, "LossNode", reduceSteps, Label::TypeName, Construct::ConstructorCall, true,
     "0.11"},
    {Loader::Sgd, "SGDNode", 2, "SGDNode", reduceSteps, Label::TypeName, Construct::ConstructorCall, true,
     "0.3", "0.10"},
    {Loader::QuantileForest, "QuantileForestNode", 2, "QuantileForestNode", reduceSteps, Label::TypeName,
     Construct::ConstructorCall, true, "0.9", "", "quantile_forest._quantile_forest_fast", "QuantileForest"},
    {Loader::DictWithDeprecatedKeys, "_DictWithDeprecatedKeysNode", 2, "_DictWithDeprecatedKeysNode",
     deprecatedKeysSteps, Label::TypeName, Construct::Fixed, true, "0.3"},
    {Loader::Cached, "CachedNode", 2, "CachedNode", {}, Label::TypeName, Construct::Unknown, true, "0.6"},
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < std::size(table); ++i) {
        if (static_cast<size_t>(table[i].loader) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "rows stand in the order of the enumerators");

} // namespace

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::KeyTypes:
        return "key_types";
    case Role::Value:
    case Role::Item:
    case Role::Content:
        return "content";
    case Role::Main:
        return "main";
    case Role::DefaultFactory:
        return "default_factory";
    case Role::Func:
        return "func";
    case Role::Args:
        return "args";
    case Role::Kwds:
        return "kwds";
    case Role::Namespace:
        return "namespace";
    case Role::Attrs:
        return "attrs";
    case Role::Obj:
        return "obj";
    case Role::Shape:
        return "shape";
    case Role::Data:
        return "data";
    case Role::Mask:
        return "mask";
    case Role::BitGeneratorState:
        return "bit_generator_state";
    case Role::SeedSeqState:
        return "seed_seq_state";
    case Role::DeprecatedKeys:
        return "_deprecated_key_to_new_key";
    case Role::Constructor:
        return "constructor";
    case Role::Found:
        return "found";
    }
    return {};
}

const LoaderRow& rowOf(Loader loader)
{
    return table[static_cast<size_t>(loader)];
}

std::optional<Loader> findLoader(std::string_view name, int protocol)
{
    std::optional<Loader> current;
    for (const LoaderRow& row : table) {
        if (row.name != name || row.name.empty())
            continue;
        if (row.protocol == protocol)
            return row.loader;
        // get_tree falls back to the newest protocol's loader (skops/io/_audit.py get_tree, 0.16).
        if (row.protocol == 2)
            current = row.loader;
    }
    return current;
}

std::span<const LoaderRow> allLoaders()
{
    return table;
}

} // namespace skops::nodes
