#include "review/head.h"

#include <algorithm>

namespace skops::review {

Result<std::vector<uint8_t>> readHead(const ByteSource& source)
{
    constexpr uint64_t headBytes = 64;
    std::vector<uint8_t> head(std::min(source.sizeBytes(), headBytes));
    if (auto read = source.readAt(0, head); !read)
        return fail(read.error());
    return head;
}

bool startsWith(Bytes head, std::string_view magic)
{
    return head.size() >= magic.size() &&
           std::equal(magic.begin(), magic.end(), head.begin(),
                      [](char a, uint8_t b) { return static_cast<uint8_t>(a) == b; });
}

} // namespace skops::review
