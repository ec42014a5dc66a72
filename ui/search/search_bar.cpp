#include "search/search_bar.h"

#include "text/display.h"
#include "theme/elided_label.h"
#include "theme/segment_button.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <tuple>

namespace skops::ui {

SearchBar::SearchBar(Document& document, TreeSearch& search, QWidget* parent)
    : QWidget(parent), m_document(document), m_search(search)
{
    hide();
    // In this order the keyboard goes through them.
    makeActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeTextRow());
    layout->addWidget(makeOptionRow());
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_message);

    connect(&m_search, &TreeSearch::changed, this, &SearchBar::showSearch);
    connect(&m_search, &TreeSearch::rowsChanged, this, &SearchBar::showSearch);
    connect(&m_document, &Document::reviewChanged, this, &SearchBar::updateActions);
    updateActions();
    showSearch();
}

void SearchBar::makeActions()
{
    const auto add = [this](const QString& text, const QKeySequence& key, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(key);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_find = add(tr("&Find in Tree\u2026"), QKeySequence::Find, [this] { openSearch(); });
    m_next = add(tr("Find Ne&xt"), QKeySequence(Qt::Key_F3), [this] { step(true); });
    m_previous = add(tr("Find Pre&vious"), QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { step(false); });
    m_close = new QAction(tr("Close"), this);
    connect(m_close, &QAction::triggered, this, &SearchBar::closeSearch);
}

QWidget* SearchBar::makeTextRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_text = new QLineEdit(row);
    m_text->setPlaceholderText(tr("Find in the tree"));
    m_text->setAccessibleName(tr("Text to find in the tree"));
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 20);
    constexpr int maxLength = 10'000;
    m_text->setMaxLength(maxLength);
    connect(m_text, &QLineEdit::textChanged, this, &SearchBar::updateQuery);
    layout->addWidget(m_text, 3);
    const auto addButton = [&](QAction* action, const QString& text, const QString& tip) {
        auto* button = new QToolButton(row);
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(QString(action->text()).remove(QLatin1Char('&')));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        layout->addWidget(button);
        return button;
    };
    for (const auto& [action, text, tip] :
         {std::tuple(m_previous, QStringLiteral("\u2191"), tr("To the match before (Shift+F3)")),
          std::tuple(m_next, QStringLiteral("\u2193"), tr("To the next match (F3)"))}) {
        QToolButton* button = addButton(action, text, tip);
        connect(action, &QAction::changed, button,
                [button, action = action] { button->setEnabled(action->isEnabled()); });
    }
    m_status = new ElidedLabel(row);
    m_status->setAccessibleName(tr("Matches"));
    layout->addSpacing(4);
    layout->addWidget(m_status, 2);
    addButton(m_close, QStringLiteral("\u00d7"), tr("Close the search (Esc)"));
    m_text->installEventFilter(this);
    return row;
}

QToolButton* SearchBar::addToggle(QWidget& row, const QString& text, const QString& name, const QString& tip)
{
    auto* button = new SegmentButton(&row);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(name);
    button->setCheckable(true);
    button->installEventFilter(this);
    connect(button, &QToolButton::toggled, this, &SearchBar::updateQuery);
    row.layout()->addWidget(button);
    return button;
}

QWidget* SearchBar::makeOptionRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(new QLabel(tr("In:"), row));
    layout->addSpacing(4);
    const auto addField = [&](SearchField field, const QString& text, const QString& tip) {
        QToolButton* button =
            addToggle(*row, text, tr("Find in: %1").arg(QString(text).remove(QLatin1Char('&'))), tip);
        button->setChecked(SearchQuery().has(field));
        m_fields.emplace_back(field, button);
    };
    addField(SearchField::Names, tr("&Names"), tr("Find in keys, positions and names of attributes"));
    addField(SearchField::Types, tr("T&ypes"), tr("Find in names of types and loaders"));
    addField(SearchField::Values, tr("V&alues"), tr("Find in numbers, strings and other values"));
    addField(SearchField::Paths, tr("&Paths"), tr("Find in whole paths, as root.steps[0]"));
    layout->addSpacing(10);
    m_case = addToggle(*row, tr("Aa", "letters of both cases"), tr("Case Sensitive"),
                       tr("Tell upper and lower case apart"));
    m_regex = addToggle(*row, QStringLiteral(".*"), tr("Regular Expression"),
                        tr("The text is a regular expression, as Perl has them"));
    layout->addSpacing(10);
    m_onlyMatches = new QCheckBox(tr("&Only Matches"), row);
    m_onlyMatches->setToolTip(tr("Show only the rows that match, and what leads to them"));
    m_onlyMatches->installEventFilter(this);
    connect(m_onlyMatches, &QCheckBox::toggled, &m_search, &TreeSearch::setOnlyMatches);
    layout->addWidget(m_onlyMatches);
    layout->addStretch(1);
    return row;
}

const QLabel& SearchBar::status() const
{
    return *m_status;
}

QToolButton& SearchBar::fieldButton(SearchField field)
{
    for (const auto& [of, button] : m_fields) {
        if (of == field)
            return *button;
    }
    return *m_fields.front().second;
}

void SearchBar::openSearch()
{
    Q_EMIT opened();
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    m_search.setOnlyMatches(m_onlyMatches->isChecked());
    updateQuery();
}

void SearchBar::closeSearch()
{
    // The keyboard goes to the tree before the bar that has it is hidden.
    Q_EMIT closed();
    hide();
    m_search.setOnlyMatches(false);
    m_search.setQuery({});
}

void SearchBar::step(bool isForward)
{
    if (isHidden()) {
        openSearch();
        return;
    }
    if (isForward)
        m_search.next();
    else
        m_search.previous();
}

bool SearchBar::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool isClosing = key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier;
    const bool isStep = object == m_text && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
    if (!isClosing && !isStep)
        return QWidget::eventFilter(object, event);
    // Escape also stops what the window does: while the keyboard is here it closes the bar.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return false;
    }
    if (isClosing)
        closeSearch();
    else
        step(!(key.modifiers() & Qt::ShiftModifier));
    return true;
}

SearchQuery SearchBar::wantedQuery() const
{
    SearchQuery query;
    query.text = m_text->text();
    query.fields = 0;
    for (const auto& [field, button] : m_fields) {
        if (button->isChecked())
            query.fields |= static_cast<uint8_t>(field);
    }
    query.isCaseSensitive = m_case->isChecked();
    query.isRegex = m_regex->isChecked();
    return query;
}

void SearchBar::updateQuery()
{
    if (!isHidden())
        m_search.setQuery(wantedQuery());
}

void SearchBar::updateActions()
{
    const bool hasTree = m_document.rows() != nullptr;
    for (QAction* action : {m_find, m_next, m_previous})
        action->setEnabled(hasTree);
}

void SearchBar::showSearch()
{
    m_status->setText(statusText());
    const QStringList lines = messageLines();
    m_message->setText(lines.join(QLatin1Char('\n')));
    m_message->setVisible(!lines.isEmpty());
}

QString SearchBar::statusText() const
{
    if (!m_search.isActive())
        return {};
    const QString count = formatCount(m_search.matchCount());
    const auto current = m_search.currentMatch();
    if (m_search.isRunning())
        return current ? tr("%1 of %2 so far").arg(formatCount(*current + 1), count)
                       : tr("%1 so far").arg(count);
    if (m_search.matchCount() == 0)
        return m_document.show() == Show::All ? tr("Nothing found")
                                              : tr("Nothing found in the rows that are shown");
    QString text = m_search.matchCount() == 1 ? tr("1 match") : tr("%1 matches").arg(count);
    if (current)
        text = tr("%1 of %2").arg(formatCount(*current + 1), count);
    switch (m_search.lastWrap()) {
    case TreeSearch::Wrap::No:
        return text;
    case TreeSearch::Wrap::AtTop:
        return tr("%1, continued at the top").arg(text);
    case TreeSearch::Wrap::AtEnd:
        return tr("%1, continued at the end").arg(text);
    }
    return text;
}

QStringList SearchBar::messageLines() const
{
    QStringList lines;
    if (const auto& error = m_search.patternError())
        lines.append(tr("This is no regular expression. At character %1: %2.")
                         .arg(formatCount(static_cast<uint64_t>(error->offset) + 1), error->message));
    const SearchLimits& limits = m_search.limits();
    const QString characters =
        formatCount(m_search.query().isRegex ? static_cast<uint64_t>(regexCharacters) : plainCharacters);
    if (limits.cut == 1)
        lines.append(tr("One text is so long that only %1 characters of it were searched.").arg(characters));
    else if (limits.cut > 1)
        lines.append(tr("%1 texts are so long that only %2 characters of each were searched.")
                         .arg(formatCount(limits.cut), characters));
    if (limits.givenUp == 1)
        lines.append(tr("For one row the expression takes too long: it was given up there."));
    else if (limits.givenUp > 1)
        lines.append(tr("For %1 rows the expression takes too long: it was given up there.")
                         .arg(formatCount(limits.givenUp)));
    return lines;
}

} // namespace skops::ui
