#pragma once

#include "base/ids.h"
#include "nodes/json_index.h"

namespace skops::persist {

/// Values of an index by where they begin.
class JsonPlaces
{
public:
    explicit JsonPlaces(const nodes::JsonIndex& json) : m_json(json) {}

    /// The index of the value that begins at `begin`; there is one.
    uint32_t valueAt(uint32_t begin) const;

private:
    const nodes::JsonIndex& m_json;
};

} // namespace skops::persist
