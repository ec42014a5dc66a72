#include "batch/convert_dialog.h"

#include "text/display.h"
#include "text/sentences.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

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

ConvertDialog::ConvertDialog(Batch& batch, std::vector<uint32_t> chosen, QWidget* parent)
    : QDialog(parent), m_batch(batch), m_chosen(std::move(chosen))
{
    setWindowTitle(tr("Convert to .skops"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    makeTarget();
    makeExisting();
    m_loss = new QCheckBox(this);
    connect(m_loss, &QCheckBox::toggled, this, &ConvertDialog::showPlan);
    m_clashTitle = makeLabel(this);
    m_clashes = new QPlainTextEdit(this);
    m_clashes->setReadOnly(true);
    m_clashes->setTabChangesFocus(true);
    m_clashes->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_clashes->setAccessibleName(tr("Files that would have the same output"));
    m_clashes->setFixedHeight(fontMetrics().height() * 6);
    m_summary = makeLabel(this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_convert = buttons->addButton(tr("&Convert"), QDialogButtonBox::AcceptRole);
    m_convert->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QWidget* widget : {static_cast<QWidget*>(m_existing), static_cast<QWidget*>(m_loss),
                            static_cast<QWidget*>(m_clashTitle), static_cast<QWidget*>(m_clashes),
                            static_cast<QWidget*>(m_summary)})
        layout->addWidget(widget);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize); // as high as what it has to say
    m_summary->setMinimumWidth(fontMetrics().averageCharWidth() * 74);
    makePlan();
}

void ConvertDialog::makeTarget()
{
    auto* layout = static_cast<QVBoxLayout*>(this->layout());
    m_beside = new QRadioButton(tr("&Beside the files"), this);
    m_inFolder = new QRadioButton(tr("&In the folder:"), this);
    m_beside->setChecked(true);
    auto* group = new QButtonGroup(this);
    group->addButton(m_beside);
    group->addButton(m_inFolder);
    m_folder = new QLineEdit(this);
    m_folder->setReadOnly(true);
    m_folder->setAccessibleName(tr("Folder of the converted files"));
    m_choose = new QPushButton(tr("C&hoose\u2026"), this);
    m_choose->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(m_inFolder);
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    layout->addWidget(m_beside);
    layout->addLayout(row);
    connect(m_choose, &QPushButton::clicked, this, &ConvertDialog::folderRequested);
    connect(m_inFolder, &QRadioButton::toggled, this, [this](bool isInFolder) {
        if (isInFolder && m_folder->text().isEmpty())
            Q_EMIT folderRequested();
        makePlan();
    });
}

void ConvertDialog::makeExisting()
{
    m_existing = new QWidget(this);
    auto* layout = new QHBoxLayout(m_existing);
    layout->setContentsMargins(0, 0, 0, 0);
    m_existingTitle = new QLabel(m_existing);
    m_existingTitle->setTextFormat(Qt::PlainText);
    m_skip = new QRadioButton(tr("&Skip them"), m_existing);
    m_replace = new QRadioButton(tr("&Replace them"), m_existing);
    m_skip->setChecked(true);
    layout->addWidget(m_existingTitle);
    layout->addWidget(m_skip);
    layout->addWidget(m_replace);
    layout->addStretch(1);
    connect(m_replace, &QRadioButton::toggled, this, &ConvertDialog::showPlan);
}

void ConvertDialog::setFolder(const QString& folder)
{
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
    QRadioButton* target = m_folder->text().isEmpty() ? m_beside : m_inFolder;
    target->setChecked(true);
    makePlan();
}

ConvertChoice ConvertDialog::choice() const
{
    ConvertChoice choice;
    if (m_inFolder->isChecked())
        choice.folder = QFile::encodeName(QDir::fromNativeSeparators(m_folder->text())).toStdString();
    choice.replacesExisting = m_replace->isChecked();
    choice.acceptsLoss = m_loss->isChecked();
    return choice;
}

/// Looking at the disk may take a while: it is done by a worker.
void ConvertDialog::makePlan()
{
    m_convert->setEnabled(false);
    m_summary->setText(tr("Looking where the files would go\u2026"));
    m_planning.start<ConvertPlan>([rows = m_batch.rows(), chosen = m_chosen, folder = choice().folder](
                                      Job& job) { return planConversion(rows, chosen, folder, job.cancel); },
                                  [this](Result<ConvertPlan> plan) {
                                      if (plan)
                                          m_plan = std::move(*plan);
                                      showPlan();
                                  });
}

void ConvertDialog::showPlan()
{
    if (m_planning.isRunning())
        return;
    m_existing->setVisible(m_plan.existing > 0);
    m_existingTitle->setText(tr("Outputs that exist: %1.").arg(formatCount(m_plan.existing)));
    m_loss->setVisible(m_plan.lossy > 0);
    m_loss->setText(
        tr("Accept what is &lost, and convert those with losses too: %1").arg(formatCount(m_plan.lossy)));
    QStringList clashes;
    for (const PlannedRow& planned : m_plan.rows) {
        constexpr qsizetype maxLines = 1000;
        if (planned.problem && clashes.size() < maxLines)
            clashes.append(tr("%1: %2").arg(displayText(m_batch.rows()[planned.row]->shown),
                                            findingSentence(*planned.problem)));
    }
    m_clashTitle->setText(tr("Files that are not converted because their output is that of another: %1.")
                              .arg(formatCount(m_plan.clashes)));
    m_clashTitle->setVisible(m_plan.clashes > 0);
    m_clashes->setPlainText(clashes.join(QLatin1Char('\n')));
    m_clashes->setVisible(m_plan.clashes > 0);
    const size_t count = m_plan.toWrite(choice());
    QString summary = tr("To convert: %1 of %2 files.").arg(formatCount(count), formatCount(m_chosen.size()));
    if (m_plan.leftOut > 0)
        summary += QLatin1Char(' ') +
                   tr("Cannot be converted: %1; the list says why.").arg(formatCount(m_plan.leftOut));
    m_summary->setText(summary);
    m_convert->setEnabled(count > 0);
}

void ConvertDialog::accept()
{
    if (m_planning.isRunning() || m_plan.toWrite(choice()) == 0)
        return;
    QDialog::accept();
    m_batch.convert(m_plan, choice());
}

} // namespace skops::ui
