#pragma once

// What to look for in the tree, and how far the search is.

#include "document/document.h"
#include "document/tree_search.h"

#include <QWidget>

#include <utility>
#include <vector>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace skops::ui {

class ElidedLabel;

/// Hidden until findAction().
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    /// `document` and `search` outlive the bar.
    SearchBar(Document& document, TreeSearch& search, QWidget* parent = nullptr);

    QLineEdit& text() { return *m_text; }
    QToolButton& fieldButton(SearchField field);
    QToolButton& caseButton() { return *m_case; }
    QToolButton& regexButton() { return *m_regex; }
    QCheckBox& onlyMatches() { return *m_onlyMatches; }
    /// "12 of 3,402", and what else there is to say of it.
    const QLabel& status() const;
    const QLabel& message() const { return *m_message; }

    /// For the menus of the window; enabled while there is a tree.
    QAction* findAction() const { return m_find; }
    QAction* nextAction() const { return m_next; }
    QAction* previousAction() const { return m_previous; }

    /// Shows the bar; the keyboard goes to its text.
    void openSearch();
    /// Hides the bar; nothing is looked for and marked any more. The text is kept for the next time.
    void closeSearch();

Q_SIGNALS:
    /// The tree is to be seen.
    void opened();
    /// The keyboard goes to the tree.
    void closed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void makeActions();
    QWidget* makeTextRow();
    QWidget* makeOptionRow();
    QToolButton* addToggle(QWidget& row, const QString& text, const QString& name, const QString& tip);
    SearchQuery wantedQuery() const;
    void updateQuery();
    void updateActions();
    void step(bool isForward);
    void showSearch();
    QString statusText() const;
    QStringList messageLines() const;

    Document& m_document;
    TreeSearch& m_search;
    QLineEdit* m_text = nullptr;
    ElidedLabel* m_status = nullptr;
    QLabel* m_message = nullptr;
    std::vector<std::pair<SearchField, QToolButton*>> m_fields;
    QToolButton* m_case = nullptr;
    QToolButton* m_regex = nullptr;
    QCheckBox* m_onlyMatches = nullptr;
    QAction* m_find = nullptr;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_close = nullptr;
};

} // namespace skops::ui
