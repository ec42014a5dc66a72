#include "terminal/copy_output.h"

#include "base/byte_source.h"

#include <algorithm>

namespace skops::terminal {

namespace fs = std::filesystem;

Result<void> copyFile(Output& out, const fs::path& file, const Cancel& cancel)
{
    const auto source = openFile(file);
    if (!source)
        return fail(source.error());
    std::vector<uint8_t> piece;
    for (uint64_t at = 0; at < (*source)->sizeBytes(); at += piece.size()) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        piece.resize(std::min<uint64_t>((*source)->sizeBytes() - at, uint64_t{1} << 20U));
        if (auto read = (*source)->readAt(at, piece); !read)
            return read;
        out.write({reinterpret_cast<const char*>(piece.data()), piece.size()});
    }
    return {};
}

bool isSameFile(const fs::path& a, const fs::path& b)
{
    std::error_code error;
    if (fs::equivalent(a, b, error))
        return true;
    return fs::weakly_canonical(fs::absolute(a, error), error) ==
           fs::weakly_canonical(fs::absolute(b, error), error);
}

} // namespace skops::terminal
