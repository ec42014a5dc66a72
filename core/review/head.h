#pragma once

#include "base/byte_source.h"

#include <string_view>

namespace skops::review {

/// The first bytes of an input: enough to tell every kind of stream.
Result<std::vector<uint8_t>> readHead(const ByteSource& source);

bool startsWith(Bytes head, std::string_view magic);

} // namespace skops::review
