#pragma once

// A .npy that arrives in pieces: an array of any size is looked at without being held.

#include "numpy/npy_cache.h"

#include <functional>
#include <optional>
#include <vector>

namespace skops::numpy {

class NpyStream
{
public:
    /// Whole elements, one behind the other; `first` is the position of the first in the file's order.
    using Elements = std::function<void(uint64_t first, Bytes elements)>;
    /// Told the header once; what it returns is called with the data. An empty function skips them.
    using OnHeader = std::function<Elements(const NpyHeader&)>;

    /// `totalBytes`: size of the whole .npy. `cache`, if given, outlives it.
    NpyStream(uint64_t totalBytes, OnHeader onHeader, NpyHeaderCache* cache = nullptr)
        : m_totalBytes(totalBytes), m_onHeader(std::move(onHeader)), m_cache(cache)
    {
    }

    /// The next piece. Errors: as readNpyHeader().
    Result<void> feed(Bytes piece);
    /// After the last piece. Errors: as readNpyHeader().
    Result<void> finish();

    /// Nothing until it has been read.
    const std::optional<NpyHeader>& header() const { return m_header; }

private:
    Result<void> readHeader(Bytes head);
    void give(Bytes data);

    uint64_t m_totalBytes;
    OnHeader m_onHeader;
    NpyHeaderCache* m_cache; ///< may be null
    Elements m_elements;
    std::optional<NpyHeader> m_header;
    std::vector<uint8_t> m_held; ///< the header's beginning, later the beginning of an element
    uint64_t m_position = 0;     ///< elements given
};

/// Elements larger than this are not given: no array that is looked into has such.
inline constexpr uint64_t maxElementBytes = 4'096;

} // namespace skops::numpy
