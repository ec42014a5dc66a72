#include "base/sha256.h"
#include "review/review.h"

#include <algorithm>

namespace skops::review {

Result<std::string> sha256(const ByteSource& source, const Cancel& cancel, Progress& progress)
{
    Sha256 sha;
    progress.start(source.sizeBytes());
    std::vector<uint8_t> buffer(std::min<uint64_t>(source.sizeBytes(), 1U << 20U));
    for (uint64_t offset = 0; offset < source.sizeBytes();) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        const auto length =
            static_cast<size_t>(std::min<uint64_t>(buffer.size(), source.sizeBytes() - offset));
        const MutableBytes part(buffer.data(), length);
        if (auto read = source.readAt(offset, part); !read)
            return fail(read.error());
        sha.add(part);
        offset += length;
        progress.advance(length);
    }
    return hexText(sha.finish());
}

} // namespace skops::review
