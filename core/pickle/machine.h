#pragma once

// Reads a pickle as CPython would, opcode by opcode, and records instead of executing.

#include "base/limits.h"
#include "base/task.h"
#include "pickle/object_graph.h"

#include <optional>
#include <string>

namespace skops::pickle {

/// Who would load it. They differ in what they accept and in what they call (facts in machine_differences).
enum class Loader : uint8_t {
    CUnpickler, ///< pickle.load and pickle.loads: the C unpickler of CPython 3.11
    PurePython, ///< pickle._Unpickler of pickle.py
    Joblib,     ///< joblib.load: pickle.py, and arrays in the stream behind their wrappers
};

std::string_view loaderId(Loader loader);

struct ReadOptions
{
    Loader loader = Loader::CUnpickler;
    /// As pickle.load(encoding=): for the 8-bit strings of Python 2. "ASCII", "latin1", "utf-8", "bytes".
    std::string encoding = "ASCII";
};

/// What one loader would do with a stream.
struct Reading
{
    Loader loader = Loader::CUnpickler;
    ObjectGraphPtr graph; ///< never null: as far as it could be read
    /// Why the loader would raise, and where; nothing: it reaches STOP. What was recorded before it still
    /// runs.
    std::optional<Error> stop;
    /// Of the stream's form: frames, leftover values, trailing bytes, stacked pickles, extension codes,
    /// persistent ids, buffers, joblib's arrays and side files.
    std::vector<Finding> findings;
    bool hasWrappers = false; ///< a joblib wrapper was built: joblib.load reads the file otherwise
    /// Something was read that C unpickler and pickle.py treat differently: ask both.
    bool mayDiffer = false;
    uint64_t opcodes = 0;
};

/// Reads all pickles of `source` from its start: the first, and, behind its STOP, what further calls of load
/// would read. Errors: those of the source, Cancelled, OutOfMemory, LimitExceeded ("values", "texts"). What
/// is wrong with the pickle is in the result. `progress` is advanced by bytes.
Result<Reading> read(SourcePtr source, const ReadOptions& options, const Limits& limits, const Cancel& cancel,
                     Progress& progress);

} // namespace skops::pickle
