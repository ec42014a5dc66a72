#include "models/node_trust.h"

#include "document/profiles.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>

namespace skops::ui {
namespace {

using nodes::Loader;
using profile::Flag;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::NodeTrust)
};

bool isListed(const review::Review& review, Loader loader, TypeId type)
{
    return review.auditor->profile()->isTrusted(nodes::rowOf(loader).profileKey, review.tree->fullName(type));
}

bool isTicked(const review::Review& review, TypeId type)
{
    return review.audit->ticks().contains(review.tree->fullName(type));
}

TrustRule tickedOrNobody(const review::Review& review, TypeId type)
{
    return isTicked(review, type) ? TrustRule::Ticked : TrustRule::Nobody;
}

QString ruleText(const review::Review& review, TrustRule rule, Loader loader)
{
    const QString key = fromUtf8(nodes::rowOf(loader).profileKey);
    const QString environment = profileText(*review.auditor->profile());
    switch (rule) {
    case TrustRule::Always:
        return Texts::tr("trusted: skops trusts every %1, whatever its label says").arg(key);
    case TrustRule::List:
        return Texts::tr("trusted: in the list of %1 in %2").arg(key, environment);
    case TrustRule::BelowLoss:
        return Texts::tr("trusted: below a LossNode, in whose list of %1 it is").arg(environment);
    case TrustRule::BelowTree:
        return Texts::tr("trusted: below a TreeNode, in whose list of %1 it is").arg(environment);
    case TrustRule::BitGenerator:
        return Texts::tr("trusted: a bit generator of numpy in %1").arg(environment);
    case TrustRule::NotAsked:
        return Texts::tr("skops of %1 does not ask about this name").arg(environment);
    case TrustRule::Ticked:
        return Texts::tr("ticked by you: in no list of %1 for %2").arg(environment, key);
    case TrustRule::Nobody:
        return Texts::tr("untrusted: in no list of %1 for %2, and not ticked").arg(environment, key);
    }
    return {};
}

} // namespace

TrustRule ownTrustRule(const review::Review& review, NodeId id)
{
    const nodes::Node& node = review.tree->node(id);
    const profile::Profile& profile = *review.auditor->profile();
    if (node.loader == Loader::Json)
        return TrustRule::Always;
    // Their labels are not names that skops lists (Auditor::addsOwnName).
    if (!review.audit->isOwnTrusted(id))
        return node.loader == Loader::Slice || node.loader == Loader::FunctionV0 ? TrustRule::NotAsked
                                                                                 : TrustRule::Nobody;
    if (isListed(review, node.loader, node.type))
        return TrustRule::List;
    if (node.belowLoss && profile.has(Flag::LossTrustPassedDown) && isListed(review, Loader::Loss, node.type))
        return TrustRule::BelowLoss;
    if (node.belowTree && profile.has(Flag::TreeTrustPassedDown) && isListed(review, Loader::Tree, node.type))
        return TrustRule::BelowTree;
    return TrustRule::Ticked;
}

TrustRule extraTrustRule(const review::Review& review, NodeId id)
{
    const nodes::Node& node = review.tree->node(id);
    const profile::Profile& profile = *review.auditor->profile();
    const auto ofGenerator = [&](Flag declares) {
        if (profile.isBitGenerator(review.tree->fullName(node.extra)))
            return TrustRule::BitGenerator;
        return profile.has(declares) ? tickedOrNobody(review, node.extra) : TrustRule::NotAsked;
    };
    switch (node.loader) {
    case Loader::FunctionV0:
        return isListed(review, node.loader, node.extra) ? TrustRule::List
                                                         : tickedOrNobody(review, node.extra);
    case Loader::Method:
        return profile.has(Flag::MethodFuncDeclared) ? tickedOrNobody(review, node.extra)
                                                     : TrustRule::NotAsked;
    case Loader::RandomGenerator:
        return ofGenerator(Flag::BitGeneratorDeclared);
    case Loader::RandomGeneratorV1:
        return ofGenerator(Flag::OldBitGeneratorDeclared);
    default:
        return TrustRule::NotAsked; // as Auditor::addsExtraName: others add no name of their own
    }
}

QString ownTrustText(const review::Review& review, NodeId id)
{
    const QString text = ruleText(review, ownTrustRule(review, id), review.tree->node(id).loader);
    return review.audit->safety(id) == audit::Safety::BelowUntrusted
               ? Texts::tr("%1; something below it is not").arg(text)
               : text;
}

QString extraTrustText(const review::Review& review, NodeId id)
{
    const nodes::Node& node = review.tree->node(id);
    return Texts::tr("%1: %2", "name, why it is trusted or not")
        .arg(displayText(review.tree->fullName(node.extra)),
             ruleText(review, extraTrustRule(review, id), node.loader));
}

} // namespace skops::ui
