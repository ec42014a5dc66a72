#pragma once

#include "terminal/command.h"

namespace skops::terminal {

/// Writes the trust list for one file or for many; `trust diff` compares two lists.
class TrustCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    void addDiffOptions(CLI::App& app);
    int collect(Session& session, const std::string& file, audit::TrustList& list);
    audit::TrustEntry entryFor(const Session& session, const std::string& type,
                               const std::string& hash) const;
    int write(Session& session, const audit::TrustList& list);
    int compare(Session& session);

    std::vector<std::string> m_paths;
    std::string m_format = "json";
    std::string m_output = "-";
    std::string m_reason;
    std::string m_who;
    std::string m_expires;
    bool m_onlyTheseFiles = false;
    std::string m_encoding = defaultEncoding;
    TrustOptions m_trust;
    bool m_isDiff = false;
    std::string m_old;
    std::string m_new;
    std::string m_diffFormat = "text";
};

} // namespace skops::terminal
