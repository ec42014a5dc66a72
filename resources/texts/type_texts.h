#pragma once

// Why a type is listed for review and what to look at before it is ticked; context "types" for
// QCoreApplication::translate().

#include "audit/audit.h"

#include <optional>
#include <span>
#include <string_view>

namespace skops::texts {

struct TypeText
{
    const char* why;   ///< why skops lists it though genuine models hold it, or what a dangerous name does
    const char* check; ///< what a reviewer should check before ticking it
};

struct TypeRow
{
    std::string_view
        name;         ///< "module.Class"; ending in '.': everything below; ending in '*': all that begin so
    bool isDangerous; ///< it speaks of a known danger, and only of that
    TypeText text;
};

/// The text written for this very name, or for its family; the most exact row decides. Empty if there is
/// none.
std::optional<TypeText> typeText(std::string_view fullName);

/// The same, or what can be said of any name of its library or group. Of a type in the group of the known
/// dangers it never says anything harmless, whatever family its name looks like.
TypeText typeText(std::string_view fullName, audit::Group group);

/// The rows behind it, sorted by name.
std::span<const TypeRow> typeRows();

} // namespace skops::texts
