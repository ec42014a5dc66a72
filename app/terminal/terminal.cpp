#include "terminal/terminal.h"

#include "base/platform/file.h"
#include "base/platform/process.h"

#include <array>
#include <cstdlib>
#include <ctime>

namespace skops::terminal {
namespace {

constexpr size_t pieceBytes = size_t{1} << 20U;

std::string todayAsText()
{
    const std::time_t now = std::time(nullptr);
    const std::tm* day = std::localtime(&now); // there is only one thread yet
    std::array<char, 32> buffer{};
    const size_t n = day ? std::strftime(buffer.data(), buffer.size(), "%Y-%m-%d", day) : 0;
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
        const auto done =
            platform::writeAll(descriptor, {reinterpret_cast<const uint8_t*>(text.data()), text.size()});
        return done ? 0 : static_cast<int>(done.error());
    };
}

Terminal processTerminal(Cancel& cancel, std::atomic<int>& waiting)
{
    const char* term = std::getenv("TERM");
    return {.out = Output(descriptorSink(platform::standardOutput)),
            .err = Output(descriptorSink(platform::standardError)),
            .inputDescriptor = platform::standardInput,
            .isOutputTty = platform::isTerminal(platform::standardOutput),
            .noColor = isSet("NO_COLOR") || (term != nullptr && std::string_view(term) == "dumb"),
            .today = todayAsText(),
            .cancel = &cancel,
            .waiting = &waiting};
}

} // namespace skops::terminal
