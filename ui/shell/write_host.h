#pragma once

// Writing what a document shows: updated, compressed otherwise, made smaller. The actions and their
// questions.

#include "document/document.h"
#include "tasks/task_list.h"

#include <QObject>

class QAction;
class QWidget;

namespace skops::ui {

class Dialogs;
class SaveAsDialog;
class UpdateBar;

class WriteHost final : public QObject
{
    Q_OBJECT

public:
    /// Gives `bar` its buttons. All outlive the host, which belongs to `page`.
    WriteHost(QWidget& page, Document& document, UpdateBar& bar, Dialogs& dialogs, TaskListPtr tasks);

    QAction* updateAction() const { return m_update; }
    QAction* updateInPlaceAction() const { return m_updateInPlace; }
    QAction* saveAsAction() const { return m_saveAs; }
    QAction* makeSmallerAction() const { return m_makeSmaller; }

Q_SIGNALS:
    /// A file that was updated is to be shown.
    void openRequested(const QString& path);

private:
    void makeActions();
    void updateActions();
    bool explainUpdate();
    void askAndUpdate();
    void askAndUpdateInPlace();
    void startUpdate(const FileTarget& target);
    void updateChanged();
    void askHowToSave();
    void saveAs(const SaveAsDialog& dialog);
    void askAndMakeSmaller();
    QString proposal(const QString& ending) const;

    QWidget& m_page;
    Document& m_document;
    UpdateBar& m_bar;
    Dialogs& m_dialogs;
    TaskListPtr m_tasks;
    FileTaskPtr m_task; ///< the last update; null: none of this file
    QAction* m_update = nullptr;
    QAction* m_updateInPlace = nullptr;
    QAction* m_saveAs = nullptr;
    QAction* m_makeSmaller = nullptr;
};

} // namespace skops::ui
