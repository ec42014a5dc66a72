#pragma once

// What all pickles of one reading share, and how a reading ends early.

#include "pickle/cursor.h"
#include "pickle/graph_builder.h"
#include "pickle/joblib.h"
#include "pickle/machine.h"
#include "pickle/opcode_table.h"
#include "pickle/string_text.h"

namespace skops::pickle {

struct Session
{
    Session(const SourcePtr& source, const ReadOptions& options, const Limits& limits, const Cancel& cancel,
            Progress& progress);

    bool isC() const { return options.loader == Loader::CUnpickler; }

    /// To be called every few thousand opcodes with the entries of the stack. False: `failure` is set.
    bool checkpoint(uint64_t stackEntries);
    /// One finding for each code, or each what of PickleFrame, with a count.
    void find(Code code, uint64_t offset, std::vector<std::string> args);
    /// The loader raises. Returns false.
    bool refuse(Code code, uint64_t offset, std::vector<std::string> args);
    /// There is no result. Returns false.
    bool fail(Error error);

    const ReadOptions& options;
    const Limits& limits;
    const Cancel& cancel;
    Progress& progress;
    StringEncoding encoding;
    GraphBuilder builder;
    Cursor cursor;
    std::unique_ptr<JoblibArrays> arrays; ///< joblib's loader only

    std::optional<Error> stop;    ///< the loader raised
    std::optional<Error> failure; ///< limits, cancel, the source
    std::vector<Finding> findings;
    bool hasWrappers = false;
    bool mayDiffer = false;
    /// A call or a method of a stranger was recorded, which may have changed objects that the stream made.
    bool hasActed = false;
    uint64_t opcodes = 0;
    uint64_t buffers = 0;

private:
    uint64_t m_told = 0; ///< bytes of progress
};

} // namespace skops::pickle
