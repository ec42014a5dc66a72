#pragma once

// What importing and looking up a name takes: gettype and _import_obj (skops/io/_utils.py, 0.16).

#include "audit/plan/plan_subject.h"
#include "audit/plan/plan_writer.h"
#include "audit/plan/planned_value.h"

#include <optional>
#include <vector>

namespace skops::audit {

/// What is known of one name of the tree.
struct PlannedName
{
    nodes::NameId target = none<nodes::NameId>; ///< "module.Class"
    nodes::NameId module = none<nodes::NameId>;
    PlanTrust trust = PlanTrust::Untrusted; ///< where no node has a say; see NameSteps::trustOf
    bool isListed = false;                  ///< in skops' untrusted set
    bool isKnown = false;                   ///< the profile has it
    bool isKnownModule = false;             ///< the profile has the module, or knows that it is not there
    std::optional<PythonError> missing{};   ///< what looking it up raises
    profile::NameKind kind = profile::NameKind::Other;
    std::optional<profile::ClassFacts> facts{};
    std::string callee{}; ///< as CPython's messages about a call name it; empty: not known
};

/// An estimator of scikit-learn with __new__ of object and __setstate__ of BaseEstimator
/// (sklearn/base.py, 1.9), which takes a dict and nothing else.
bool isPlainEstimator(const PlannedName& name);

/// Names are asked once each.
class NameSteps
{
public:
    NameSteps(const PlanSubject& subject, PlanWriter& out);

    /// The reference holds until the next call.
    const PlannedName& of(TypeId type);
    /// Whether somebody allowed the node's name, or (its extra one) the type.
    PlanTrust trustOf(NodeId node, TypeId type);

    /// Adds the import that looking the name up at this node needs, and what it raises.
    void addLookUp(NodeId node, TypeId type);
    /// The same of a name that skops itself looks up, and that is there.
    void addOwnImport(NodeId node, std::string_view module);

private:
    PlannedName ask(TypeId type);
    std::optional<PythonError> lookUpError(NodeId node, TypeId type);
    std::optional<PythonError> brokenNameError(const nodes::Node& node) const;
    bool isMissing(std::string_view module) const;

    const PlanSubject& m_subject;
    PlanWriter& m_out;
    std::vector<std::optional<PlannedName>> m_names; ///< by TypeId
};

} // namespace skops::audit
