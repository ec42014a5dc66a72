// `file` may name anything in the archive (skops/io/_utils.py LoadContext), also the schema that names it.

#include "audit/rules/rule_table.h"

namespace skops::audit::rules {

void fileOfSchema(const RuleSubject& subject, RuleFindings& findings)
{
    for (size_t i = 0; i < subject.tree.nodeCount(); ++i) {
        const MemberId member = subject.tree.nodes()[i].member;
        if (member != none<MemberId> && subject.members.name(member) == "schema.json")
            findings.add(Code::FileOfSchema, makeId<NodeId>(i));
    }
}

} // namespace skops::audit::rules
