#pragma once

#include "base/byte_source.h"

namespace skops {

/// [offset, offset + length) of another source, as a source of its own; what lies outside cannot be read.
SourcePtr windowOn(SourcePtr source, uint64_t offset, uint64_t length);

} // namespace skops
