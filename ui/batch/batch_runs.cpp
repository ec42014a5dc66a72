// The runs of a Batch: finding the files, reading them, converting them.

#include "batch/batch.h"
#include "document/open_options.h"
#include "review/input_paths.h"
#include "text/display.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <new>
#include <numeric>
#include <utility>

namespace skops::ui {

using review::ConvertStatus;

namespace {

constexpr std::chrono::milliseconds turn{500};

/// The folder that holds all of the paths; of a single folder, itself.
std::filesystem::path commonFolder(const std::vector<std::string>& paths)
{
    std::error_code ignored;
    const std::filesystem::path first = paths.front();
    std::filesystem::path common =
        paths.size() == 1 && std::filesystem::is_directory(first, ignored) ? first : first.parent_path();
    for (const std::filesystem::path path : paths) {
        const auto parts = std::mismatch(common.begin(), common.end(), path.begin(), path.end());
        std::filesystem::path shared;
        for (auto part = common.begin(); part != parts.first; ++part)
            shared /= *part;
        common = std::move(shared);
    }
    return common;
}

} // namespace

void Batch::open(const QStringList& paths)
{
    std::vector<std::string> given;
    for (const QString& path : paths)
        given.push_back(QFile::encodeName(QDir::cleanPath(QFileInfo(path).absoluteFilePath())).toStdString());
    m_find.start<Found>([given](Job& job) { return find(given, job.cancel); },
                        [this](Result<Found> result) { found(std::move(result)); });
    setPhase(Phase::Finding);
}

/// In a worker.
Result<Batch::Found> Batch::find(const std::vector<std::string>& paths, const Cancel& cancel)
{
    review::InputPaths all;
    for (const std::string& path : paths)
        all.add(path, cancel);
    if (cancel.isRequested())
        return fail(Code::Cancelled);
    const std::filesystem::path common = commonFolder(paths);
    Found found;
    const size_t count = std::min(all.inputs().size(), maxFiles);
    found.notListed = all.inputs().size() - count;
    for (const review::Input& input : std::span(all.inputs()).first(count)) {
        BatchRow row;
        row.path = input.path;
        row.relative = input.relative;
        row.shown = std::filesystem::path(input.path).lexically_relative(common).string();
        if (!input.errors.empty()) {
            row.state = BatchRow::State::Unreadable;
            row.reason = input.errors.front();
        }
        found.rows.push_back(std::move(row));
    }
    return found;
}

void Batch::found(Result<Found> result)
{
    if (!result) {
        setPhase(Phase::Idle);
        return;
    }
    m_notListed = result->notListed;
    std::vector<uint32_t> toRead;
    for (BatchRow& row : result->rows) {
        if (row.reason)
            row.reasons = {m_index.addReason(reasonKeyOf(*row.reason))};
        else
            toRead.push_back(static_cast<uint32_t>(m_rows.size()));
        m_index.count(row);
        m_rows.push_back(std::make_shared<const BatchRow>(std::move(row)));
    }
    m_isOutdated = false;
    Q_EMIT rowsAdded();
    read(std::move(toRead));
}

void Batch::read(std::vector<uint32_t> ids)
{
    for (const uint32_t id : ids) {
        BatchRow row;
        row.path = m_rows[id]->path;
        row.relative = m_rows[id]->relative;
        row.shown = m_rows[id]->shown;
        replace(id, std::move(row));
    }
    beginRun(ids.size(), Phase::Reading);
    m_reading = std::make_shared<ReadQueue>(std::move(ids), m_workers.size());
    startRun(m_reading, [rows = m_rows, profile = m_profile,
                         limits = chosenLimits()](uint32_t id, const Cancel& cancel, Progress& progress) {
        review::Options options;
        options.profile = profile;
        options.limits = limits;
        return readForBatch(rows[id]->path, options, cancel, progress);
    });
}

void Batch::readAll()
{
    m_isOutdated = false;
    std::vector<uint32_t> ids(m_rows.size());
    std::iota(ids.begin(), ids.end(), 0U);
    read(std::move(ids));
}

void Batch::convertRows(const Outputs& outputs)
{
    std::vector<uint32_t> ids;
    for (const auto& [id, output] : outputs) {
        ids.push_back(id);
        BatchRow row = *m_rows[id];
        row.isQueued = true;
        row.outcome.reset();
        row.output = output;
        setProblem(row, std::nullopt);
        replace(id, std::move(row));
    }
    review::ConvertFileOptions options;
    options.review.profile = m_profile;
    options.review.limits = chosenLimits();
    options.allowsLoss = m_choice.acceptsLoss;
    options.skipsExisting = true;
    options.wantsHash = true;
    options.save.mayReplace = m_choice.replacesExisting;
    options.save.comment =
        toUtf8(QStringLiteral("Skops Inspector ") + QCoreApplication::applicationVersion());
    beginRun(ids.size(), Phase::Converting);
    m_converting = std::make_shared<ConvertQueue>(std::move(ids), m_workers.size());
    startRun(m_converting, [rows = m_rows, options](uint32_t id, const Cancel& cancel, Progress& progress) {
        return convertRow(*rows[id], rows[id]->output, options, cancel, progress);
    });
}

void Batch::beginRun(size_t rows, Phase phase)
{
    m_runTotal = rows;
    m_runDone = 0;
    m_wasStopped = false;
    m_timer.start();
    setPhase(phase);
    Q_EMIT rowsChanged();
}

template <class Queue, class Work>
void Batch::startRun(const std::shared_ptr<Queue>& queue, Work work)
{
    m_running = m_workers.size();
    for (size_t worker = 0; worker < m_workers.size(); ++worker)
        startTurn(queue, work, worker);
}

/// A worker takes rows until none is left, in turns: threads are shared by all windows. What it makes of a
/// row is taken by tell().
template <class Queue, class Work>
void Batch::startTurn(const std::shared_ptr<Queue>& queue, Work work, size_t worker)
{
    m_workers[worker]->start<bool>(
        [queue, work, worker](Job& job) -> Result<bool> {
            const auto end = std::chrono::steady_clock::now() + turn;
            while (std::chrono::steady_clock::now() < end) {
                const auto row = queue->next(worker);
                if (!row)
                    return false;
                try {
                    auto made = work(*row, queue->cancel, job.progress);
                    if (made || made.error().code != Code::Cancelled)
                        queue->put(*row, std::move(made));
                } catch (const std::bad_alloc&) { // of this row; the next may be smaller
                    queue->put(*row, fail(Code::OutOfMemory));
                }
            }
            return true;
        },
        [this, queue, work, worker](const Result<bool>& hasMore) {
            if (hasMore && *hasMore)
                startTurn(queue, work, worker);
            else
                workerEnded();
        });
}

void Batch::workerEnded()
{
    if (--m_running == 0)
        endRun();
}

void Batch::endRun()
{
    tell();
    m_timer.stop();
    const bool wasConverting = m_converting != nullptr;
    m_reading.reset();
    m_converting.reset();
    for (uint32_t id = 0; wasConverting && id < m_rows.size(); ++id) {
        if (!m_rows[id]->isQueued)
            continue; // stopped before it was its turn
        BatchRow row = *m_rows[id];
        row.isQueued = false;
        replace(id, std::move(row));
    }
    setPhase(Phase::Idle);
    Q_EMIT rowsChanged();
    Outputs outputs = std::exchange(m_toRetry, {});
    if (m_isOutdated) {
        readAll();
        return;
    }
    std::erase_if(outputs, [this](const auto& output) {
        const BatchRow& row = *m_rows[output.first];
        const bool isLoss = row.convert == review::ConvertState::Lossy;
        return !row.isConvertible() || (isLoss && !m_choice.acceptsLoss);
    });
    if (!outputs.empty())
        convertRows(outputs);
}

void Batch::stop()
{
    if (!isBusy())
        return;
    m_wasStopped = true;
    m_toRetry.clear();
    if (m_reading)
        m_reading->cancel.request();
    if (m_converting)
        m_converting->cancel.request();
    if (m_phase == Phase::Finding) {
        m_find.stop();
        setPhase(Phase::Idle);
    }
}

/// What the workers made since the last time, told once.
void Batch::tell()
{
    if (m_reading)
        takeRead();
    if (m_converting)
        takeConverted();
    Q_EMIT rowsChanged();
}

void Batch::takeRead()
{
    for (auto& [id, made] : m_reading->take()) {
        BatchRow row;
        row.path = m_rows[id]->path;
        row.relative = m_rows[id]->relative;
        row.shown = m_rows[id]->shown;
        if (made) {
            apply(row, *made);
        } else {
            row.state = BatchRow::State::Unreadable;
            row.reason = toFinding(std::move(made.error()));
            row.reasons = {m_index.addReason(reasonKeyOf(*row.reason))};
        }
        replace(id, std::move(row));
        ++m_runDone;
    }
}

void Batch::takeConverted()
{
    for (auto& [id, made] : m_converting->take()) {
        BatchRow row = *m_rows[id];
        row.isQueued = false;
        if (made) {
            row.outcome = made->status;
            row.sha256 = std::move(made->sha256);
            row.savedBytes = made->savedBytes;
            setProblem(row, std::move(made->reason));
        } else {
            row.outcome = ConvertStatus::Failed;
            setProblem(row, toFinding(std::move(made.error())));
        }
        replace(id, std::move(row));
        ++m_runDone;
    }
}

} // namespace skops::ui
