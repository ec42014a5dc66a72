#pragma once

// What a terminal program asks of the system about its own process.

#include <string>
#include <string_view>
#include <vector>

namespace skops::platform {

inline constexpr int standardInput = 0;
inline constexpr int standardOutput = 1;
inline constexpr int standardError = 2;

/// To be called first in main(). The arguments after the program's name, UTF-8 on Windows and on other
/// systems the bytes that were given. From then on the three streams carry bytes as they are, a console shows
/// UTF-8, and a pipe that nobody reads is an error of write() and not a silent end.
std::vector<std::string> startProcess(int argc, char** argv);

/// Calls `handler` when the process is asked to end (Ctrl-C, SIGTERM, a console that is closed). It runs in a
/// signal handler or a thread of its own: only lock-free atomics and endNow() are allowed in it.
void onInterrupt(void (*handler)());

/// Writes to standard error and ends the process, without running anything else of it.
[[noreturn]] void endNow(int status, std::string_view message);

/// Whether it is a terminal that shows colours by escape sequences; on Windows they are switched on.
bool isTerminal(int descriptor);

} // namespace skops::platform
