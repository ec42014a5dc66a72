#pragma once

#include "terminal/files_command.h"

namespace skops::terminal {

/// The types that skops would not load without being told to, of a pickle those of the file that it would
/// become: a gate for scripts.
class UntrustedCommand : public OneByOneCommand
{
public:
    void addOptions(CLI::App& app) override;

private:
    const char* name() const override { return "untrusted"; }
    int examine(Session& session, const std::string& file, report::JsonReport* json) override;

    bool m_raw = false;
    std::string m_encoding = defaultEncoding;
};

} // namespace skops::terminal
