// skops writes id(object) as an id: a positive integer (skops/io/_utils.py SaveContext.memoize). Others are
// read too, and those that are false to Python are never remembered (LoadContext).

#include "audit/rules/lookup.h"
#include "audit/rules/rule_table.h"
#include "nodes/fields.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

/// An address of 64 bits has at most 20 digits.
bool isAddress(std::string_view raw)
{
    constexpr size_t mostDigits = 20;
    return raw.size() <= mostDigits && raw.front() != '0' &&
           std::ranges::all_of(raw, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void idOdd(const RuleSubject& subject, RuleFindings& findings)
{
    uint32_t told = 0;
    for (size_t i = 0; i < subject.tree.nodeCount() && told < mostTold; ++i) {
        const nodes::Node& node = subject.tree.nodes()[i];
        const uint32_t object = node.raw.isEmpty() ? noIndex : subject.valueAt(node.raw.begin);
        const uint32_t id = object == noIndex ? noIndex : idValueOf(subject.json, object);
        if (id == noIndex || isAddress(subject.json.raw(id)))
            continue;
        ++told;
        findings.add(Code::IdOdd, makeId<NodeId>(i), {shortened(std::string(subject.json.raw(id)))});
    }
}

} // namespace skops::audit::rules
