#pragma once

// Judges the events of one reading of a pickle.

#include "audit/pickle_audit.h"
#include "audit/pickle_audit_dtypes.h"
#include "audit/pickle_audit_findings.h"
#include "audit/pickle_audit_names.h"
#include "audit/pickle_audit_states.h"

#include <set>

namespace skops::audit {

class PickleJudge
{
public:
    PickleJudge(const pickle::ObjectGraph& graph, const profile::Profile& profile, PickleNames& names,
                PickleFindings& findings, std::set<std::string>& versions)
        : m_graph(graph), m_profile(profile), m_names(names), m_findings(findings),
          m_states(graph, versions, [this](ValueId value) { return isCallable(value); }), m_dtypes(graph)
    {
    }

    /// Calls and states are told; how names are used is noted. Errors: Cancelled.
    Result<void> run(const Cancel& cancel);
    /// By event, once all readings have been run.
    std::vector<Judgement> judgements() const;
    /// Of an object of that class.
    static Judgement judgementOf(const PickleName& name);
    /// Of importing it, once it is known how it is used.
    static Judgement judgementOfImport(const PickleName& name);

private:
    /// Whether what a row of the table makes is there to be called.
    static bool makesCallable(const pickle::KnownCall& row);
    /// How a call turned out, by its index.
    struct Made
    {
        Judgement judgement = Judgement::Unknown;
        bool isPlain = false;                   ///< an object of the class, no constructor was given anything
        PickleName* type = nullptr;             ///< class of the object, if plain or by the table
        const pickle::KnownCall* row = nullptr; ///< of the table, if it fits
    };

    enum class Args : uint8_t {
        None,
        Known, ///< of a call that fits the table
        Class, ///< the same, and the first of them is the class of what it makes
    };

    PickleName* nameOf(ValueId value) const;
    bool findNames(const Cancel& cancel);
    void judgeCall(size_t call);
    Made judgeNewObject(const pickle::Call& call, PickleName& name);
    Made judgeNamedCall(const pickle::Call& call, PickleName& name);
    Made judgeTableCall(const pickle::Call& call, PickleName& name, const pickle::KnownCall& row);
    Made judgeGetattr(const pickle::Call& call, PickleName& name, const pickle::KnownCall& row);
    Made judgeCallOfValue(const pickle::Call& call);
    bool leadsToDanger(ValueId callable) const;
    bool isEmptyCall(const pickle::Call& call) const;
    Made tellCall(Code code, const pickle::Call& call, PickleName& name);
    bool isPartialMethodcaller(ValueId callable) const;

    Judgement judgeChange(const pickle::Change& change);
    Judgement judgeItems(const pickle::Change& change);
    Judgement judgeBuild(const pickle::Change& change);
    Judgement judgeStateOfGlobal(const pickle::Change& change);
    bool installsMethod(const pickle::Change& change, ValueId state);
    bool isCallable(ValueId value) const;
    Judgement judgeStateOf(const Made& made, const pickle::Change& change);
    Judgement judgeStateOfClass(const PickleName& type, const pickle::Change& change);
    std::string text(ValueId value) const;
    /// What runs the state, as evidence.
    std::string setStateOf(ValueId object) const;

    void noteValues();
    void noteValue(ValueId value, Args of);

    const pickle::ObjectGraph& m_graph;
    const profile::Profile& m_profile;
    PickleNames& m_names;
    PickleFindings& m_findings;
    PickleStates m_states;
    PickleDtypes m_dtypes;
    std::vector<PickleName*> m_nameOf; ///< by index of globals(); null: made by a call
    std::vector<Made> m_made;          ///< by index of calls()
    std::vector<Judgement> m_changed;  ///< by index of changes()
    std::vector<Args> m_args;          ///< by ValueId: what a tuple was the arguments of
    std::set<ValueId> m_arrayClasses;  ///< named by joblib's wrappers: numpy makes the array, not they
};

} // namespace skops::audit
