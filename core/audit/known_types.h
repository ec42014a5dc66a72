#pragma once

// One table of names that are known by themselves, whatever a profile says. Adding one is adding a row.

#include "audit/audit.h"

namespace skops::audit {

struct KnownName
{
    std::string_view module; ///< without a name: this module and everything below it; "numpy.*" with a name:
                             ///< the name in the module or in any below it
    std::string_view name;   ///< of a class or function with its methods, "read_*" for several; empty: all of
                             ///< the module
    Group group;
};

/// The most exact row for a name; null if there is none.
const KnownName* findKnownName(std::string_view module, std::string_view name);

/// Whether any row is about this package or something below it.
bool hasKnownNames(std::string_view package);

std::span<const KnownName> knownNames();

} // namespace skops::audit
