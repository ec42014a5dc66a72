#pragma once

#include "terminal/files_command.h"

namespace skops::terminal {

/// What is known about a file: who wrote it, how large it is, what was found, and the verdict; of a pickle
/// also what loading it would do.
class InfoCommand : public OneByOneCommand
{
public:
    void addOptions(CLI::App& app) override;

private:
    const char* name() const override { return "info"; }
    int examine(Session& session, const std::string& file, report::JsonReport* json) override;

    std::string m_events; ///< empty: not given
    std::string m_encoding = defaultEncoding;
};

} // namespace skops::terminal
