#pragma once

// What the tests of a list of files share: small pickles, and a window with a list.

#include "batch/batch_page.h"
#include "batch/convert_dialog.h"
#include "shell/batch_tab.h"
#include "shell/document_page.h"
#include "shell/main_window.h"

#include "ui/driver.h"

#include <QTemporaryDir>

#include <memory>

class QTableView;

namespace skops::test {

/// A pickle that skops refuses.
std::string complexPickle();
/// One that imports and makes an object of this class, which nobody knows.
std::string classPickle(const std::string& module, const std::string& name);

/// Everything in and below a folder, relative and sorted.
QStringList filesIn(const QString& folder);

/// Drops files on a window with the mouse.
void drop(ui::MainWindow& window, const QStringList& paths);

/// Nothing works on the list and its rows are those that are wanted.
bool waitUntilQuiet(ui::BatchTab& host);

/// The texts of a column, by row.
QStringList columnOf(const QAbstractItemModel& model, int column);
/// The row of a table whose first column has this text; -1: none.
int rowOf(const QAbstractItemModel& model, const QString& text);

/// Clicks a cell, or the tick box in it.
void click(QTableView& table, int row, int column = 0);
void clickTickBox(QTableView& table, int row);

/// A window, a folder for files, and answers to its dialogs.
class BatchTest : public QObject
{
    Q_OBJECT

protected:
    /// Before and after each test.
    void begin();
    void end();

    ui::BatchTab& host() { return *m_window->batchTab(); }
    ui::BatchPage& page() { return host().page(); }
    ui::BatchView& view() { return page().view(); }
    ui::BatchModel& model() { return page().model(); }
    QStringList column(ui::BatchColumn column) { return columnOf(model(), static_cast<int>(column)); }
    const ui::BatchRow& rowNamed(const QString& file) { return model().rowAt(rowOf(model(), file)); }

    /// Makes folders as needed; returns the path.
    QString write(const QString& name, const std::string& bytes);
    /// Eight that convert, one that skops refuses, one that is dangerous.
    QStringList tenFiles();
    void dropAndWait(const QStringList& paths);
    /// The dialog that an action opens, once it has looked at the disk.
    ui::ConvertDialog& ask(QAction* action);
    /// Presses its button and waits until everything is converted.
    void convert(ui::ConvertDialog& dialog);
    /// Keys reach the window again: without a desktop nobody hands the focus back when a dialog closes.
    void activate();
    QStringList linesIn(const QString& name);
    /// The document of the tab in front; the test fails if that shows a list.
    ui::Document& openedDocument();

    std::unique_ptr<QTemporaryDir> m_folder;
    AnsweredDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Whether it is read as one.
bool isSkops(const QString& path);

} // namespace skops::test
