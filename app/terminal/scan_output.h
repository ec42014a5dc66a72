#pragma once

// The forms in which `scan` tells what it found: text, JSON, JSON lines, SARIF.

#include "report/sarif.h"
#include "terminal/session.h"

#include <filesystem>
#include <memory>
#include <string_view>

namespace skops::terminal {

/// What is told of one input, made by a worker and kept until it is its turn.
struct ScanPart
{
    std::vector<std::string> results; ///< lines, or JSON objects
    std::string artifact;             ///< of SARIF
};

class ScanOutput
{
public:
    virtual ~ScanOutput() = default;

    /// Called from several threads at once. `isNamed`: the input was given by name.
    virtual ScanPart partOf(const Examined& examined, int status, bool isNamed) const = 0;
    /// Writes what is to be told, input by input in order.
    virtual void add(Output& out, const ScanPart& part) = 0;
    virtual void finish(Output& out, int status, const report::ScanCounts& counts) = 0;
};

struct ScanOutputOptions
{
    const Session& session; ///< outlives the output
    Severity least;         ///< of the findings that text and SARIF tell; JSON gives all
};

/// `format`: "text", "json", "jsonl" or "sarif".
std::unique_ptr<ScanOutput> makeScanOutput(std::string_view format, const ScanOutputOptions& options);

} // namespace skops::terminal
