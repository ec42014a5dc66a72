#pragma once

// The text of skops.io.visualize without rich (skops/io/_visualize.py, 0.16), and a sensible tree where it
// raises.

#include "audit/audit.h"
#include "base/task.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>

namespace skops::archive {
class Members;
}

namespace skops::report {

enum class Show : uint8_t { All, Untrusted, Trusted };

struct TextTreeOptions
{
    Show show = Show::All;
    std::string tagSafe{};
    std::string tagUnsafe = "[UNSAFE]";
    /// Start and end sequences around a label, by audit::Safety; empty: no colour.
    std::array<std::string, 3> colorStart{};
    std::string colorEnd{};
    bool raw = false; ///< names exactly as they are, control characters included
    uint64_t maxRows = 5'000'000;
};

/// Rows that skops' walk visits with every repeat expanded, saturating: a 3.6 kB file can print 2^17. A tree
/// with a cycle has no end in skops; there, a repeat is one row.
uint64_t countRows(const nodes::NodeTree& tree, const audit::Audit& audit);

/// Types that are left to review and that no row shows: skops does not go into object arrays. (Looks at the
/// places that the audit lists, which are the first 1,000 of each type.)
std::vector<std::string> openTypesWithoutRow(const nodes::NodeTree& tree, const audit::Audit& audit);

/// Writes the text in chunks. Errors: LimitExceeded ("rows", rows, limit) before anything is written,
/// Cancelled. `members` (may be null) gives the bytes that labels of bytes show. Where skops prints a text it
/// is the same text, wrong guides of hidden rows included. Where skops raises, rows stand below the nearest
/// row that is shown; a slice's, method's or old function's value is a row of its own; and a repeat in a tree
/// with a cycle is a leaf that names the place of the first.
Result<void> writeTextTree(const nodes::NodeTree& tree, const audit::Audit& audit,
                           const archive::Members* members, const TextTreeOptions& options,
                           const Cancel& cancel, const std::function<void(std::string_view)>& sink);

/// The label of one node as Node.format gives it: "module.Class", json-type(...), b'...'. Not escaped.
std::string labelOf(const nodes::NodeTree& tree, const archive::Members* members, NodeId id);

} // namespace skops::report
