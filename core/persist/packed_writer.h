#pragma once

// Members with the method that is best for each.

#include "archive/writer.h"
#include "persist/save.h"

namespace skops::persist {

/// Writes the members of `content` and its schema, each deflated if that saves a sixteenth of it, else
/// stored; compressed by the workers, some at a time, and written in their order: how many workers there are
/// changes no byte. `progress` is advanced by bytes before compression. Errors: as save().
Result<void> writePacked(archive::Writer& writer, const Content& content, const SaveOptions& options,
                         const Cancel& cancel, Progress& progress);

} // namespace skops::persist
