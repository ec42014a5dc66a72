// Names of members outside ASCII. skops writes none; programs that unpack take composed and decomposed
// letters, or letters of another case, for one name or for two.

#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {

void memberNames(const RuleSubject& subject, RuleFindings& findings)
{
    if (!subject.archive)
        return;
    for (size_t i = 0; i < subject.members.count(); ++i) {
        const std::string_view name = subject.members.name(makeId<MemberId>(i));
        const bool isAscii = std::all_of(name.begin(), name.end(), [](char c) { return (c & 0x80) == 0; });
        if (!isAscii)
            findings.add(Finding{Code::ZipAmbiguousName, {.member = std::string(name)}, {"not-ascii"}});
    }
}

} // namespace skops::audit::rules
