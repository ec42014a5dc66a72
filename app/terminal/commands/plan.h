#pragma once

#include "terminal/files_command.h"
#include "terminal/session.h"

namespace skops::terminal {

/// What loading each file with the given trust would do, in order, and where it would stop.
class PlanCommand : public OneByOneCommand
{
public:
    void addOptions(CLI::App& app) override;

protected:
    const char* name() const override { return "plan"; }
    int examine(Session& session, const std::string& file, report::JsonReport* json) override;

private:
    bool m_all = false;
    std::string m_encoding = defaultEncoding;
};

} // namespace skops::terminal
