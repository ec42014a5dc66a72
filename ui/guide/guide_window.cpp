#include "guide/guide_window.h"

#include "guide/guide_pages.h"
#include "theme/icons.h"
#include "theme/match_colors.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

/// Draws the program's icons into a page, at the resolution of the screen.
class Browser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int type, const QUrl& name) override
    {
        constexpr int signSize = 18;
        if (type == QTextDocument::ImageResource && name.scheme() == QLatin1String("sign"))
            return guideSign(name.path()).pixmap(QSize(signSize, signSize), devicePixelRatioF());
        return {}; // nothing is ever read from a disk or a network
    }
};

QString plainPage(GuideTopic topic, const std::vector<ShortcutGroup>& shortcuts)
{
    QTextDocument document;
    document.setHtml(guidePage(topic, shortcuts, QPalette()));
    return document.toPlainText();
}

} // namespace

GuideWindow::GuideWindow(QWidget* parent) : QWidget(parent, Qt::Window)
{
    setWindowTitle(tr("Guide to Skops Inspector"));
    setWindowIcon(icon(Icon::App));
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_topics = new QListWidget(this);
    m_topics->setAccessibleName(tr("Topics"));
    for (int i = 0; i < guideTopicCount; ++i)
        m_topics->addItem(guideTitle(static_cast<GuideTopic>(i)));
    m_nothingFound = new QLabel(tr("No page has all of these words."), this);
    m_nothingFound->setWordWrap(true);
    m_nothingFound->hide();
    m_page = new Browser(this);
    m_page->setAccessibleName(tr("Page"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(12);
    m_page->setTabChangesFocus(true);

    auto* side = new QWidget(this);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(0, 0, 0, 0);
    sideLayout->addWidget(m_search);
    sideLayout->addWidget(m_nothingFound);
    sideLayout->addWidget(m_topics);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(side);
    splitter->addWidget(m_page);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    const int letter = fontMetrics().averageCharWidth();
    splitter->setSizes({letter * 34, letter * 90});
    resize(letter * 130, fontMetrics().height() * 36);

    connect(m_search, &QLineEdit::textChanged, this, &GuideWindow::search);
    connect(m_topics, &QListWidget::currentRowChanged, this, &GuideWindow::showPage);
    m_topics->setCurrentRow(0);
}

void GuideWindow::setShortcuts(std::vector<ShortcutGroup> shortcuts)
{
    m_shortcuts = std::move(shortcuts);
    showPage();
}

void GuideWindow::showTopic(GuideTopic topic)
{
    m_search->clear();
    m_topics->setCurrentRow(static_cast<int>(topic));
    m_topics->setFocus();
}

GuideTopic GuideWindow::topic() const
{
    return static_cast<GuideTopic>(m_topics->currentRow());
}

/// Only the topics whose page has all of the words are listed; the first of them is shown.
void GuideWindow::search(const QString& text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int first = -1;
    for (int i = 0; i < guideTopicCount; ++i) {
        const QString page = plainPage(static_cast<GuideTopic>(i), m_shortcuts);
        const bool hasAll = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return page.contains(word, Qt::CaseInsensitive);
        });
        m_topics->item(i)->setHidden(!hasAll);
        if (hasAll && first < 0)
            first = i;
    }
    m_nothingFound->setVisible(first < 0);
    if (first >= 0 && m_topics->currentItem()->isHidden())
        m_topics->setCurrentRow(first);
    markFound();
}

void GuideWindow::showPage()
{
    m_page->setHtml(guidePage(topic(), m_shortcuts, palette()));
    markFound();
}

void GuideWindow::markFound()
{
    QList<QTextEdit::ExtraSelection> found;
    const MatchColors colors = matchColors(palette());
    for (const QString& word : m_search->text().simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        for (QTextCursor at = m_page->document()->find(word); !at.isNull();
             at = m_page->document()->find(word, at)) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = at;
            selection.format.setBackground(colors.background);
            selection.format.setForeground(colors.text);
            selection.format.setFontUnderline(true);
            found.append(selection);
        }
    }
    m_page->setExtraSelections(found);
}

void GuideWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_topics)
        showPage();
}

void GuideWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else
        QWidget::keyPressEvent(event);
}

} // namespace skops::ui
