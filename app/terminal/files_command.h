#pragma once

#include "terminal/command.h"

#include <string>
#include <utility>
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
        std::vector<std::string> formats{"text", "json"}; ///< of --format
        const char* formatHelp = "text for people and pipes; json: everything known";
    };

    explicit FilesCommand(Inputs inputs) : m_inputs(std::move(inputs)) {}

    void addOptions(CLI::App& app) override;
    int run(Session& session) final;

protected:
    /// The subcommand's name, as it stands in its JSON.
    virtual const char* name() const = 0;
    /// Looks at all of files(), writes the answer in format() and returns the worst status.
    virtual int examineAll(Session& session) = 0;

    const std::string& format() const { return m_format; }
    const std::vector<std::string>& files() const { return m_files; }
    bool verifiesContents() const { return !m_noVerify; }
    /// Files of --trust-list.
    const std::vector<std::string>& trustLists() const { return m_trust.lists; }

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
    /// Looks at one file and returns its status; `json` is null for text.
    virtual int examine(Session& session, const std::string& file, report::JsonReport* json) = 0;

    bool hasSeveralFiles() const { return files().size() > 1; }

private:
    int examineAll(Session& session) override;
};

} // namespace skops::terminal
