#pragma once

// What PUT and GET know. A number that a few bytes can name never decides how much is allocated.

#include "pickle/object_graph.h"

#include <map>
#include <string>

namespace skops::pickle {

class Memo
{
public:
    /// none<ValueId>: nothing there.
    ValueId find(uint64_t i) const
    {
        if (i < m_dense.size() && m_dense[i] != none<ValueId>)
            return m_dense[i];
        return m_sparse.empty() ? none<ValueId> : findSparse(i);
    }
    void put(uint64_t i, ValueId value)
    {
        if (i == m_dense.size() && m_sparse.empty()) {
            m_dense.push_back(value);
            ++m_count;
        } else {
            putAnywhere(i, value);
        }
    }
    /// Indices beyond 64 bits, which only pickle.py takes, by their text without leading zeros.
    ValueId findHuge(const std::string& digits) const;
    void putHuge(const std::string& digits, ValueId value);
    /// len(memo): the index that MEMOIZE uses.
    uint64_t count() const { return m_count; }

private:
    ValueId findSparse(uint64_t i) const;
    void putAnywhere(uint64_t i, ValueId value);

    std::vector<ValueId> m_dense;         ///< at most a few times as long as there are entries
    std::map<uint64_t, ValueId> m_sparse; ///< a tree, since a file chooses the keys
    std::map<std::string, ValueId> m_huge;
    uint64_t m_count = 0;
};

} // namespace skops::pickle
