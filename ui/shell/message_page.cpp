#include "shell/message_page.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace skops::ui {
namespace {

constexpr int iconSize = 72;
constexpr int textWidth = 560;

} // namespace

MessagePage::MessagePage(QWidget* parent) : QWidget(parent)
{
    m_icon = new QLabel(this);
    m_title = new QLabel(this);
    m_text = new QLabel(this);
    for (QLabel* label : {m_icon, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);
    for (QLabel* label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setFixedWidth(textWidth);
    }
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    m_title->setFont(large);
    m_progress = new QProgressBar(this);
    m_progress->setFixedWidth(textWidth * 2 / 3);
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(10);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    for (QWidget* widget : {static_cast<QWidget*>(m_icon), static_cast<QWidget*>(m_title),
                            static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_progress)})
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addLayout(m_buttons);
    layout->addStretch(3);
}

void MessagePage::setMessage(const QIcon& icon, const QString& title, const QString& text)
{
    m_icon->setPixmap(icon.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QPushButton* MessagePage::addButton(const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(true);
    const QSize least = button->sizeHint();
    button->setMinimumSize(std::max(least.width() + 24, 120), least.height() + 6);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

QProgressBar& MessagePage::progress()
{
    return *m_progress;
}

} // namespace skops::ui
