#pragma once

// The bytes of a member of method 14 as zipfile.LZMACompressor makes them.

#include "base/byte_source.h"

#include <functional>
#include <memory>

namespace skops::archive {

class LzmaMember
{
public:
    using Sink = std::function<Result<void>(Bytes)>;

    LzmaMember();
    ~LzmaMember();

    /// Begins a member of `sizeBytes`: the dictionary is no larger. Errors: OutOfMemory, those of the sink.
    Result<void> begin(uint64_t sizeBytes, const Sink& sink);
    /// Errors: as begin().
    Result<void> write(Bytes bytes, const Sink& sink);
    Result<void> end(const Sink& sink);

private:
    struct Stream; ///< kept for the next member: what it has allocated is used again
    Result<void> run(Bytes bytes, bool isEnd, const Sink& sink);

    std::unique_ptr<Stream> m_stream;
    std::vector<uint8_t> m_output;
};

} // namespace skops::archive
