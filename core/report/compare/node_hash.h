#pragma once

// The parts of which the digest of a node is made, so that a node and what stands for one have the same.

#include "nodes/loader.h"
#include "report/compare/digest.h"

#include <optional>
#include <string_view>

namespace skops::report {

struct NodeHead
{
    nodes::Loader loader = nodes::Loader::Unknown;
    std::string_view loaderName{}; ///< only of an unknown loader
    std::string_view type;
    std::string_view content{}; ///< as ownContent()
    std::optional<Digest> member{};
};

inline void addNodeHead(Hasher& hasher, const NodeHead& head)
{
    hasher.add(static_cast<uint64_t>(head.loader));
    hasher.add(head.loaderName);
    hasher.add(head.type);
    hasher.add(head.content);
    hasher.add(uint64_t{head.member.has_value()});
    if (head.member)
        hasher.add(*head.member);
}

inline void addDictKey(Hasher& hasher, std::string_view key, std::string_view type)
{
    hasher.add(key);
    hasher.add(type);
}

inline void addNodeTarget(Hasher& hasher, const Digest& target)
{
    hasher.add(uint64_t{1});
    hasher.add(target);
}

} // namespace skops::report
