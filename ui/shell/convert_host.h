#pragma once

// Converting in a window: the actions, their questions, and what follows when a file was written.

#include "document/document.h"

#include <QObject>

class QAction;
class QWidget;

namespace skops::ui {

class ConvertBar;
class Dialogs;

class ConvertHost final : public QObject
{
    Q_OBJECT

public:
    /// Gives `bar` its buttons. All outlive the host, which belongs to `window`.
    ConvertHost(QWidget& window, Document& document, ConvertBar& bar, Dialogs& dialogs, TaskListPtr tasks);

    QAction* convertAction() const { return m_convert; }
    QAction* checkScriptAction() const { return m_checkScript; }
    QAction* copyLoadCodeAction() const { return m_copyLoadCode; }
    QAction* copyPipLineAction() const { return m_copyPipLine; }

Q_SIGNALS:
    /// A file that was written is to be shown.
    void openRequested(const QString& path);

private:
    void makeActions();
    void updateActions();
    void askAndConvert();
    void askAndSaveCheckScript();
    void copyLoadCode();
    void copyPipLine();
    void showFolder(const QString& path);

    QWidget& m_window;
    Document& m_document;
    ConvertBar& m_bar;
    Dialogs& m_dialogs;
    TaskListPtr m_tasks;
    QAction* m_convert = nullptr;
    QAction* m_checkScript = nullptr;
    QAction* m_copyLoadCode = nullptr;
    QAction* m_copyPipLine = nullptr;
};

} // namespace skops::ui
