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

    /// To joblib, an object of one of its own classes, which have no methods that opcodes call.
    bool isJoblibWrapper(ValueId id) const;

    std::optional<Error> stop;    ///< the loader raised
    std::optional<Error> failure; ///< limits, cancel, the source
    std::vector<Finding> findings;
    bool hasWrappers = false;
    bool mayDiffer = false;
    /// Something was called that may have changed any object that the stream made: those with a lower id.
    void acted();
    bool isAsRecorded(ValueId id) const { return id >= m_actedAt; }
    /// Whether a List, Dict or Set has something in it, whatever the calls did.
    bool isFilled(const Value& value) const { return value.payload > m_changesActed; }
    uint64_t opcodes = 0;
    uint64_t buffers = 0;

private:
    ValueId m_actedAt = makeId<ValueId>(0);
    uint64_t m_changesActed = 0; ///< changes when something was called last
    uint64_t m_told = 0;         ///< bytes of progress
};

} // namespace skops::pickle
