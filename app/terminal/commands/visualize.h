#pragma once

#include "report/text_tree.h"
#include "terminal/command.h"

namespace skops::terminal {

/// The tree of a file, or the one that a pickle would become, as skops.io.visualize prints it.
class VisualizeCommand : public Command
{
public:
    void addOptions(CLI::App& app) override;
    int run(Session& session) override;

private:
    bool readColors(Session& session, report::TextTreeOptions& options) const;

    std::string m_file;
    std::string m_show = "all";
    std::string m_color = "auto";
    std::string m_colorSafe = "cyan";
    std::string m_colorUnsafe = "orange1";
    std::string m_colorChildUnsafe = "magenta";
    std::string m_tagSafe;
    std::string m_tagUnsafe = "[UNSAFE]";
    bool m_raw = false;
    std::string m_encoding = defaultEncoding;
    TrustOptions m_trust;
};

} // namespace skops::terminal
