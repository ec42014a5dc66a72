#pragma once

#include "persist/save.h"

#include <string>

namespace CLI {
class App;
}

namespace skops::terminal {

/// --compression and --compresslevel, as skops.io.dump takes them.
struct CompressionOptions
{
    std::string word = "stored";
    std::optional<int> level;

    void addTo(CLI::App& app, const char* group);
    persist::Compression compression() const;
    /// What does not go together, for a message; empty: nothing.
    std::string problem() const;
};

} // namespace skops::terminal
