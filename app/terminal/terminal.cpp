#include "terminal/terminal.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <unistd.h>

namespace skops::terminal {
namespace {

constexpr size_t pieceBytes = size_t{1} << 20U;

std::string todayAsText()
{
    const std::time_t now = std::time(nullptr);
    std::tm day{};
    localtime_r(&now, &day);
    std::array<char, 32> buffer{};
    const size_t n = std::strftime(buffer.data(), buffer.size(), "%Y-%m-%d", &day);
    return {buffer.data(), n};
}

bool isSet(const char* variable)
{
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

} // namespace

void Output::write(std::string_view text)
{
    if (m_error != 0)
        return;
    m_buffer += text;
    if (m_buffer.size() >= pieceBytes)
        flush();
}

void Output::flush()
{
    if (m_error == 0 && !m_buffer.empty())
        m_error = m_sink(m_buffer);
    m_buffer.clear();
}

Output::Sink descriptorSink(int descriptor)
{
    return [descriptor](std::string_view text) {
        while (!text.empty()) {
            const ssize_t n = ::write(descriptor, text.data(), text.size());
            if (n < 0 && errno != EINTR)
                return errno;
            if (n > 0)
                text.remove_prefix(static_cast<size_t>(n));
        }
        return 0;
    };
}

Terminal processTerminal(Cancel& cancel, std::atomic<int>& waiting)
{
    const char* term = std::getenv("TERM");
    return {.out = Output(descriptorSink(STDOUT_FILENO)),
            .err = Output(descriptorSink(STDERR_FILENO)),
            .inputDescriptor = STDIN_FILENO,
            .isOutputTty = ::isatty(STDOUT_FILENO) == 1,
            .noColor = isSet("NO_COLOR") || (term != nullptr && std::string_view(term) == "dumb"),
            .today = todayAsText(),
            .cancel = &cancel,
            .waiting = &waiting};
}

} // namespace skops::terminal
