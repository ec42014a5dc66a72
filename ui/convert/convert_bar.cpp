#include "convert/convert_bar.h"

#include "text/convert_texts.h"
#include "text/display.h"
#include "theme/icons.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace skops::ui {
namespace {

using review::ConvertState;
using State = Conversion::State;

constexpr int iconSize = 20;
constexpr int textsAfterIcon = 10;

QLabel* makeLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

const QIcon& stateIcon(ConvertState state)
{
    switch (state) {
    case ConvertState::Blocked:
        return icon(Icon::Danger);
    case ConvertState::Failed:
    case ConvertState::Refused:
        return icon(Icon::WouldNotLoad);
    case ConvertState::Lossy:
        return icon(Icon::Warning);
    case ConvertState::Ready:
        break;
    }
    return icon(Icon::NothingLeft);
}

} // namespace

ConvertBar::ConvertBar(Document& document, QWidget* parent) : QFrame(parent), m_document(document)
{
    setFrameShape(QFrame::StyledPanel);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(12, 8, 12, 8);
    m_layout->setSpacing(6);
    makeStates();
    makeStatusRow();
    connect(&m_document, &Document::stateChanged, this, &ConvertBar::showConversion);
    connect(&m_document.conversion(), &Conversion::changed, this, &ConvertBar::showConversion);
    connect(&m_document.conversion(), &Conversion::progressed, this, &ConvertBar::showProgress);
    showConversion();
}

void ConvertBar::makeStates()
{
    m_icon = new QLabel(this);
    m_icon->setFixedSize(iconSize, iconSize);
    m_sentence = makeLabel(this);
    m_environments = makeLabel(this);
    m_losses = makeLabel(this);
    m_acceptsLoss = new QCheckBox(tr("I &accept what is lost"), this);
    connect(m_acceptsLoss, &QCheckBox::toggled, &m_document.conversion(), &Conversion::setAcceptsLoss);
    m_compressions = new QComboBox(this);
    m_compressions->setAccessibleName(tr("Compression of the .skops file"));
    m_compressions->setToolTip(plainToolTip(m_compressions->accessibleName()));
    const auto add = [this](const QString& text, persist::Compression compression) {
        m_compressions->addItem(text, static_cast<int>(compression));
    };
    add(tr("Stored, as skops does"), persist::Compression::Stored);
    add(tr("Deflated"), persist::Compression::Deflated);
    add(tr("bzip2"), persist::Compression::Bzip2);
    add(tr("LZMA"), persist::Compression::Lzma);

    m_texts = new QVBoxLayout;
    m_texts->setSpacing(3);
    for (QWidget* widget : {static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_losses),
                            static_cast<QWidget*>(m_acceptsLoss), static_cast<QWidget*>(m_environments)})
        m_texts->addWidget(widget);
    m_texts->addStretch(1);
    m_side = new QWidget(this);
    auto* side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(textsAfterIcon);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(m_texts, 1);
    row->addWidget(m_side);
    m_layout->addLayout(row);
}

void ConvertBar::makeStatusRow()
{
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    m_progress->setAccessibleName(tr("Converting"));
    m_status = makeLabel(this);
    m_statusRow = new QHBoxLayout;
    m_statusRow->setSpacing(8);
    m_statusRow->addSpacing(iconSize + textsAfterIcon - m_statusRow->spacing());
    m_statusRow->addWidget(m_progress);
    m_statusRow->addWidget(m_status, 1);
    m_stop = addStatusButton(tr("&Stop"));
    m_tryAgain = addStatusButton(tr("&Try Again"));
    m_open = addStatusButton(tr("&Open It"));
    m_folder = addStatusButton(tr("Show in &Folder"));
    m_layout->addLayout(m_statusRow);
    connect(m_stop, &QPushButton::clicked, &m_document.conversion(), &Conversion::stop);
    connect(m_tryAgain, &QPushButton::clicked, this, &ConvertBar::tryAgain);
    connect(m_open, &QPushButton::clicked, this,
            [this] { Q_EMIT openRequested(m_document.conversion().target().path); });
    connect(m_folder, &QPushButton::clicked, this,
            [this] { Q_EMIT folderRequested(m_document.conversion().target().path); });
}

QPushButton* ConvertBar::addStatusButton(const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(true);
    m_statusRow->addWidget(button);
    return button;
}

void ConvertBar::setActions(const QList<QAction*>& actions)
{
    const auto addButton = [this](QAction* action, QHBoxLayout& row) {
        auto* button = new QToolButton(m_side);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row.addWidget(button);
    };
    auto* side = static_cast<QVBoxLayout*>(m_side->layout());
    auto* first = new QHBoxLayout;
    auto* others = new QHBoxLayout;
    for (QHBoxLayout* row : {first, others}) {
        row->setSpacing(6);
        side->addLayout(row);
    }
    side->addStretch(1);
    for (QAction* action : actions)
        addButton(action, action == actions.front() ? *first : *others);
    first->addWidget(m_compressions);
}

persist::Compression ConvertBar::compression() const
{
    return static_cast<persist::Compression>(m_compressions->currentData().toInt());
}

void ConvertBar::say(const QString& text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

void ConvertBar::showConversion()
{
    const Conversion& conversion = m_document.conversion();
    const review::Converted* converted = conversion.converted();
    setVisible(converted || conversion.state() != State::None);
    if (!converted) {
        m_sentence->clear();
        showState();
        return;
    }
    const bool isLossy = converted->state == ConvertState::Lossy;
    const bool isPossible = isLossy || converted->state == ConvertState::Ready;
    m_icon->setPixmap(stateIcon(converted->state).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->setText(convertSentence(*converted));
    constexpr qsizetype maxLosses = 3;
    m_losses->setText(isLossy ? lossLines(*converted, maxLosses).join(QLatin1Char('\n')) : QString());
    m_losses->setVisible(isLossy);
    m_acceptsLoss->setVisible(isLossy);
    m_acceptsLoss->setChecked(conversion.acceptsLoss());
    m_acceptsLoss->setAccessibleDescription(m_losses->text());
    m_environments->setVisible(isPossible);
    m_environments->setText(conversion.environments() ? environmentsSentence(*conversion.environments())
                                                      : tr("Looking where it loads\u2026"));
    m_side->setVisible(isPossible);
    setAccessibleName(m_sentence->text());
    setAccessibleDescription(isPossible ? m_environments->text() : QString());
    showState();
}

void ConvertBar::showState()
{
    const Conversion& conversion = m_document.conversion();
    const State state = conversion.state();
    m_progress->setVisible(conversion.isRunning());
    m_stop->setVisible(conversion.isRunning());
    m_stop->setEnabled(state == State::Running);
    m_tryAgain->setVisible(state == State::Failed || state == State::Stopped);
    m_open->setVisible(state == State::Done);
    m_folder->setVisible(state == State::Done);
    switch (state) {
    case State::None:
        say({});
        return;
    case State::Running:
        showProgress();
        return;
    case State::Stopping:
        say(tr("Stopping\u2026"));
        return;
    case State::Stopped:
        say(tr("Stopped. Nothing was written."));
        break;
    case State::Failed:
        say(conversion.problem() ? convertProblem(*conversion.problem()) : QString());
        break;
    case State::Done:
        say(writtenSentence(conversion.target().path, conversion.saved(), conversion.arrays()));
        break;
    }
    QAccessibleEvent event(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ConvertBar::showProgress()
{
    const Task& run = m_document.conversion().run();
    constexpr int steps = 1000;
    const uint64_t total = std::max<uint64_t>(run.total(), 1);
    m_progress->setRange(0, steps);
    m_progress->setValue(static_cast<int>(std::min(run.done(), total) * steps / total));
    if (m_document.conversion().state() == State::Running)
        say(tr("Writing and reading back: %1 of %2").arg(formatBytes(run.done()), formatBytes(run.total())));
}

/// What cannot succeed unchanged is changed first.
void ConvertBar::tryAgain()
{
    const std::optional<Finding>& problem = m_document.conversion().problem();
    if (problem && problem->code == Code::FileChanged)
        m_document.reload();
    else if (problem && (problem->code == Code::FileExists || problem->code == Code::FileIsFolder))
        Q_EMIT targetRequested();
    else
        m_document.conversion().tryAgain();
}

} // namespace skops::ui
