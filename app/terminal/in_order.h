#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace skops::terminal {

/// Hands parts that threads finish in any order on in the order of their numbers, one at a time, each as soon
/// as all before it are there.
template <class Part>
class InOrder
{
public:
    /// At most `window` parts are waited for at once, so that one slow part does not pile up the others.
    InOrder(size_t window, std::function<void(Part)> take) : m_window(window), m_take(std::move(take)) {}

    /// Blocks until part `i` is within the window. Every smaller number must be put, or be worked on by a
    /// thread that will put it.
    void waitFor(size_t i)
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [&] { return i < m_next + m_window; });
    }

    void put(size_t i, Part part)
    {
        const std::lock_guard lock(m_mutex);
        m_parts.emplace(i, std::move(part));
        for (auto it = m_parts.begin(); it != m_parts.end() && it->first == m_next; it = m_parts.erase(it)) {
            m_take(std::move(it->second));
            ++m_next;
        }
        m_moved.notify_all();
    }

private:
    size_t m_window;
    std::function<void(Part)> m_take;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::map<size_t, Part> m_parts;
    size_t m_next = 0;
};

} // namespace skops::terminal
