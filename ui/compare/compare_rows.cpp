#include "compare/compare_rows.h"

#include <algorithm>

namespace skops::ui {

Result<CompareRowsPtr> CompareRows::make(const report::AlignedRows& aligned, bool onlyDifferent,
                                         const Cancel& cancel)
{
    constexpr uint32_t rowsBetweenChecks = 4096;
    auto made = std::make_shared<CompareRows>();
    made->m_rowOf.assign(aligned.rows().size(), noIndex);
    made->m_rows.push_back({.aligned = 0});
    for (uint32_t id = 0; id < made->m_rows.size(); ++id) {
        if (id % rowsBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        made->open(aligned, onlyDifferent, id);
    }
    return CompareRowsPtr(std::move(made));
}

void CompareRows::open(const report::AlignedRows& aligned, bool onlyDifferent, uint32_t id)
{
    CompareRow row = m_rows[id];
    if (row.aligned != noIndex) {
        m_rowOf[row.aligned] = id;
        const report::AlignedRow& source = aligned.rows()[row.aligned];
        row.begin = static_cast<uint32_t>(m_shown.size());
        for (uint32_t child = source.firstChild; child < source.firstChild + source.childCount; ++child) {
            if (!onlyDifferent || aligned.isDifferent(child) || aligned.rows()[child].leadsToChange)
                m_shown.push_back(child);
        }
        row.end = static_cast<uint32_t>(m_shown.size());
    }
    if (row.begin == row.end || row.depth >= maxDepth)
        return;
    // How many each child stands for: 1, or a power of pageRows for ranges.
    uint64_t chunk = 1;
    while ((row.end - row.begin + chunk - 1) / chunk > pageRows)
        chunk *= pageRows;
    row.firstChild = static_cast<uint32_t>(m_rows.size());
    row.childCount = static_cast<uint32_t>((row.end - row.begin + chunk - 1) / chunk);
    m_rows[id] = row;
    for (uint32_t i = 0; i < row.childCount; ++i) {
        const auto begin = static_cast<uint32_t>(row.begin + i * chunk);
        CompareRow child{.parent = id, .position = i, .depth = row.depth + 1};
        if (chunk == 1) {
            child.aligned = m_shown[begin];
        } else {
            child.begin = begin;
            child.end = static_cast<uint32_t>(std::min<uint64_t>(begin + chunk, row.end));
        }
        m_rows.push_back(child);
    }
}

uint32_t CompareRows::rowOf(const report::AlignedRows& aligned, uint32_t alignedRow) const
{
    while (m_rowOf[alignedRow] == noIndex)
        alignedRow = aligned.rows()[alignedRow].parent;
    return m_rowOf[alignedRow];
}

} // namespace skops::ui
