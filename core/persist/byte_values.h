#pragma once

// Where the bytes of a bytes or bytearray stand, however a pickle spells them.

#include "persist/blob.h"
#include "persist/contents.h"
#include "pickle/known_callables.h"

namespace skops::persist {

class ByteValues
{
public:
    ByteValues(const Contents& contents, SourcePtr stream) : m_contents(contents), m_stream(std::move(stream))
    {
    }

    /// Of Bytes, ByteArray, _codecs.encode(text, 'latin1'), bytes(), bytearray(bytes). Nothing: another
    /// value, or one that was changed. Errors: those of the source.
    Result<std::optional<Blob>> of(ValueId id) const;
    /// All of a short one (at most `limit` bytes). Nothing: as above, or longer.
    Result<std::optional<std::string>> text(ValueId id, uint64_t limit) const;
    /// All of a Str, however long.
    Result<std::string> str(ValueId id) const;

private:
    Result<std::optional<Blob>> encoded(ValueId text) const;
    Blob plain(ValueId id) const;

    const Contents& m_contents;
    SourcePtr m_stream;
};

/// A blob that owns its bytes.
Blob ownBlob(std::string bytes);

} // namespace skops::persist
