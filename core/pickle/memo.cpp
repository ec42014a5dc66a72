#include "pickle/memo.h"

namespace skops::pickle {

ValueId Memo::findSparse(uint64_t i) const
{
    const auto found = m_sparse.find(i);
    return found == m_sparse.end() ? none<ValueId> : found->second;
}

void Memo::putAnywhere(uint64_t i, ValueId value)
{
    if (const auto found = m_sparse.find(i); found != m_sparse.end()) {
        found->second = value;
        return;
    }
    if (i >= m_dense.size() && i < 4 * m_count + 64)
        m_dense.resize(static_cast<size_t>(i) + 1, none<ValueId>);
    if (i < m_dense.size()) {
        m_count += m_dense[i] == none<ValueId> ? 1 : 0;
        m_dense[i] = value;
        return;
    }
    m_sparse.emplace(i, value);
    ++m_count;
}

ValueId Memo::findHuge(const std::string& digits) const
{
    const auto found = m_huge.find(digits);
    return found == m_huge.end() ? none<ValueId> : found->second;
}

void Memo::putHuge(const std::string& digits, ValueId value)
{
    m_count += m_huge.insert_or_assign(digits, value).second ? 1 : 0;
}

} // namespace skops::pickle
