#include "audit/rules/array_member.h"

#include "numpy/element.h"

namespace skops::audit::rules {

std::optional<numpy::NpyHeader> headerOf(const nodes::NodeTree& tree, const archive::Members& members,
                                         NodeId node)
{
    if (node == none<NodeId> || tree.node(node).loader != nodes::Loader::NdArray ||
        tree.node(node).member == none<MemberId>)
        return std::nullopt;
    const MemberId member = tree.node(node).member;
    std::vector<uint8_t> head(numpy::usualHeadBytes);
    auto read = members.readHead(member, head);
    if (!read)
        return std::nullopt;
    if (const size_t needed = numpy::neededHeadBytes(Bytes(head.data(), *read)); needed > *read) {
        head.resize(needed);
        if (read = members.readHead(member, head); !read)
            return std::nullopt;
    }
    const auto header = numpy::readNpyHeader(Bytes(head.data(), *read), members.sizeBytes(member));
    return header ? std::optional(*header) : std::nullopt;
}

std::optional<std::vector<int64_t>> integersOf(const nodes::NodeTree& tree, const archive::Members& members,
                                               NodeId node, uint64_t most)
{
    const auto header = headerOf(tree, members, node);
    if (!header || header->count > most)
        return std::nullopt;
    const auto field = numpy::integerOf(header->dtype);
    if (!field)
        return std::nullopt;
    // Integers have 8 bytes at most, so that `most` bounds what is held.
    std::vector<uint8_t> bytes(header->dataOffset + header->dataBytes);
    const auto read = members.readHead(tree.node(node).member, bytes);
    if (!read || *read != bytes.size())
        return std::nullopt;
    std::vector<int64_t> values;
    values.reserve(header->count);
    for (uint64_t i = 0; i < header->count; ++i)
        values.push_back(field->read(Bytes(bytes).subspan(header->dataOffset + i * header->dtype.itemBytes)));
    return values;
}

} // namespace skops::audit::rules
