// Models that keep themselves as bytes which native code of their library parses when they are loaded.
// Nothing but that parser can judge the bytes, so they are told by size and hash.

#include "audit/rules/native_blob.h"

#include "audit/rules/member_hashes.h"
#include "audit/rules/rule_table.h"

#include <algorithm>

namespace skops::audit::rules {
namespace {

struct Library
{
    std::string_view type; ///< whose state holds the bytes
    std::string_view name;
};

/// Sorted as they are looked up: by type. Sources: __getstate__ of xgboost 3.0 (core.py), lightgbm 4.6
/// (basic.py), catboost 1.2 (core.py, _catboost.pyx).
constexpr Library libraries[] = {
    {"catboost.core.CatBoost", "catboost"},       {"catboost.core.CatBoostClassifier", "catboost"},
    {"catboost.core.CatBoostRanker", "catboost"}, {"catboost.core.CatBoostRegressor", "catboost"},
    {"catboost.core._CatBoost", "catboost"},      {"lightgbm.basic.Booster", "lightgbm"},
    {"xgboost.core.Booster", "xgboost"},
};

} // namespace

std::string_view nativeLibraryOf(std::string_view type)
{
    const auto row = std::ranges::find(libraries, type, &Library::type);
    return row == std::end(libraries) ? std::string_view() : row->name;
}

void nativeBlob(const RuleSubject& subject, RuleFindings& findings)
{
    const nodes::NodeTree& tree = subject.tree;
    MemberHashes hashes(subject.members, subject.cancel);
    std::vector<bool> isOpaque(tree.typeCount());
    for (size_t i = 0; i < tree.typeCount(); ++i)
        isOpaque[i] = !nativeLibraryOf(tree.fullName(makeId<TypeId>(i))).empty();
    // By node, the nearest one above it (or itself) whose library parses its bytes. A node stands behind the
    // one that it was read from.
    std::vector<NodeId> owners(tree.nodeCount(), none<NodeId>);
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        const auto id = makeId<NodeId>(i);
        const nodes::Node& node = tree.node(id);
        const NodeId parent = tree.parentOf(id);
        owners[i] = node.type != none<TypeId> && isOpaque[index(node.type)] ? id
                    : parent == none<NodeId>                                ? none<NodeId>
                                                                            : owners[index(parent)];
        const bool isBytes = node.loader == nodes::Loader::Bytes || node.loader == nodes::Loader::Bytearray;
        if (!isBytes || node.member == none<MemberId> || owners[i] == none<NodeId>)
            continue;
        findings.add(Code::NativeBlob, id,
                     {std::string(nativeLibraryOf(tree.fullName(tree.node(owners[i]).type))),
                      std::to_string(subject.members.sizeBytes(node.member)), hashes.of(node.member)});
    }
}

} // namespace skops::audit::rules
