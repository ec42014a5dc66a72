#pragma once

#include "terminal/command.h"

#include <string>
#include <vector>

namespace skops::terminal {

/// A subcommand that looks at one file after the other: the worst status wins, and --format json gives one
/// document for all of them.
class FilesCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

protected:
    /// The subcommand's name, as it stands in its JSON.
    virtual const char* name() const = 0;
    /// Looks at one file and returns its status; `json` is null for text.
    virtual int examine(Session& session, const std::string& file, report::JsonReport* json) = 0;

    bool verifiesContents() const { return !m_noVerify; }
    bool hasSeveralFiles() const { return m_files.size() > 1; }

private:
    std::vector<std::string> m_files;
    std::string m_format = "text";
    bool m_noVerify = false;
    TrustOptions m_trust;
};

} // namespace skops::terminal
