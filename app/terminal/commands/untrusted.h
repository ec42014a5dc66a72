#pragma once

#include "terminal/command.h"

namespace skops::terminal {

/// The types that skops would not load without being told to: a gate for scripts.
class UntrustedCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    int examine(Session& session, const std::string& file, report::JsonReport* json);

    std::vector<std::string> m_files;
    std::string m_format = "text";
    bool m_noVerify = false;
    bool m_raw = false;
    TrustOptions m_trust;
};

} // namespace skops::terminal
