#include "audit/rules/array_member.h"

#include "numpy/element.h"

namespace skops::audit::rules {

std::optional<numpy::NpyHeader> headerOf(const RuleSubject& subject, NodeId node)
{
    if (node == none<NodeId> || subject.tree.node(node).loader != nodes::Loader::NdArray ||
        subject.tree.node(node).member == none<MemberId>)
        return std::nullopt;
    return subject.heads.arrayHeader(subject.tree.node(node).member);
}

std::optional<std::vector<int64_t>> integersOf(const RuleSubject& subject, NodeId node, uint64_t most)
{
    const auto header = headerOf(subject, node);
    if (!header || header->count > most)
        return std::nullopt;
    const auto field = numpy::integerOf(header->dtype);
    if (!field)
        return std::nullopt;
    // Integers have 8 bytes at most, so that `most` bounds what is held.
    std::vector<uint8_t> bytes(header->dataOffset + header->dataBytes);
    const auto read = subject.members.readHead(subject.tree.node(node).member, bytes);
    if (!read || *read != bytes.size())
        return std::nullopt;
    std::vector<int64_t> values;
    values.reserve(header->count);
    for (uint64_t i = 0; i < header->count; ++i)
        values.push_back(field->read(Bytes(bytes).subspan(header->dataOffset + i * header->dtype.itemBytes)));
    return values;
}

} // namespace skops::audit::rules
