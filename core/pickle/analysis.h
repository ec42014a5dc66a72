#pragma once

// One file as every loader that would take it reads it.

#include "pickle/machine.h"

namespace skops::pickle {

struct AnalysisOptions
{
    std::string encoding = "ASCII"; ///< see ReadOptions
};

struct Analysis
{
    /// The loader that the file was written for first: joblib's where the stream holds its wrappers, else the
    /// C unpickler; then every other one that would do something else.
    std::vector<Reading> readings;
    /// Of all readings, each once, and where two of them part: PickleReadersDiffer.
    std::vector<Finding> findings;
    bool beginsWithProto = false; ///< with an opcode PROTO and a protocol that exists

    const Reading& main() const { return readings.front(); }
};

/// Whether these bytes are to be treated as a pickle: the stream begins with PROTO, or is read to its STOP,
/// or calls or sets something before it breaks.
bool isPickle(const Analysis& analysis);

/// `source`: the decompressed stream. Errors as those of read().
Result<Analysis> analyse(SourcePtr source, const AnalysisOptions& options, const Limits& limits,
                         const Cancel& cancel, Progress& progress);

} // namespace skops::pickle
