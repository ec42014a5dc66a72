#pragma once

// The members of a .skops that is there already, as those of one to be written.

#include "persist/save.h"

namespace skops::persist {

enum class CopyMode : uint8_t {
    Raw,       ///< compressed bytes as they are
    Compressed ///< as SaveOptions say
};

/// All members but schema.json, in their order. Nothing is read.
Content copiedContent(const std::shared_ptr<const archive::Archive>& archive, std::string schema,
                      CopyMode mode);

/// How a member of an archive is compressed; Stored for a method that is not written.
Compression compressionOf(archive::Method method);

} // namespace skops::persist
