#pragma once

// What `convert` says of one input, on standard error.

#include "base/task.h"
#include "review/convert_file.h"

#include <string>

namespace skops::terminal {

struct ConvertTold
{
    int verbosity = 0;   ///< how often -v was given
    bool isOnly = false; ///< there is one input: what many get with -v is told of it
    bool isDryRun = false;

    bool hasDetails() const { return isOnly || verbosity > 0; }
};

/// How an input and its output are named, as skops names them in its messages.
struct ConvertNames
{
    std::string input;
    std::string output;
    bool isNamed = false; ///< given by name, not found in a folder
};

/// "DEBUG   : Converting model"; nothing unless -vv was given.
std::string startText(const ConvertNames& names, const ConvertTold& told);

/// Why there is no output; or, before it is written, what was found, where it loads and what has to be
/// trusted.
std::string reviewedText(const ConvertNames& names, const review::ConvertOutcome& outcome,
                         const ConvertTold& told, const Cancel& cancel);

/// What became of the writing.
std::string writtenText(const ConvertNames& names, const review::ConvertOutcome& outcome,
                        const ConvertTold& told);

} // namespace skops::terminal
