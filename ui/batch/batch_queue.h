#pragma once

// Rows to work on, handed out to several workers, and what they made of them.

#include "base/task.h"

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace skops::ui {

/// Shared by the workers of one run and the window's thread; every member may be called from any thread.
template <class Made>
class BatchQueue
{
public:
    static constexpr uint32_t nothing = ~uint32_t{0};

    BatchQueue(std::vector<uint32_t> rows, size_t workers) : m_rows(std::move(rows)), m_current(workers)
    {
        for (std::atomic<uint32_t>& row : m_current)
            row = nothing;
    }

    Cancel cancel;

    /// The next row for a worker; none are left, or the run was stopped.
    std::optional<uint32_t> next(size_t worker)
    {
        const size_t i = cancel.isRequested() ? m_rows.size() : m_next.fetch_add(1);
        m_current[worker] = i < m_rows.size() ? m_rows[i] : nothing;
        return i < m_rows.size() ? std::optional(m_rows[i]) : std::nullopt;
    }

    void put(uint32_t row, Made made)
    {
        const std::lock_guard lock(m_mutex);
        m_made.emplace_back(row, std::move(made));
    }

    /// What was made since the last call.
    std::vector<std::pair<uint32_t, Made>> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_made, {});
    }

    /// The row a worker is at, or `nothing`.
    uint32_t current(size_t worker) const { return m_current[worker]; }

private:
    const std::vector<uint32_t> m_rows;
    std::atomic<size_t> m_next = 0;
    std::vector<std::atomic<uint32_t>> m_current;
    std::mutex m_mutex;
    std::vector<std::pair<uint32_t, Made>> m_made;
};

} // namespace skops::ui
