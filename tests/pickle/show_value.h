#pragma once

// Values as the canonical text of tests/pickle_oracle/show.py, containers as they were at a point of the
// stream.

#include "pickle/object_graph.h"

#include <map>
#include <string>

namespace skops::pickle::testing {

class ShowValue
{
public:
    /// `calls` and `arrays`: by value, which event of its kind made it.
    explicit ShowValue(const ObjectGraph& graph);

    std::string show(ValueId id, uint32_t changesBefore, int depth = 0);
    /// (items...), as the arguments that *id makes.
    std::string showSpread(ValueId id, uint32_t changesBefore);
    bool isEmptyDict(ValueId id, uint32_t changesBefore);
    std::string bytesOf(ValueId id) const;

private:
    using Pairs = std::vector<std::pair<ValueId, ValueId>>;

    std::vector<ValueId> listItems(ValueId id, uint32_t changesBefore);
    Pairs dictItems(ValueId id, uint32_t changesBefore);
    std::vector<ValueId> uniqueMembers(const std::vector<ValueId>& members, uint32_t changesBefore);
    std::string byteArray(ValueId id, uint32_t changesBefore);
    std::string equalityKey(ValueId id, uint32_t changesBefore);
    std::string row(char open, char close, const std::vector<ValueId>& items, uint32_t changesBefore,
                    int depth, bool isTuple);
    std::string set(const char* prefix, const std::vector<ValueId>& members, uint32_t changesBefore,
                    int depth);
    std::string integer(ValueId id) const;

    const ObjectGraph& m_graph;
    std::map<ValueId, size_t> m_calls;
    std::map<ValueId, size_t> m_arrays;
};

} // namespace skops::pickle::testing
