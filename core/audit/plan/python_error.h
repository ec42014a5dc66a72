#pragma once

// Exceptions as Python gives them: the class with its module unless it is a builtin, and str(exception).
// Their words are CPython 3.11's, numpy's, scipy's and skops'.

#include "archive/members.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace skops::audit {

struct PythonError
{
    std::string exception;           ///< empty: only that something is raised
    std::optional<std::string> text; ///< nothing: not known

    bool operator==(const PythonError&) const = default;
};

/// type(value).__name__ of a value of json.loads: "NoneType", "int", "dict", ...
std::string_view pythonTypeOf(std::string_view rawJson);
/// repr() of a value of json.loads.
std::string pythonReprOf(std::string_view rawJson);

/// value[key] of what has no such key.
PythonError keyError(std::string_view key);
/// value[key] of a value of json.loads that is no dict.
PythonError notSubscriptable(std::string_view rawJson);
/// "'list' object has no attribute 'get'"
PythonError noAttribute(std::string_view type, std::string_view attribute);
PythonError notIterable(std::string_view type);
PythonError unhashable(std::string_view type);
PythonError typeError(std::string text);
PythonError valueError(std::string text);
/// RecursionError, whose text depends on where the stack ends.
PythonError recursionError();

/// What zipfile, numpy or scipy raises for a finding about an archive or one of its members, and json.loads
/// for one about the text of schema.json. Nothing: the finding is nothing that they raise for. `members`, if
/// given, are those of the archive.
std::optional<PythonError> pythonErrorOf(const Finding& finding, const archive::Members* members = nullptr);

/// Whether zipfile raises it while a member is read.
bool isReadError(Code code);

} // namespace skops::audit
