#pragma once

// Lists to compare, as schema.json has them.

#include "support/tree_lines.h"

#include <string>

namespace skops::test {

inline std::string list(const std::string& items)
{
    return node("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

inline std::string rootList(const std::string& items)
{
    return root("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

} // namespace skops::test
