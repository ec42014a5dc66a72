#pragma once

// The nodes that a random generator of protocol 2 has and older protocols wrote otherwise, or not at all.

#include "nodes/json_index.h"

#include <optional>
#include <string>

namespace skops::persist {

/// __id__s that no node of a file has.
class NewIds
{
public:
    explicit NewIds(const nodes::JsonIndex& json);

    uint64_t next() { return ++m_last; }
    /// Of the type str, of which all keys are.
    uint64_t ofStr() const { return m_ofStr; }

private:
    uint64_t m_last = 0;
    uint64_t m_ofStr = 0;
};

/// The state of a bit generator, which protocol 0 wrote as plain JSON, as skops.io._general dict_get_state
/// writes it: laid out by JsonEmitter from depth 0. Nothing if `state` is no object, or holds a list, which
/// no release wrote there.
std::optional<std::string> stateNode(const nodes::JsonIndex& json, uint32_t state, NewIds& ids);

/// SeedSequence.state as random_generator_get_state (skops/io/_numpy.py, 0.16) writes it. The entropy is made
/// of `seed`, so that the same file is always updated to the same bytes.
std::string seedSequenceNode(std::string_view seed, NewIds& ids);

} // namespace skops::persist
