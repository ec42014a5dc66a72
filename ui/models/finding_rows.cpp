#include "models/finding_rows.h"

#include "models/finding_cells.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

namespace skops::ui {
namespace {

constexpr size_t findingsBetweenChecks = 256;

size_t severityIndex(const Finding& finding)
{
    return static_cast<size_t>(severityOf(finding.code));
}

bool hasText(const review::Review& review, const Finding& finding, const QString& text)
{
    const auto holds = [&text](const QString& cell) { return cell.contains(text, Qt::CaseInsensitive); };
    return holds(findingSeverity(finding)) || holds(findingCode(finding)) || holds(findingMessage(finding)) ||
           holds(findingPlace(review, finding));
}

Result<void> choose(FindingRows& rows, const review::Review& review, const Cancel& cancel)
{
    for (size_t i = 0; i < review.findings.size(); ++i) {
        if (i % findingsBetweenChecks == 0 && cancel.isRequested())
            return fail(Code::Cancelled);
        const Finding& finding = review.findings[i];
        if (!rows.choice.text.isEmpty() && !hasText(review, finding, rows.choice.text))
            continue;
        ++rows.matches[severityIndex(finding)];
        if (!rows.choice.isHidden[severityIndex(finding)])
            rows.findings.push_back(static_cast<uint32_t>(i));
    }
    return {};
}

void sortByCode(std::vector<uint32_t>& order, const std::vector<Finding>& findings)
{
    std::ranges::stable_sort(order, {}, [&](uint32_t i) { return codeId(findings[i].code); });
}

void sortByPlace(std::vector<uint32_t>& order, const std::vector<Finding>& findings)
{
    std::ranges::stable_sort(order, {}, [&](uint32_t i) {
        const Place& place = findings[i].where;
        const bool hasNode = place.node != none<NodeId>;
        const uint64_t offset = place.offset == noOffset ? 0 : place.offset + 1;
        return std::tuple(hasNode, place.node, std::string_view(place.member), offset);
    });
}

} // namespace

Result<FindingRowsPtr> makeFindingRows(const review::Review& review, const FindingChoice& choice,
                                       const Cancel& cancel)
{
    auto rows = std::make_shared<FindingRows>();
    rows->choice = choice;
    if (auto chosen = choose(*rows, review, cancel); !chosen)
        return fail(chosen.error());
    switch (choice.order) {
    case FindingOrder::Severity:
        break;
    case FindingOrder::Code:
        sortByCode(rows->findings, review.findings);
        break;
    case FindingOrder::Place:
        sortByPlace(rows->findings, review.findings);
        break;
    }
    if (choice.isReversed)
        std::ranges::reverse(rows->findings);
    return FindingRowsPtr(std::move(rows));
}

std::array<uint32_t, severityCount> countSeverities(const review::Review& review)
{
    std::array<uint32_t, severityCount> counts{};
    for (const Finding& finding : review.findings)
        ++counts[severityIndex(finding)];
    return counts;
}

} // namespace skops::ui
