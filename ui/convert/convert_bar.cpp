#include "convert/convert_bar.h"

#include "tasks/compression_box.h"
#include "tasks/task_row.h"
#include "text/convert_texts.h"
#include "text/display.h"
#include "theme/icons.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace skops::ui {
namespace {

using review::ConvertState;

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
    makeTaskRow();
    connect(&m_document, &Document::stateChanged, this, &ConvertBar::showConversion);
    connect(&m_document.conversion(), &Conversion::changed, this, &ConvertBar::showConversion);
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
    m_compressions = new CompressionBox(this);

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

void ConvertBar::makeTaskRow()
{
    m_task = new TaskRow(this);
    auto* row = new QHBoxLayout;
    row->addSpacing(iconSize + textsAfterIcon - row->spacing());
    row->addWidget(m_task, 1);
    m_layout->addLayout(row);
    connect(m_task, &TaskRow::tryAgainRequested, this, &ConvertBar::tryAgainRequested);
    connect(m_task, &TaskRow::openRequested, this, &ConvertBar::openRequested);
    connect(m_task, &TaskRow::folderRequested, this, &ConvertBar::folderRequested);
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
    return m_compressions->compression();
}

QComboBox& ConvertBar::compressions()
{
    return *m_compressions;
}

const QLabel& ConvertBar::status() const
{
    return m_task->status();
}

QPushButton& ConvertBar::stopButton()
{
    return m_task->stopButton();
}

QPushButton& ConvertBar::tryAgainButton()
{
    return m_task->tryAgainButton();
}

QPushButton& ConvertBar::openButton()
{
    return m_task->openButton();
}

void ConvertBar::say(const QString& text)
{
    m_task->say(text);
}

void ConvertBar::showConversion()
{
    const Conversion& conversion = m_document.conversion();
    const review::Converted* converted = conversion.converted();
    setVisible(converted || conversion.task());
    m_task->setTask(conversion.task());
    if (!converted) {
        m_sentence->clear();
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
}

} // namespace skops::ui
