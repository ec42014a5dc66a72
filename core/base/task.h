#pragma once

// What a long function of core takes: a way to be stopped, a way to tell how far it is, and threads.

#include "base/result.h"

#include <atomic>
#include <cstddef>
#include <functional>

namespace skops {

/// Set from any thread; looked at in every loop that grows with the input. A stopped function returns
/// Code::Cancelled.
class Cancel
{
public:
    void request() { m_requested.store(true, std::memory_order_relaxed); }
    bool isRequested() const { return m_requested.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_requested = false;
};

/// How far a task is, in bytes (or nodes, as the function says). Written by workers, read by anyone.
class Progress
{
public:
    void start(uint64_t total)
    {
        m_total.store(total, std::memory_order_relaxed);
        m_done.store(0, std::memory_order_relaxed);
    }
    void advance(uint64_t amount) { m_done.fetch_add(amount, std::memory_order_relaxed); }
    uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
    uint64_t total() const { return m_total.load(std::memory_order_relaxed); }

private:
    std::atomic<uint64_t> m_done = 0;
    std::atomic<uint64_t> m_total = 0;
};

/// The threads a function may use. Core never makes threads without being given one of these.
class Workers
{
public:
    /// `threads` 0: as many as the machine has.
    explicit Workers(unsigned threads = 0);
    unsigned count() const { return m_count; }

private:
    unsigned m_count;
};

/// Calls work(i) for i in [0, count) on the workers, each i once, in no order; returns when all are done or,
/// after a cancel, when the running ones are. The caller's thread works too. Errors: Cancelled.
Result<void> parallelFor(Workers& workers, size_t count, const Cancel& cancel,
                         const std::function<void(size_t)>& work);

} // namespace skops
