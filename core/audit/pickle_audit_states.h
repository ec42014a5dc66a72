#pragma once

// What the dicts that BUILD gives to objects hold: methods, texts that scipy runs, versions.

#include "pickle/object_graph.h"

#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace skops::audit {

using pickle::ValueId;

class PickleStates
{
public:
    /// One entry of a state that is worth a look.
    struct Entry
    {
        std::string_view key;
        ValueId value;
    };
    struct Facts
    {
        std::vector<Entry> methods; ///< callables by names that opcodes or Python itself call; the first few
        std::vector<ValueId>
            argTemplates; ///< values of "_parse_arg_template" that scipy did not write; the first few
        ValueId subclass = none<ValueId>; ///< of a NumpyArrayWrapper
        bool hasOddKeys = false;          ///< some key is not a str of the stream
    };

    using IsCallable = std::function<bool(ValueId)>;

    PickleStates(const pickle::ObjectGraph& graph, std::set<std::string>& versions, IsCallable isCallable)
        : m_graph(graph), m_versions(versions), m_isCallable(std::move(isCallable))
    {
    }

    /// Of a dict, or of anything that had items set; each is read once. `versions` gets what it says of
    /// scikit-learn's.
    const Facts& of(ValueId dict);

private:
    void readEntry(Facts& facts, ValueId key, ValueId value);

    const pickle::ObjectGraph& m_graph;
    std::set<std::string>& m_versions;
    IsCallable m_isCallable;
    std::unordered_map<uint32_t, Facts> m_facts; ///< by ValueId
};

/// Whether a text is what scipy's rv_generic._construct_argparser makes for some names of shapes.
bool isScipyArgTemplate(std::string_view text);

} // namespace skops::audit
