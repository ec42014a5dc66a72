#pragma once

#include "terminal/command.h"

namespace skops::terminal {

/// The environments that files can be judged for.
class ProfilesCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    std::string m_format = "text";
};

} // namespace skops::terminal
