#include "audit/plan/name_steps.h"

#include "audit/plan/node_faults.h"
#include "audit/release_rules.h"
#include "nodes/fields.h"
#include "nodes/python_str.h"

#include <algorithm>

namespace skops::audit {
namespace {

using nodes::Field;
using nodes::Loader;
using profile::Existence;

bool isFalsy(std::string_view rawJson)
{
    return valueOfJson(rawJson).isFalsy;
}

/// gettype's own refusal.
PythonError unknownObject(std::string_view cls, std::string_view module)
{
    return valueError("Object " + std::string(cls) + " of module " + std::string(module) + " is unknown");
}

} // namespace

bool isPlainEstimator(const PlannedName& name)
{
    return name.facts && name.facts->module().starts_with("sklearn.") &&
           name.facts->name() != "IsotonicRegression" &&
           name.facts->isSubclassOf("sklearn.base", "BaseEstimator");
}

NameSteps::NameSteps(const PlanSubject& subject, PlanWriter& out)
    : m_subject(subject), m_out(out), m_names(subject.tree.typeCount())
{
}

const PlannedName& NameSteps::of(TypeId type)
{
    std::optional<PlannedName>& name = m_names[index(type)];
    if (!name)
        name = ask(type);
    return *name;
}

PlannedName NameSteps::ask(TypeId type)
{
    const nodes::NodeTree& tree = m_subject.tree;
    const profile::Profile& profile = m_subject.profile();
    const std::string_view module = tree.moduleName(type);
    const std::string_view cls = tree.className(type);
    PlannedName name{.target = m_out.name(tree.fullName(type)), .module = m_out.name(module)};

    const auto types = m_subject.audit.types();
    const auto listed = std::ranges::lower_bound(types, tree.fullName(type), {}, &UntrustedType::name);
    if (listed != types.end() && listed->name == tree.fullName(type)) {
        name.isListed = true;
        name.trust = listed->group == Group::KnownDangerous ? PlanTrust::Dangerous
                     : listed->isTicked                     ? PlanTrust::Ticked
                                                            : PlanTrust::Untrusted;
    }
    const Existence existence = profile.existence(module, cls);
    name.isKnown = existence == Existence::Exists;
    name.isKnownModule = existence != Existence::UnknownModule;
    if (existence == Existence::Missing) {
        // The shortest package that is not there is the one that Python names.
        size_t end = module.find('.');
        while (end != module.npos && !isMissing(module.substr(0, end)))
            end = module.find('.', end + 1);
        if (isMissing(module))
            name.missing = PythonError{"ModuleNotFoundError",
                                       "No module named " + nodes::pythonRepr(module.substr(0, end))};
        else if (mayBeModule(profile, module, cls)) // a module is no more to be called than what is missing
            name.missing = PythonError{};
        else if (module == "numpy") // its __getattr__ has texts of its own for names it once had
            name.missing = PythonError{"AttributeError", std::nullopt};
        else
            name.missing = PythonError{"AttributeError", "module '" + std::string(module) +
                                                             "' has no attribute '" + std::string(cls) + "'"};
    }
    if (const auto facts = profile.findName(module, cls)) {
        name.kind = facts->kind;
        name.facts = profile.findClass(facts->originModule, facts->originName);
        name.callee = (facts->originModule == "builtins" ? "" : std::string(facts->originModule) + ".") +
                      std::string(facts->originName) + "()";
    }
    return name;
}

bool NameSteps::isMissing(std::string_view module) const
{
    // Every module that a profile has answers to such a name with "unknown", what it has not with "missing".
    return m_subject.profile().existence(module, "__name__") == Existence::Missing;
}

PlanTrust NameSteps::trustOf(NodeId node, TypeId type)
{
    const PlannedName& name = of(type);
    if (name.trust == PlanTrust::Dangerous || name.trust == PlanTrust::Ticked)
        return name.trust;
    const bool isTrusted =
        m_subject.tree.node(node).type == type ? m_subject.audit.isOwnTrusted(node) : !name.isListed;
    return isTrusted ? PlanTrust::Trusted : PlanTrust::Untrusted;
}

void NameSteps::addLookUp(NodeId node, TypeId type)
{
    const PlannedName& name = of(type);
    if (auto error = lookUpError(node, type)) {
        m_out.fail(PlanPhase::Construct, node, Code::ClassMissing, std::move(*error));
        return;
    }
    m_out.addImport({.target = name.module,
                     .node = node,
                     .action = PlanAction::ImportModule,
                     .trust = trustOf(node, type),
                     .isUndecided = !name.isKnownModule});
}

void NameSteps::addOwnImport(NodeId node, std::string_view module)
{
    m_out.addImport({.target = m_out.name(module), .node = node, .action = PlanAction::ImportModule});
}

std::optional<PythonError> NameSteps::lookUpError(NodeId id, TypeId type)
{
    const nodes::Node& node = m_subject.tree.node(id);
    if (node.loader == Loader::Function && node.isBroken)
        return brokenNameError(node);
    const std::string_view module = m_subject.tree.moduleName(type);
    const std::string_view cls = m_subject.tree.className(type);
    // The constructor of a ReduceNode is looked up by gettype, other TypeNodes by _import_obj.
    const bool isType = node.loader == Loader::Type && !node.raw.isEmpty();
    const bool isChecked = !isType && node.loader != Loader::FunctionV0;
    if (isChecked && (module.empty() || cls.empty()))
        return unknownObject(nodes::pythonRepr(cls), nodes::pythonRepr(module));
    if (module.empty())
        return valueError("Empty module name");
    if (module.starts_with('.'))
        return typeError("the 'package' argument is required to perform a relative import for " +
                         nodes::pythonRepr(module));
    const PlannedName& name = of(type);
    const bool isCalled = nodes::rowOf(node.loader).construct != nodes::Construct::ImportName;
    const bool isModule = name.missing && name.missing->exception.empty();
    return isModule && !isCalled ? std::nullopt : name.missing;
}

/// A FunctionNode whose names are no text: the audit writes them as they are (skops/io/_general.py).
std::optional<PythonError> NameSteps::brokenNameError(const nodes::Node& node) const
{
    const nodes::JsonIndex& json = *m_subject.tree.json();
    const nodes::Fields fields(json, valueAt(json, node.raw.begin));
    if (!fields.has(Field::Module) || !fields.has(Field::Class))
        return std::nullopt;
    const std::string_view module = json.raw(fields.at(Field::Module));
    const std::string_view cls = json.raw(fields.at(Field::Class));
    if (isFalsy(module) || isFalsy(cls))
        return unknownObject(pythonReprOf(cls), pythonReprOf(module));
    if (pythonTypeOf(module) != "str")
        return noAttribute(pythonTypeOf(module), "startswith");
    const std::string name = nodes::pythonStr(module);
    if (isMissing(name))
        return PythonError{"ModuleNotFoundError", std::nullopt};
    if (m_subject.profile().existence(name, {}) == Existence::UnknownModule)
        return PythonError{};
    return typeError("attribute name must be string, not '" + std::string(pythonTypeOf(cls)) + "'");
}

} // namespace skops::audit
