#pragma once

#include "terminal/command.h"

namespace skops::terminal {

/// What is known about a file: who wrote it, how large it is, what was found, and the verdict.
class InfoCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    int examine(Session& session, const std::string& file, report::JsonReport* json);

    std::vector<std::string> m_files;
    std::string m_format = "text";
    bool m_noVerify = false;
    TrustOptions m_trust;
};

} // namespace skops::terminal
