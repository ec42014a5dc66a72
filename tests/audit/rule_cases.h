#pragma once

// Nodes with one thing wrong, and what the rules say of them.

#include "support/tree_lines.h"

#include <string>
#include <string_view>

namespace skops::test {

inline const std::string regression = "sklearn.linear_model._base.LinearRegression";

std::string content(const std::string& raw);
std::string list(const std::string& items, const std::string& type = "builtins.list");
std::string type(const std::string& name);
std::string dictOf(const std::string& entries, const std::string& keyTypes);
std::string reduced(const std::string& name, const std::string& arguments);
std::string object(const std::string& name, const std::string& attribute, const std::string& value);
std::string masked(const std::string& name);
std::string partial(const std::string& name);
std::string method(const std::string& func, const std::string& object);
std::string array(const std::string& name);
/// The header of an array, with 64 zeros behind it.
std::string npy(const std::string& descr, const std::string& shape);

/// What the rules find with this code in a list with one item, a line a finding: path and arguments. `member`
/// is what 1.npy and 1.npz hold.
std::string found(std::string_view code, const std::string& item, const std::string& member = {});

/// Columns of a test whose rows are item and expected answer of found().
void addColumns();
void row(const char* name, const std::string& item, const char* expected);
/// Compares the row with found().
void compare(std::string_view code);

} // namespace skops::test
