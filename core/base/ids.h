#pragma once

// Typed 32-bit indices into flat arrays. Being enum classes they cannot be mixed with each other or with
// ints.

#include <cstddef>
#include <cstdint>

namespace skops {

enum class NodeId : uint32_t {};   ///< a unique node of a NodeTree
enum class EdgeId : uint32_t {};   ///< an edge (key, target) of a NodeTree
enum class TypeId : uint32_t {};   ///< a distinct (module, class) pair of a NodeTree
enum class MemberId : uint32_t {}; ///< a member of an archive, in directory order

inline constexpr uint32_t noIndex = 0xffffffffU;

template <class Id>
inline constexpr Id none = static_cast<Id>(noIndex);

template <class Id>
constexpr size_t index(Id id)
{
    return static_cast<size_t>(id);
}

template <class Id>
constexpr Id makeId(size_t i)
{
    return static_cast<Id>(static_cast<uint32_t>(i));
}

} // namespace skops
