#include "base/platform/process.h"

#include "base/platform/windows_file.h"

#include <cstdlib>
#include <fcntl.h>
#include <io.h>
#include <shellapi.h>

namespace skops::platform {
namespace {

void (*interruptHandler)() = nullptr; // set before Windows is told
UINT formerCodePage = 0;

BOOL WINAPI takeControl(DWORD)
{
    interruptHandler();
    return TRUE;
}

/// The code page belongs to the console, which outlives the program.
void restoreCodePage()
{
    if (formerCodePage != 0)
        ::SetConsoleOutputCP(formerCodePage);
}

std::string utf8Of(const wchar_t* text)
{
    const int size = ::WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    if (size <= 1)
        return {};
    std::string utf8(static_cast<size_t>(size), '\0');
    ::WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8.data(), size, nullptr, nullptr);
    utf8.pop_back(); // its NUL
    return utf8;
}

} // namespace

std::vector<std::string> startProcess(int, char**)
{
    for (const int descriptor : {standardInput, standardOutput, standardError})
        ::_setmode(descriptor, _O_BINARY);
    formerCodePage = ::GetConsoleOutputCP();
    ::SetConsoleOutputCP(CP_UTF8);
    std::atexit(restoreCodePage);
    // Not main()'s arguments: those are in the code page of the system, and the C library expands wildcards
    // in them.
    std::vector<std::string> arguments;
    int count = 0;
    if (wchar_t** wide = ::CommandLineToArgvW(::GetCommandLineW(), &count)) {
        for (int i = 1; i < count; ++i)
            arguments.push_back(utf8Of(wide[i]));
        ::LocalFree(wide);
    }
    return arguments;
}

void onInterrupt(void (*handler)())
{
    interruptHandler = handler;
    ::SetConsoleCtrlHandler(takeControl, TRUE);
}

void endNow(int status, std::string_view message)
{
    DWORD n = 0;
    ::WriteFile(handleOf(standardError), message.data(), static_cast<DWORD>(message.size()), &n, nullptr);
    restoreCodePage();
    ::TerminateProcess(::GetCurrentProcess(), static_cast<UINT>(status));
    std::abort(); // it does not return
}

bool isTerminal(int descriptor)
{
    const HANDLE console = handleOf(descriptor);
    DWORD mode = 0;
    return ::GetConsoleMode(console, &mode) != 0 &&
           ::SetConsoleMode(console, mode | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING) !=
               0;
}

} // namespace skops::platform
