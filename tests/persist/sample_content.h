#pragma once

// A Content with a member of every kind, and what its members must read as.

#include "persist/save.h"

#include <algorithm>
#include <functional>

namespace skops::persist::sample {

inline SourcePtr sourceOf(std::string_view text)
{
    return sourceFromBytes({text.begin(), text.end()});
}

inline Blob blobOf(SourcePtr source, Transform transform = Transform::None)
{
    Blob blob;
    blob.length = blob.sizeBytes = source->sizeBytes();
    blob.source = std::move(source);
    blob.transform = transform;
    return blob;
}

inline NpyData npyOf(char kind, uint64_t itemBytes, std::vector<uint64_t> shape, Blob blob)
{
    NpyData npy;
    npy.dtype.kind = kind;
    npy.dtype.byteOrder = kind == 'S' || itemBytes == 1 ? '|' : '<';
    npy.dtype.itemBytes = npy.dtype.baseBytes = itemBytes;
    npy.shape = std::move(shape);
    npy.data = std::move(blob);
    return npy;
}

/// 0, 1, 2, ... as little-endian numbers of `size` bytes.
inline std::string counting(size_t count, size_t size)
{
    std::string out(count * size, '\0');
    for (size_t i = 0; i < count; ++i) {
        for (size_t byte = 0; byte < std::min<size_t>(size, 8); ++byte)
            out[i * size + byte] = static_cast<char>(i >> (8 * byte));
    }
    return out;
}

/// scipy.sparse.csr_matrix(numpy.eye(3)) as save_npz writes it.
inline NpzData sparse(SourcePtr indices, SourcePtr data)
{
    NpzData npz;
    npz.arrays.emplace_back("indices", npyOf('i', 4, {3}, blobOf(std::move(indices))));
    npz.arrays.emplace_back("indptr", npyOf('i', 4, {4}, blobOf(sourceOf(counting(4, 4)))));
    npz.arrays.emplace_back("format", npyOf('S', 3, {}, blobOf(sourceOf("csr"))));
    npz.arrays.emplace_back("shape",
                            npyOf('i', 8, {2}, blobOf(sourceOf({"\3\0\0\0\0\0\0\0\3\0\0\0\0\0\0", 16}))));
    npz.arrays.emplace_back("data", npyOf('i', 8, {3}, blobOf(std::move(data))));
    return npz;
}

/// `wrap` may put another source around each one. `rows`: of the array that makes the file large.
inline Content content(const std::function<SourcePtr(SourcePtr)>& wrap, uint64_t rows = 40'000)
{
    const auto make = [&](const std::string& text) { return wrap(sourceOf(text)); };
    Content content;
    content.schema = "{\"__class__\": \"sample\"}";

    content.members.push_back({"matrix.npy", npyOf('i', 8, {rows, 3}, blobOf(make(counting(3 * rows, 8))))});

    Blob swapped = blobOf(make(std::string("\0\0\0\1\0\0\0\2", 8)), Transform::SwapItems);
    swapped.swapBytes = 4;
    content.members.push_back({"swapped.npy", npyOf('i', 4, {2}, swapped)});

    Blob latin1 = blobOf(make("\xc3\xa4\xc2\x80zz"), Transform::Latin1OfUtf8);
    latin1.sizeBytes = 4;
    content.members.push_back({"latin1.npy", npyOf('u', 1, {4}, latin1)});

    content.members.push_back({"sparse.npz", sparse(make(counting(3, 4)), make(counting(3, 8)))});

    Blob owned;
    owned.owned = std::make_shared<const std::string>("xxstatexx");
    owned.offset = 2;
    owned.length = owned.sizeBytes = 5;
    content.members.push_back({"state.bin", owned});
    content.members.push_back({"empty.bin", Blob{}});
    return content;
}

inline Content content()
{
    return content([](SourcePtr source) { return source; });
}

} // namespace skops::persist::sample
