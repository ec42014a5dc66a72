// Which names a reading imports, and where they stand.

#include "audit/pickle_audit_judge.h"

#include <algorithm>

namespace skops::audit {
namespace {

using pickle::Call;
using pickle::KnownCall;
using pickle::MappedName;
using pickle::Role;
using pickle::Value;
using pickle::ValueKind;

/// How often a long run looks whether it is still wanted.
constexpr size_t cancelEvery = 4096;

} // namespace

Judgement PickleJudge::judgementOfImport(const PickleName& name)
{
    const bool isData = name.isMaker || std::ranges::all_of(name.rows, [](const KnownCall& row) {
                            return row.role == Role::Plumbing || row.role == Role::Value;
                        });
    const bool isOnlyNamed = !name.rows.empty() && name.rows.front().args.empty() && !name.isCalledElse;
    const bool isOfTable = !name.rows.empty() || name.isNamed;
    return isOfTable && isData && !name.isMade && (name.isHarmlesslyUsed() || isOnlyNamed)
               ? Judgement::Known
               : judgementOf(name);
}

bool PickleJudge::findNames(const Cancel& cancel)
{
    m_nameOf.resize(m_graph.globals().size());
    for (size_t i = 0; i < m_nameOf.size(); ++i) {
        if (i % cancelEvery == 0 && cancel.isRequested())
            return false;
        const pickle::Global& global = m_graph.globals()[i];
        const MappedName mapped = pickle::mappedName(m_graph, global);
        if (mapped.module.empty() || mapped.name.empty()) {
            // A name that a call makes is told by the reader of the stream. One that is too long to be kept
            // is a path through modules.
            const bool isWritten = global.module != none<ValueId> && global.name != none<ValueId>;
            if (isWritten && (!m_graph.isKept(m_graph.value(global.module)) ||
                              !m_graph.isKept(m_graph.value(global.name))))
                m_findings.tell(Code::ImportDangerous, global.offset,
                                text(global.module) + '.' + text(global.name));
            continue;
        }
        PickleName& name = m_names.at(mapped);
        m_nameOf[i] = &name;
        ++name.imports;
        name.offset = std::min(name.offset, global.offset);
    }
    return true;
}

void PickleJudge::noteValue(ValueId value, Args of)
{
    if (m_arrayClasses.contains(value))
        return;
    PickleName* name = nameOf(value);
    if (name && !(of != Args::None && name->isNamed))
        name->isValue = true;
}

void PickleJudge::noteValues()
{
    for (size_t i = 0; i < m_graph.valueCount(); ++i) {
        const Value& value = m_graph.value(makeId<ValueId>(i));
        if (value.kind != ValueKind::Tuple && value.kind != ValueKind::FrozenSet)
            continue;
        const auto items = m_graph.items(value);
        for (size_t item = m_args[i] == Args::Class ? 1 : 0; item < items.size(); ++item)
            noteValue(items[item], m_args[i]);
    }
    for (const pickle::Change& change : m_graph.changes()) {
        for (const ValueId item : m_graph.items(change))
            noteValue(item, Args::None);
    }
    for (const Call& call : m_graph.calls())
        noteValue(call.args, Args::None);
    for (const pickle::Pickle& pickle : m_graph.pickles())
        noteValue(pickle.root, Args::None);
}

std::vector<Judgement> PickleJudge::judgements() const
{
    std::vector<Judgement> all;
    all.reserve(m_graph.events().size());
    for (const pickle::Event& event : m_graph.events()) {
        switch (event.kind) {
        case pickle::EventKind::Import: {
            const PickleName* name = m_nameOf[event.index];
            all.push_back(name ? judgementOfImport(*name) : Judgement::Unknown);
            break;
        }
        case pickle::EventKind::Call:
            all.push_back(m_made[event.index].judgement);
            break;
        case pickle::EventKind::Change:
            all.push_back(m_changed[event.index]);
            break;
        case pickle::EventKind::Array:
            all.push_back(Judgement::Known);
            break;
        }
    }
    return all;
}

} // namespace skops::audit
