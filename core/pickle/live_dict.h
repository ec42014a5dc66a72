#pragma once

// What a dict of the stream holds at the moment, for a reader that has to look into it while it reads.

#include "pickle/graph_builder.h"

#include <map>
#include <string>

namespace skops::pickle {

class LiveDicts
{
public:
    struct Content
    {
        std::map<std::string, ValueId, std::less<>> byName; ///< of keys that are short texts
        bool isUnsure = false;                              ///< a key is made by a call and may be any name
        uint32_t readUpTo = noIndex;
    };

    /// `builder` must track changes. A change is looked at once, however often is asked.
    explicit LiveDicts(const GraphBuilder& builder) : m_builder(builder) {}

    const Content& of(ValueId dict);

private:
    const GraphBuilder& m_builder;
    std::map<ValueId, Content> m_contents;
};

/// The changes of an object behind `after`, oldest first; of more than `most`, only the last of these.
std::vector<uint32_t> changesSince(const GraphBuilder& builder, ValueId id, uint32_t after,
                                   size_t most = SIZE_MAX);

} // namespace skops::pickle
