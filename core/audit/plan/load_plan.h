#pragma once

// What skops.io.load(file, trusted=<the ticks>) would do with a tree, in order, and where it would stop.
// Order and texts are those of skops 0.16 (_persist.py load): members are read while the tree is built
// (get_tree), the audit follows, then the objects are constructed. Nothing is run to find out.

#include "base/result.h"
#include "nodes/names.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace skops::audit {

/// When load does something.
enum class PlanPhase : uint8_t {
    Open,      ///< the archive's directory, schema.json, its protocol
    Read,      ///< get_tree: nodes are read, and the members they name
    Audit,     ///< audit_tree: refuses what neither skops nor the reader trusts
    Construct, ///< names are imported, constructors called
};

enum class PlanAction : uint8_t {
    ReadMember,    ///< the bytes of `member`
    ImportModule,  ///< the target, a module, for the first time
    LookUp,        ///< the target, which is not called here
    New,           ///< target.__new__(target): the constructor does not run
    Call,          ///< the target, with `arguments`
    GetAttribute,  ///< the target of the object before it
    SetState,      ///< the target is the method or property that takes the state
    SetAttributes, ///< __dict__.update, or one attribute that the target names
    SetItems,      ///< of a mapping; the target is its type
    ParseNative,   ///< native code of the target, a library, parses the bytes of `member`, or a text of the
                   ///< state
};

/// What a Call gives the target.
enum class PlanArguments : uint8_t {
    None,
    List,    ///< one list of `count` values
    Values,  ///< `count` values, each an argument
    Named,   ///< `count` values by name, or as many as the file says at that place
    Key,     ///< the text of a dict's key
    Array,   ///< an array
    File,    ///< the bytes of `member`
    Unknown, ///< what the node below gives, and nobody knows how many
};

/// Whether somebody allowed a step's target.
enum class PlanTrust : uint8_t {
    Own,       ///< skops itself calls it; no label of the file has a say
    Trusted,   ///< by skops in this profile
    Ticked,    ///< by the reader
    Untrusted, ///< by nobody yet
    Dangerous, ///< known to run code, start a process, reach files or the network; ticked or not
};

struct PlanStep
{
    nodes::NameId target = none<nodes::NameId>; ///< in LoadPlan::name(); none of ReadMember
    nodes::NameId label = none<nodes::NameId>;  ///< the node's "module.Class" where it is not the target
    NodeId node = none<NodeId>;                 ///< in the tree that was planned
    MemberId member = none<MemberId>;           ///< of ReadMember, ParseNative, a Call with File
    uint32_t count = 0;                         ///< of arguments, of items
    PlanAction action = PlanAction::Call;
    PlanArguments arguments = PlanArguments::None;
    PlanTrust trust = PlanTrust::Own;
    bool isUndecided = false; ///< code that is not analysed here may raise, or do anything else
};

/// An exception, as Python would give it.
struct PlanFailure
{
    PlanPhase phase = PlanPhase::Open;
    NodeId node = none<NodeId>;   ///< none: no node has been read, or all of them
    std::string member{};         ///< of the archive, if that is where it is
    uint32_t step = 0;            ///< steps before it that are done
    Code code = Code::LoadRaises; ///< of the finding that tells it
    std::string exception{};      ///< "KeyError", "zipfile.BadZipFile"; empty: only that something is raised
    std::optional<std::string> text{}; ///< str(exception); nothing: not known

    bool operator==(const PlanFailure&) const = default;
};

/// Immutable. Steps and failures go on behind the first failure, as if it were mended: who trusts what is
/// untrusted yet sees what that would allow.
class LoadPlan
{
public:
    std::span<const PlanStep> steps() const { return m_steps; }
    /// Modules by name, each once, in the order in which they are first asked for. What skops itself imports,
    /// and what a module imports in turn, is not among them.
    std::span<const nodes::NameId> modules() const { return m_modules; }
    /// In order; the first is what load would raise. None: nothing that is known would raise. At most 1,000.
    std::span<const PlanFailure> failures() const { return m_failures; }
    /// Steps that would be done: all of them, or those before the first failure.
    size_t reachedSteps() const { return m_failures.empty() ? m_steps.size() : m_failures.front().step; }
    /// Reached steps of which nobody can tell here whether they raise.
    size_t undecidedSteps() const;

    std::string_view name(nodes::NameId id) const { return m_names.at(id); }

private:
    friend class PlanWriter;

    std::vector<PlanStep> m_steps;
    std::vector<nodes::NameId> m_modules;
    std::vector<PlanFailure> m_failures;
    nodes::Names m_names;
};

using LoadPlanPtr = std::shared_ptr<const LoadPlan>;

/// Stable ids, as they stand in JSON: "read-member", "call", ...
std::string_view planActionId(PlanAction action);
std::string_view planPhaseId(PlanPhase phase);
std::string_view planTrustId(PlanTrust trust);
std::string_view planArgumentsId(PlanArguments arguments);

} // namespace skops::audit
