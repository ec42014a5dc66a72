#pragma once

#include "terminal/command.h"

#include <string>
#include <vector>

namespace skops::terminal {

/// A subcommand that looks at files: the worst status wins, and --format json gives one document for all of
/// them.
class FilesCommand : public Command
{
public:
    /// What its arguments are called, and what --help says of them.
    struct Inputs
    {
        const char* name;
        const char* help;
    };

    explicit FilesCommand(Inputs inputs) : m_inputs(inputs) {}

    void addOptions(CLI::App& app) override;
    int run(Session& session) final;

protected:
    /// The subcommand's name, as it stands in its JSON.
    virtual const char* name() const = 0;
    /// Looks at all of files() and returns the worst status; `json` is null for text, else it is written.
    virtual int examineAll(Session& session, report::JsonReport* json) = 0;

    const std::vector<std::string>& files() const { return m_files; }
    bool verifiesContents() const { return !m_noVerify; }

private:
    Inputs m_inputs;
    std::vector<std::string> m_files;
    std::string m_format = "text";
    bool m_noVerify = false;
    TrustOptions m_trust;
};

/// One after the other.
class OneByOneCommand : public FilesCommand
{
public:
    OneByOneCommand() : FilesCommand({"FILE", "Files to look at; - is standard input"}) {}

protected:
    /// Looks at one file and returns its status.
    virtual int examine(Session& session, const std::string& file, report::JsonReport* json) = 0;

    bool hasSeveralFiles() const { return files().size() > 1; }

private:
    int examineAll(Session& session, report::JsonReport* json) override;
};

} // namespace skops::terminal
