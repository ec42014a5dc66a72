#pragma once

#include "numpy/npy.h"

#include <string>
#include <vector>

namespace skops::numpy {

/// Reads the headers of many arrays. In a model most differ in the shape alone, and reading a record dtype
/// takes 20 times as long as comparing its text with that of an array before. For one thread.
class NpyHeaderCache
{
public:
    /// As readNpyHeader(), with the same result.
    Result<NpyHeader> read(Bytes head, uint64_t totalBytes);

private:
    struct Known
    {
        std::string text; ///< of the header up to the shape
        NpyHeader header;
    };
    std::vector<Known> m_known;
};

} // namespace skops::numpy
