#pragma once

// The one table of classes that skops has a writer for, or that it cannot hold.

#include "persist/type_names.h"

namespace skops::persist {

/// A class: what skops writes for its instances and those of its subclasses, and what is to be said of them.
struct WriterRow
{
    std::string_view module;
    std::string_view name;
    Writer writer;
    Reason note = Reason::None;
    /// The writer exists in this release only if its profile has the flag.
    std::optional<profile::Flag> needs{};
};

/// Null: not registered in the environment of `profile`.
const WriterRow* findWriter(const profile::Profile& profile, std::string_view module, std::string_view name);

} // namespace skops::persist
