#pragma once

// Looks for a text in the rows of a tree. A worker writes what it finds into a MatchStream, the window's
// thread takes it from there as it comes.

#include "models/row_order.h"
#include "models/text_matcher.h"

#include <mutex>
#include <vector>

namespace skops::ui {

/// What could not be searched as a whole.
struct SearchLimits
{
    uint64_t cut = 0;     ///< texts that were not searched to the end
    uint64_t givenUp = 0; ///< rows with a text in which the expression takes too long

    bool operator==(const SearchLimits&) const = default;
};

/// From one thread to another.
class MatchStream
{
public:
    void append(const std::vector<uint32_t>& ranks, const SearchLimits& limits);
    /// What was appended since the last call is moved to the end of `ranks`; the limits are those until now.
    void take(std::vector<uint32_t>& ranks, SearchLimits& limits);

private:
    std::mutex m_mutex;
    std::vector<uint32_t> m_ranks;
    SearchLimits m_limits;
};

/// Characters of a text that are searched: by a plain text; by a regular expression; of a path, its end.
inline constexpr size_t plainCharacters = 1'000'000;
inline constexpr qsizetype regexCharacters = 10'000;

/// Ranks of the rows that match, ascending. A name is that of a row; type, value and path are those of a
/// node, which is found once, where it was read first. Progress: rows. Errors: Cancelled.
Result<void> searchRows(const RowOrder& order, const SearchQuery& query, MatchStream& found,
                        const Cancel& cancel, Progress& progress);

/// The rows in `ranks` (ascending) and what leads to them. Errors: Cancelled.
Result<RowSetPtr> makeMatchRows(const RowOrder& order, const std::vector<uint32_t>& ranks,
                                const Cancel& cancel);

} // namespace skops::ui
