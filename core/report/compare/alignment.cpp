#include "report/compare/alignment.h"

#include <algorithm>
#include <map>

namespace skops::report {
namespace {

constexpr int maxEdits = 1'000;

using Matches = std::vector<std::pair<uint32_t, uint32_t>>;
using Digests = std::span<const Digest>;

/// E. Myers, An O(ND) Difference Algorithm and Its Variations (1986): the furthest x on each diagonal x - y
/// by number of edits, and back along what was kept. Nothing if there are more than maxEdits.
std::optional<Matches> fewestEdits(Digests a, Digests b, const Cancel& cancel)
{
    const auto lengthA = static_cast<int64_t>(a.size());
    const auto lengthB = static_cast<int64_t>(b.size());
    // furthest[edits][diagonal + edits], every second diagonal used.
    std::vector<std::vector<int64_t>> furthest;
    const auto at = [&](int64_t edits, int64_t diagonal) -> int64_t& {
        return furthest[static_cast<size_t>(edits)][static_cast<size_t>(diagonal + edits)];
    };
    const auto comesFromB = [&](int64_t edits, int64_t diagonal) {
        return diagonal == -edits ||
               (diagonal != edits && at(edits - 1, diagonal - 1) < at(edits - 1, diagonal + 1));
    };
    const auto startOf = [&](int64_t edits, int64_t diagonal) -> int64_t {
        if (edits == 0)
            return 0;
        return comesFromB(edits, diagonal) ? at(edits - 1, diagonal + 1) : at(edits - 1, diagonal - 1) + 1;
    };
    const auto isEnd = [&](int64_t edits) {
        for (int64_t diagonal = -edits; diagonal <= edits; diagonal += 2) {
            int64_t x = startOf(edits, diagonal);
            while (x < lengthA && x - diagonal < lengthB && x - diagonal >= 0 &&
                   a[static_cast<size_t>(x)] == b[static_cast<size_t>(x - diagonal)])
                ++x;
            at(edits, diagonal) = x;
            if (diagonal == lengthA - lengthB && x >= lengthA)
                return true;
        }
        return false;
    };
    int64_t edits = 0;
    for (;; ++edits) {
        if (edits > maxEdits || cancel.isRequested())
            return std::nullopt;
        furthest.emplace_back(static_cast<size_t>(2 * edits + 1), int64_t{-1});
        if (isEnd(edits))
            break;
    }
    Matches matches;
    int64_t diagonal = lengthA - lengthB;
    int64_t x = lengthA;
    for (; edits >= 0; --edits) {
        for (const int64_t start = startOf(edits, diagonal); x > start; --x)
            matches.emplace_back(x - 1, x - 1 - diagonal);
        if (edits == 0)
            break;
        const bool isInsertion = comesFromB(edits, diagonal);
        diagonal += isInsertion ? 1 : -1;
        x = at(edits - 1, diagonal);
    }
    std::reverse(matches.begin(), matches.end());
    return matches;
}

std::vector<Digest> column(std::span<const ItemDigests> items, Digest ItemDigests::*member)
{
    std::vector<Digest> digests;
    digests.reserve(items.size());
    for (const ItemDigests& item : items)
        digests.push_back(item.*member);
    return digests;
}

/// The stretch between two matches, as what is left of both sides.
void pairUp(uint32_t a, uint32_t endA, uint32_t b, uint32_t endB, std::vector<AlignedItem>& aligned)
{
    for (; a < endA && b < endB; ++a, ++b)
        aligned.push_back({a, b});
    for (; a < endA; ++a)
        aligned.push_back({a, std::nullopt});
    for (; b < endB; ++b)
        aligned.push_back({std::nullopt, b});
}

} // namespace

std::vector<std::pair<uint32_t, uint32_t>> matchEqual(Digests a, Digests b, const Cancel& cancel)
{
    const size_t shorter = std::min(a.size(), b.size());
    size_t head = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    Matches matches;
    for (size_t i = 0; i < head; ++i)
        matches.emplace_back(i, i);
    const auto middle =
        fewestEdits(a.subspan(head, a.size() - head - tail), b.subspan(head, b.size() - head - tail), cancel);
    for (const auto& [inA, inB] : middle.value_or(Matches()))
        matches.emplace_back(inA + head, inB + head);
    for (size_t i = tail; i > 0; --i)
        matches.emplace_back(a.size() - i, b.size() - i);
    return matches;
}

std::vector<AlignedItem> alignItems(std::span<const ItemDigests> a, std::span<const ItemDigests> b,
                                    const Cancel& cancel)
{
    const std::vector<Digest> outlinesA = column(a, &ItemDigests::outline);
    const std::vector<Digest> outlinesB = column(b, &ItemDigests::outline);
    Matches equal = matchEqual(column(a, &ItemDigests::content), column(b, &ItemDigests::content), cancel);
    equal.emplace_back(a.size(), b.size());
    std::vector<AlignedItem> aligned;
    uint32_t nextA = 0;
    uint32_t nextB = 0;
    for (const auto& [endA, endB] : equal) {
        Matches alike = matchEqual(Digests(outlinesA).subspan(nextA, endA - nextA),
                                   Digests(outlinesB).subspan(nextB, endB - nextB), cancel);
        alike.emplace_back(endA - nextA, endB - nextB);
        const uint32_t beginA = nextA;
        const uint32_t beginB = nextB;
        for (const auto& [inA, inB] : alike) {
            pairUp(nextA, beginA + inA, nextB, beginB + inB, aligned);
            nextA = beginA + inA;
            nextB = beginB + inB;
            if (nextA < endA && nextB < endB)
                aligned.push_back({nextA++, nextB++});
        }
        if (endA < a.size() || endB < b.size())
            aligned.push_back({endA, endB});
        nextA = endA + 1;
        nextB = endB + 1;
    }
    return aligned;
}

std::vector<AlignedItem> alignUnordered(std::span<const ItemDigests> a, std::span<const ItemDigests> b)
{
    std::multimap<Digest, uint32_t> open;
    for (uint32_t i = 0; i < b.size(); ++i)
        open.emplace(b[i].content, i);
    std::vector<AlignedItem> aligned;
    for (uint32_t i = 0; i < a.size(); ++i) {
        const auto found = open.find(a[i].content);
        if (found == open.end()) {
            aligned.push_back({i, std::nullopt});
            continue;
        }
        aligned.push_back({i, found->second});
        open.erase(found);
    }
    std::vector<uint32_t> left;
    for (const auto& [digest, i] : open)
        left.push_back(i);
    std::sort(left.begin(), left.end());
    for (const uint32_t i : left)
        aligned.push_back({std::nullopt, i});
    return aligned;
}

} // namespace skops::report
