#pragma once

// A window with a pickle to convert, for tests of it.

#include "convert/convert_bar.h"
#include "nodes/node_tree.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "ui/driver.h"

#include <memory>

class QToolButton;

namespace skops::test {

/// A window, a folder for its files, and what a user does with them.
class ConvertWindow
{
public:
    /// A new window and an empty folder.
    void start();
    void end();

    void open(const QString& path);
    /// Presses Convert and answers with a name.
    void convert(const QString& path);
    /// A button of the bar by its text; null: there is none.
    QToolButton* button(const QString& text);
    QToolButton* convertButton() { return button(QStringLiteral("Convert\u2026")); }

    QString make(const QString& name, const std::string& bytes) { return writeFile(*m_folder, name, bytes); }
    QString target(const QString& name = QStringLiteral("out.skops")) { return m_folder->filePath(name); }
    /// Everything in the folder, hidden files too.
    QStringList files() const;

    ui::Document& document() { return m_page->document(); }
    ui::Conversion& conversion() { return document().conversion(); }
    ui::ReviewPage& page() { return m_page->reviewPage(); }
    ui::ConvertBar& bar() { return page().convertBar(); }

protected:
    AnsweredDialogs m_dialogs;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::DocumentPage* m_page = nullptr; ///< the tab that the test opened
};

/// The tree of a .skops file; null: it has none.
nodes::NodeTreePtr treeOfFile(const QString& path);

} // namespace skops::test
