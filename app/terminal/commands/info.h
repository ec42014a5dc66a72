#pragma once

#include "terminal/files_command.h"

namespace skops::terminal {

/// What is known about a file: who wrote it, how large it is, what was found, and the verdict.
class InfoCommand : public FilesCommand
{
private:
    const char* name() const override { return "info"; }
    int examine(Session& session, const std::string& file, report::JsonReport* json) override;
};

} // namespace skops::terminal
