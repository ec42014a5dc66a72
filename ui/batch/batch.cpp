#include "batch/batch.h"

#include "document/decide_command.h"
#include "document/open_options.h"
#include "document/reviewer.h"
#include "text/display.h"

#include <algorithm>
#include <utility>

namespace skops::ui {

using review::ConvertStatus;

Batch::Batch(audit::ProfilePtr profile, QObject* parent)
    : QObject(parent), m_profile(profile ? std::move(profile) : defaultProfile())
{
    m_timer.setInterval(tellMs);
    connect(&m_timer, &QTimer::timeout, this, &Batch::tell);
    const int workers = std::max(1, QThread::idealThreadCount());
    for (int i = 0; i < workers; ++i)
        m_workers.push_back(std::make_unique<Task>());
}

Batch::~Batch()
{
    if (m_reading)
        m_reading->cancel.request();
    if (m_converting)
        m_converting->cancel.request();
}

void Batch::setProfile(audit::ProfilePtr profile)
{
    if (!profile || profile == m_profile)
        return;
    m_profile = std::move(profile);
    m_isOutdated = true;
    if (m_reading)
        m_reading->cancel.request();
    else if (!isBusy())
        readAll();
}

std::vector<Batch::Active> Batch::active() const
{
    std::vector<Active> active;
    for (size_t i = 0; i < m_workers.size(); ++i) {
        const uint32_t row = m_reading      ? m_reading->current(i)
                             : m_converting ? m_converting->current(i)
                                            : ReadQueue::nothing;
        if (row != ReadQueue::nothing)
            active.push_back({row, m_workers[i]->done(), m_workers[i]->total()});
    }
    return active;
}

void Batch::setTicked(const std::vector<uint32_t>& types, bool isTicked)
{
    const std::string who = isTicked ? toUtf8(reviewerName()) : std::string();
    DecisionChanges changes;
    for (const uint32_t type : types) {
        const std::string& name = m_index.types()[type].name;
        if (m_decisions.ticks().contains(name) == isTicked)
            continue;
        DecisionChange& change = changes.emplace_back(DecisionChange{name, std::nullopt});
        if (isTicked)
            change.decision = Decision{
                .type = name, .reason = {}, .who = who, .date = today(), .expires = {}, .sha256 = {}};
    }
    if (changes.empty())
        return;
    const QString text = changes.size() == 1 ? displayText(changes.front().type, 60)
                                             : tr("%1 types").arg(formatCount(changes.size()));
    m_undo.push(new DecideCommand([this](const DecisionChanges& wanted) { return applyDecisions(wanted); },
                                  changes, isTicked ? tr("tick %1").arg(text) : tr("untick %1").arg(text),
                                  0));
}

/// What takes them back.
DecisionChanges Batch::applyDecisions(const DecisionChanges& changes)
{
    Decisions::Undo undo = m_decisions.apply(changes);
    m_ticks.resize(m_index.types().size());
    for (const DecisionChange& change : changes) {
        if (const auto type = m_index.findType(change.type))
            m_ticks[*type] = change.decision.has_value();
    }
    Q_EMIT ticksChanged();
    return std::move(undo.changes);
}

size_t Batch::openTypeCount() const
{
    size_t open = 0;
    for (size_t i = 0; i < m_index.types().size(); ++i)
        open += m_index.types()[i].files > 0 && (i >= m_ticks.size() || !m_ticks[i]) ? 1 : 0;
    return open;
}

void Batch::convert(const ConvertPlan& plan, const ConvertChoice& choice)
{
    if (isBusy())
        return;
    m_choice = choice;
    Outputs outputs;
    for (const PlannedRow& planned : plan.rows) {
        if (isWanted(planned, choice)) {
            outputs.emplace(planned.row, planned.output);
        } else if (planned.problem || planned.exists) {
            BatchRow row = *m_rows[planned.row];
            row.outcome = planned.problem ? ConvertStatus::Failed : ConvertStatus::Skipped;
            row.output = planned.output;
            setProblem(row, planned.problem ? planned.problem : Finding{Code::FileExists, {}});
            replace(planned.row, std::move(row));
        }
    }
    convertRows(outputs);
}

void Batch::retryFailed()
{
    if (isBusy())
        return;
    std::vector<uint32_t> ids;
    m_toRetry.clear();
    for (uint32_t id = 0; id < m_rows.size(); ++id) {
        const BatchRow& row = *m_rows[id];
        // Two files with one output stay two.
        const bool isClash = row.problem && row.problem->code == Code::OutputClash;
        const bool isLeft = row.state == BatchRow::State::Waiting; // by a stop
        if (isClash || !(isLeft || row.hasFailed()))
            continue;
        ids.push_back(id);
        if (row.outcome == ConvertStatus::Failed)
            m_toRetry.emplace(id, row.output);
    }
    if (!ids.empty())
        read(std::move(ids));
}

void Batch::apply(BatchRow& row, const BatchRead& read)
{
    row.state = BatchRow::State::Read;
    row.stamp = read.stamp;
    row.kind = read.kind;
    row.verdict = read.verdict;
    row.worst = read.worst;
    row.findings = read.findings;
    row.writer = read.writer;
    row.isModel = read.isModel;
    row.convert = read.convert;
    row.otherTypes = read.otherTypes;
    for (const BatchRead::Type& type : read.types) {
        if (const auto id = m_index.addType(type.name, type.group))
            row.types.push_back(*id);
        else
            ++row.otherTypes;
    }
    std::ranges::sort(row.types);
    for (const Finding& reason : read.reasons)
        row.reasons.push_back(m_index.addReason(reasonKeyOf(reason)));
    if (!read.reasons.empty())
        row.reason = read.reasons.front();
}

void Batch::setProblem(BatchRow& row, std::optional<Finding> problem)
{
    row.problemReason = problem ? std::optional(m_index.addReason(reasonKeyOf(*problem))) : std::nullopt;
    row.problem = std::move(problem);
}

/// A row and what is counted of it, in one step.
void Batch::replace(uint32_t id, BatchRow row)
{
    m_index.uncount(*m_rows[id]);
    m_rows[id] = std::make_shared<const BatchRow>(std::move(row));
    m_index.count(*m_rows[id]);
}

void Batch::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

} // namespace skops::ui
