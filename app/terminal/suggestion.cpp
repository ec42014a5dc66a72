#include "terminal/suggestion.h"

#include <algorithm>
#include <vector>

namespace skops::terminal {
namespace {

/// Longer words are none of ours; what is compared stays small.
constexpr size_t longestWord = 64;
/// A beginning of a word is taken for the word.
constexpr size_t shortestBeginning = 3;

/// Letters to add, drop, replace, or swap with their neighbour (optimal string alignment distance).
size_t slips(std::string_view a, std::string_view b)
{
    std::vector<std::vector<size_t>> cost(a.size() + 1, std::vector<size_t>(b.size() + 1));
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({replaced, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

} // namespace

std::string nearest(std::string_view word, std::span<const std::string> candidates)
{
    if (word.size() > longestWord)
        return {};
    std::string best;
    // A third of the letters: "scna" is meant to be scan, "foo" is nothing of ours.
    size_t fewest = std::max<size_t>(1, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const bool isBeginning = word.size() >= shortestBeginning && candidate.starts_with(word);
        const size_t count = isBeginning ? 0 : slips(word, candidate);
        if (count < fewest) {
            fewest = count;
            best = candidate;
        }
    }
    return best;
}

std::string suggestion(std::string_view word, std::span<const std::string> candidates)
{
    const std::string near = nearest(word, candidates);
    return near.empty() ? "" : "; did you mean " + near + "?";
}

} // namespace skops::terminal
