#pragma once

// How many bytes a Content has, and which.

#include "persist/member_reader.h"
#include "persist/save.h"

namespace skops::persist {

inline constexpr std::string_view schemaName = "schema.json";

/// A view: no copy is made of the text.
MemberBytes schemaBytes(const Content& content);

/// Of a member that is no .npz; a CopiedMember is opened, and where it is compressed and large put into an
/// unlinked temporary file. Errors: as bytesOf(); as Archive::open(); FileWrite.
Result<MemberBytes> plainBytes(const MemberData& member, const Cancel& cancel);

/// Bytes of all members, uncompressed, an .npz by its arrays, and of the schema. Errors: as bytesOf();
/// LimitExceeded for what Archive would not read again ("members", "member-bytes", "total-bytes",
/// "schema-bytes").
Result<uint64_t> countBytes(const Content& content, const Limits& limits);

/// Every source once, in no order.
std::vector<const ByteSource*> sourcesOf(const Content& content);

} // namespace skops::persist
