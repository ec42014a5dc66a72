#pragma once

#include "review/input_paths.h"
#include "terminal/files_command.h"

namespace skops::terminal {

/// Many files and folders at once: what has something to say, and a closing count. A gate for CI.
class ScanCommand : public FilesCommand
{
public:
    ScanCommand();

    void addOptions(CLI::App& app) override;

private:
    const char* name() const override { return "scan"; }
    int examineAll(Session& session) override;

    unsigned m_jobs = 0;
    std::string m_failOn = "review";
    bool m_allowEmpty = false;
    std::string m_encoding = defaultEncoding;
};

} // namespace skops::terminal
