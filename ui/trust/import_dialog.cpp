#include "trust/import_dialog.h"

#include "document/profiles.h"
#include "document/saved_lists.h"
#include "text/display.h"
#include "text/sentences.h"
#include "trust/import_view.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

QLabel* makeLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportDialog::ImportDialog(Document& document, const QString& listPath, QWidget* parent)
    : QDialog(parent), m_document(document), m_path(QFileInfo(listPath).absoluteFilePath())
{
    setWindowTitle(tr("Import Trust List"));
    makeWidgets();
    resize(fontMetrics().averageCharWidth() * 172, fontMetrics().height() * 26);
    connect(&m_model, &ImportModel::chosenChanged, this, &ImportDialog::showChoice);
    connect(&m_reading, &Task::progressed, this, &ImportDialog::showProgress);
    read();
}

void ImportDialog::makeWidgets()
{
    m_title = makeLabel(this);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(
        tr("%1 for %2").arg(displayText(toUtf8(QFileInfo(m_path).fileName())), m_document.fileName()));
    m_title->setToolTip(plainToolTip(displayText(toUtf8(m_path), 2000)));
    m_notes = makeLabel(this);
    m_view = new ImportView(m_model, this);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Reading the list"));
    m_summary = makeLabel(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_apply = buttons->addButton(tr("&Tick"), QDialogButtonBox::AcceptRole);
    m_apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_notes);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_summary);
    layout->addWidget(buttons);
}

void ImportDialog::read()
{
    m_notes->hide();
    m_apply->setEnabled(false);
    m_summary->setText(tr("Reading the list\u2026"));
    ImportInput input{.listPath = QFile::encodeName(m_path).toStdString(),
                      .filePath = QFile::encodeName(m_document.path()).toStdString(),
                      .review = m_document.review(),
                      .decisions = m_document.decisions(),
                      .fileSha256 = m_document.hash().value(),
                      .today = today()};
    m_reading.start<ImportPlan>(
        [input = std::move(input)](Job& job) { return planImport(input, job.cancel, job.progress); },
        [this, source = m_document.review()->source](Result<ImportPlan> plan) {
            m_progress->hide();
            if (!plan) {
                showError(plan.error());
                return;
            }
            m_document.hash().take(source, plan->fileSha256);
            m_model.setPlan(std::move(*plan));
            showPlan();
        });
}

/// Only the SHA-256 of a large file takes a while.
void ImportDialog::showProgress()
{
    if (m_reading.total() == 0)
        return;
    constexpr int steps = 1000;
    m_progress->setRange(0, steps);
    m_progress->setValue(
        static_cast<int>(std::min(m_reading.done(), m_reading.total()) * steps / m_reading.total()));
    m_summary->setText(tr("The list is for certain files: reading the SHA-256 of this one, %1 of %2")
                           .arg(formatBytes(m_reading.done()), formatBytes(m_reading.total())));
}

void ImportDialog::showPlan()
{
    const QString notes = notesText();
    m_notes->setText(notes);
    m_notes->setVisible(!notes.isEmpty());
    if (m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, ImportModel::TypeColumn));
    m_view->setFocus();
}

void ImportDialog::showError(const Error& error)
{
    QString text = tr("The list cannot be used.\n%1 %2").arg(errorSentence(error), adviceOf(error.code));
    if (error.where != Place{})
        text += QLatin1Char(' ') + tr("Place: %1.").arg(placeText(nullptr, error.where));
    m_view->hide();
    m_summary->setText(text);
    m_summary->setMinimumWidth(fontMetrics().averageCharWidth() * 74);
    m_apply->hide();
    adjustSize();
}

QString ImportDialog::notesText() const
{
    const ImportPlan& plan = m_model.plan();
    QStringList notes;
    if (plan.liesBeside)
        notes.append(tr("The list lies beside the file. What comes with a file is no reason to trust it, so "
                        "nothing is chosen: choose a row only if you know who wrote the list."));
    if (!plan.profile.empty() && m_document.profile())
        notes.append(tr("The list was made for %1; this file is judged for %2.")
                         .arg(displayText(plan.profile, 60), profileText(*m_document.profile())));
    const auto dangerous = std::ranges::count(plan.rows, ImportState::Dangerous, &ImportRow::state);
    if (dangerous > 0)
        notes.append(tr("Known to be dangerous, and so not chosen: %1.")
                         .arg(formatCount(static_cast<uint64_t>(dangerous))));
    return notes.join(QLatin1Char('\n'));
}

/// What of the list does not count here.
QString ImportDialog::leftOutText() const
{
    const auto count = [this](ImportState state) {
        return static_cast<uint64_t>(std::ranges::count(m_model.plan().rows, state, &ImportRow::state));
    };
    QStringList parts;
    const auto add = [&](ImportState state, const QString& text) {
        if (const uint64_t number = count(state); number > 0)
            parts.append(text.arg(formatCount(number)));
    };
    add(ImportState::UnknownHere, tr("%1 not to review here"));
    add(ImportState::Expired, tr("%1 expired"));
    add(ImportState::OtherFile, tr("%1 for other files only"));
    add(ImportState::Same, tr("%1 ticked already"));
    add(ImportState::Repeated, tr("%1 listed twice"));
    return parts.isEmpty() ? QString() : tr("Left out: %1.").arg(parts.join(QStringLiteral(", ")));
}

void ImportDialog::showChoice()
{
    const size_t count = m_model.chosenCount();
    QString text =
        m_model.rowCount() == 0 ? tr("The list names no type.") : tr("Chosen: %1.").arg(formatCount(count));
    if (const QString leftOut = leftOutText(); !leftOut.isEmpty())
        text += QLatin1Char(' ') + leftOut;
    m_summary->setText(text);
    m_apply->setText(count == 1 ? tr("&Tick 1 Type") : tr("&Tick %1 Types").arg(formatCount(count)));
    m_apply->setEnabled(count > 0);
}

void ImportDialog::accept()
{
    if (isReading() || m_model.chosenCount() == 0)
        return;
    m_document.decide(m_model.changes(),
                      tr("apply %1").arg(displayText(toUtf8(QFileInfo(m_path).fileName()), 60)));
    SavedLists::add({m_path, fromUtf8(m_model.plan().listSha256)});
    QDialog::accept();
    Q_EMIT applied();
}

} // namespace skops::ui
