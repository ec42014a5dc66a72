#pragma once

// What makes two entries of a trust list the same decision: one type and one scope. Shared by writer and
// reader.

#include "audit/trust_list.h"

namespace skops::audit {

bool keyLess(const TrustEntry& a, const TrustEntry& b);

/// Sorts entries and scopes; of several entries with one key the last one stays.
void normalise(TrustList& list);

} // namespace skops::audit
