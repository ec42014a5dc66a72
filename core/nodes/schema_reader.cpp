#include "nodes/schema_reader.h"

#include "base/large_pages.h"
#include "nodes/json_index.h"
#include "nodes/tree_builder.h"

namespace skops::nodes {
namespace {

/// CPython's default recursion limit is 1,000 frames; a script that calls load() has a few of its own.
constexpr uint32_t pythonFrameLimit = 990;

} // namespace

class SchemaReader
{
public:
    static Result<NodeTreePtr> read(std::vector<uint8_t> bytes, const archive::Members* members,
                                    const Limits& limits, const Cancel& cancel);
};

Result<NodeTreePtr> SchemaReader::read(std::vector<uint8_t> bytes, const archive::Members* members,
                                       const Limits& limits, const Cancel& cancel)
{
    const auto inSchema = [](Error error) {
        if (error.where.member.empty())
            error.where.member = "schema.json";
        return fail(std::move(error));
    };
    if (bytes.size() > limits.schemaBytes)
        return inSchema({Code::LimitExceeded,
                         {},
                         {"schema-bytes", std::to_string(bytes.size()), std::to_string(limits.schemaBytes)}});
    auto text = decodeSchemaBytes(std::move(bytes));
    if (!text)
        return inSchema(text.error());
    auto tree = std::make_shared<NodeTree>();
    tree->m_text = std::move(*text);
    auto index = JsonIndex::build(tree->text(), cancel);
    if (!index)
        return inSchema(index.error());
    const auto json = std::make_shared<const JsonIndex>(std::move(*index));
    tree->m_json = json;
    if (json->depth() > pythonJsonDepth)
        tree->m_findings.push_back(
            {Code::JsonTooDeep, {.member = "schema.json"}, {std::to_string(json->depth())}});
    TreeBuilder builder(*tree, *json, members, limits);
    if (auto built = builder.run(cancel); !built)
        return inSchema(built.error());
    if (builder.pythonFrames() > pythonFrameLimit)
        tree->m_findings.push_back({Code::TreeTooDeep, {}, {std::to_string(tree->depth())}});
    if (tree->hasCycle())
        tree->m_findings.push_back({Code::CycleUnloadable, {}, {}});
    return NodeTreePtr(std::move(tree));
}

Result<NodeTreePtr> readTree(const archive::Archive& archive, const Limits& limits, const Cancel& cancel)
{
    const auto schema = archive.find("schema.json");
    if (!schema)
        return fail(Code::SchemaMissing);
    const uint64_t size = archive.member(*schema).sizeBytes;
    if (size > limits.schemaBytes)
        return fail(Code::LimitExceeded, {.member = "schema.json"},
                    {"schema-bytes", std::to_string(size), std::to_string(limits.schemaBytes)});
    auto bytes = archive.read(*schema, cancel);
    if (!bytes)
        return fail(bytes.error());
    return SchemaReader::read(std::move(*bytes), &archive, limits, cancel);
}

Result<NodeTreePtr> readTree(std::string_view schema, const archive::Members* members, const Limits& limits,
                             const Cancel& cancel)
{
    std::vector<uint8_t> bytes;
    bytes.reserve(schema.size());
    preferLargePages(bytes.data(), bytes.capacity());
    bytes.assign(schema.begin(), schema.end());
    return SchemaReader::read(std::move(bytes), members, limits, cancel);
}

} // namespace skops::nodes
