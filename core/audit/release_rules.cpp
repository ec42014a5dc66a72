#include "audit/release_rules.h"

#include "audit/known_types.h"

namespace skops::audit {
namespace {

using nodes::Construct;
using nodes::Loader;
using nodes::Node;
using nodes::NodeTree;
using nodes::Role;
using profile::Flag;
using profile::Profile;

/// Whether a finding of the reader, which follows the newest release, holds for this one.
bool holds(const Finding& finding, const Profile& profile)
{
    switch (finding.code) {
    case Code::ProtocolInvalid:
        // Before it was validated, it was only looked up in a dict: a list or an object raises.
        return profile.has(Flag::ProtocolValidated) || finding.args[0].front() == '[' ||
               finding.args[0].front() == '{';
    default:
        return true;
    }
}

/// Whether the profile has a module of that name.
bool hasModule(const Profile& profile, const std::string& module)
{
    // It answers for a module it has, and for one it knows nothing of, to one of these only.
    return profile.existence(module, "__name__") == profile::Existence::UnknownModule &&
           profile.existence(module, {}) == profile::Existence::Missing;
}

class ReleaseRules
{
public:
    ReleaseRules(const NodeTree& tree, const Profile& profile, std::vector<Finding>& out)
        : m_tree(tree), m_profile(profile), m_out(out)
    {
    }

    void check(NodeId id)
    {
        const Node& node = m_tree.node(id);
        if (node.loader != Loader::Unknown && !isRegistered(node.loader))
            tell(Code::LoaderNotInProfile, id,
                 {std::string(nodes::rowOf(node.loader).name), std::to_string(m_tree.protocol())});
        switch (node.loader) {
        case Loader::Method:
            return checkMethod(id);
        case Loader::OperatorFunc:
            if (m_profile.has(Flag::OperatorModuleChecked) && m_tree.moduleName(node.type) != "operator")
                tell(Code::OperatorModule, id, {std::string(m_tree.moduleName(node.type))});
            return;
        case Loader::RandomGenerator:
        case Loader::RandomGeneratorV1: {
            const Flag flag = node.loader == Loader::RandomGenerator ? Flag::BitGeneratorNameRequired
                                                                     : Flag::OldBitGeneratorNameRequired;
            if (node.extra == none<TypeId> && m_profile.has(flag))
                tell(Code::BitGeneratorName, id, {});
            return;
        }
        case Loader::QuantileForest:
            if (!m_profile.has(Flag::QuantileForestImportable))
                tell(Code::LibraryMissing, id, {"quantile_forest"});
            return;
        default:
            return;
        }
    }

    /// A name that the node would look up and that the profile's environment does not have.
    void checkName(NodeId id)
    {
        const Node& node = m_tree.node(id);
        const TypeId type = importedName(node);
        if (type == none<TypeId> || !isNew(type))
            return;
        const std::string_view module = m_tree.moduleName(type);
        const std::string_view cls = m_tree.className(type);
        const bool isCalled = nodes::rowOf(node.loader).construct != Construct::ImportName;
        if (m_profile.existence(module, cls) == profile::Existence::Missing &&
            (isCalled || !mayBeModule(m_profile, module, cls)))
            tell(Code::ClassMissing, id, {std::string(m_tree.fullName(type))});
    }

private:
    bool isRegistered(Loader loader)
    {
        const uint64_t bit = uint64_t{1} << static_cast<unsigned>(loader);
        if ((m_asked & bit) == 0) {
            m_asked |= bit;
            const std::string_view name = nodes::rowOf(loader).name;
            if (m_profile.hasLoader(name, m_tree.protocol()) ||
                m_profile.hasLoader(name, m_profile.protocol()))
                m_registered |= bit;
        }
        return (m_registered & bit) != 0;
    }

    void checkMethod(NodeId id)
    {
        const auto edges = m_tree.edgesOf(id);
        if (edges.empty() || edges[0].target == none<NodeId> || !m_profile.has(Flag::MethodLabelMustMatch))
            return;
        const TypeId own = m_tree.node(id).type;
        const TypeId object = m_tree.node(edges[0].target).type;
        if (own != object)
            tell(Code::MethodLabel, id,
                 {std::string(m_tree.fullName(own)), std::string(m_tree.fullName(object))});
    }

    /// The name that constructing the node imports; none where the label is ignored.
    static TypeId importedName(const Node& node)
    {
        switch (nodes::rowOf(node.loader).construct) {
        case Construct::CallNoArguments:
        case Construct::CallWithItems:
        case Construct::TupleOfItems:
        case Construct::NewAndState:
        case Construct::CallWithContent:
        case Construct::ArrayOrCall:
            return node.type;
        case Construct::ImportName:
            return node.loader == Loader::FunctionV0 ? node.extra : node.type;
        case Construct::ConstructorCall:
            // The class of a fixed constructor is its Constructor child, a Type.
            return node.loader == Loader::RandomGenerator || node.loader == Loader::RandomGeneratorV1
                       ? node.extra
                       : none<TypeId>;
        case Construct::Unknown:
        case Construct::Fixed:
        case Construct::GetAttribute:
        case Construct::OperatorCall:
        case Construct::Value:
            return none<TypeId>;
        }
        return none<TypeId>;
    }

    bool isNew(TypeId type)
    {
        m_seen.resize(m_tree.typeCount());
        const bool isNewType = !m_seen[index(type)];
        m_seen[index(type)] = true;
        return isNewType;
    }

    void tell(Code code, NodeId id, std::vector<std::string> args)
    {
        // The same bound as the reader's: enough to explain a file.
        if (m_out.size() < 10'000)
            m_out.push_back({code, {.node = id}, std::move(args)});
    }

    const NodeTree& m_tree;
    const Profile& m_profile;
    std::vector<Finding>& m_out;
    std::vector<bool> m_seen;
    uint64_t m_asked = 0;      ///< bit of each Loader whose answer is known
    uint64_t m_registered = 0; ///< of those that the profile's release has
};

} // namespace

bool mayBeModule(const Profile& profile, std::string_view module, std::string_view name)
{
    const std::string below = std::string(module) + "." + std::string(name);
    return hasModule(profile, std::string(name)) || hasModule(profile, below) || hasKnownNames(name);
}

std::vector<Finding> releaseFindings(const NodeTree& tree, const Profile& profile,
                                     std::span<const UntrustedType> types)
{
    std::vector<Finding> out;
    for (const Finding& finding : tree.findings()) {
        if (holds(finding, profile))
            out.push_back(finding);
    }
    ReleaseRules rules(tree, profile, out);
    for (size_t i = 0; i < tree.nodeCount(); ++i) {
        rules.check(makeId<NodeId>(i));
        rules.checkName(makeId<NodeId>(i));
    }
    for (const UntrustedType& type : types) {
        if (type.group == Group::KnownDangerous)
            out.push_back({Code::KnownDangerous, {.node = type.nodes.front()}, {type.name}});
    }
    return out;
}

} // namespace skops::audit
