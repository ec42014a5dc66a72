#pragma once

#include "terminal/command.h"

namespace skops::terminal {

/// What a code means, an example, and what to do.
class ExplainCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    std::string m_code;
    std::string m_format = "text";
};

} // namespace skops::terminal
