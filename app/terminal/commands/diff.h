#pragma once

#include "report/compare/comparison.h"
#include "terminal/command.h"

namespace skops::terminal {

/// Compares two files, or a pickle and a .skops, as the objects that they hold.
class DiffCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    /// Null if there is no tree; the reason is told, and `status` set.
    review::ReviewPtr open(Session& session, const std::string& file, int& status) const;
    int compareReviews(Session& session, const review::Review& a, const review::Review& b) const;
    int write(Session& session, int status, const report::Comparison* comparison, const review::Review* a,
              const review::Review* b) const;

    std::string m_a;
    std::string m_b;
    std::string m_format = "text";
    std::string m_encoding = defaultEncoding;
    TrustOptions m_environment;
};

} // namespace skops::terminal
