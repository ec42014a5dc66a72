#include "jobs/update_bar.h"

#include "tasks/task_row.h"
#include "text/task_texts.h"
#include "theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace skops::ui {
namespace {

constexpr int iconSize = 20;

} // namespace

UpdateBar::UpdateBar(Document& document, QWidget* parent) : QFrame(parent), m_document(document)
{
    setFrameShape(QFrame::StyledPanel);
    m_offer = new QWidget(this);
    m_icon = new QLabel(m_offer);
    m_icon->setFixedSize(iconSize, iconSize);
    m_sentence = new QLabel(m_offer);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(6);
    auto* offer = new QHBoxLayout(m_offer);
    offer->setContentsMargins(0, 0, 0, 0);
    offer->setSpacing(10);
    offer->addWidget(m_icon, 0, Qt::AlignTop);
    offer->addWidget(m_sentence, 1);
    offer->addLayout(m_buttons);
    m_row = new TaskRow(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_offer);
    layout->addWidget(m_row);
    connect(&m_document.updateOffer(), &UpdateOffer::changed, this, &UpdateBar::showOffer);
    showOffer();
}

void UpdateBar::setActions(const QList<QAction*>& actions)
{
    for (QAction* action : actions) {
        auto* button = new QToolButton(m_offer);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addWidget(button);
    }
}

void UpdateBar::setTask(const FileTaskPtr& task)
{
    m_hasTask = task != nullptr;
    m_row->setTask(task);
    showOffer();
}

void UpdateBar::showOffer()
{
    const UpdateOffer& offer = m_document.updateOffer();
    m_offer->setVisible(offer.isOld());
    setVisible(offer.isOld() || m_hasTask);
    if (!offer.isOld())
        return;
    const Icon which = offer.canUpdate() || !offer.outcome() ? Icon::Info : Icon::Review;
    m_icon->setPixmap(icon(which).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_sentence->setText(updateSentence(offer.review()->tree->protocol(), offer.outcome()));
    setAccessibleName(m_sentence->text());
}

} // namespace skops::ui
