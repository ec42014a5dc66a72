#pragma once

// What skops-inspect knows of itself, as JSON: pages and completions are written from it, so that none of it
// is typed twice. One function a part; each writes one member of the whole.

#include "report/json_writer.h"

namespace CLI {
class App;
}

namespace skops::reference {

/// "commands": the tree of commands with options and texts.
void describeCommands(report::JsonWriter& json, const CLI::App& app);
/// "codes", "severities", "effects": what `explain` says.
void describeCodes(report::JsonWriter& json);
/// "ids": every set of words that JSON output chooses from.
void describeIds(report::JsonWriter& json);
/// "limits", "profiles", "colors": words that options take.
void describeWords(report::JsonWriter& json);

} // namespace skops::reference
