#pragma once

// The questions that stop everything else. A test answers them in place of the user.

#include <QString>
#include <QStringList>

class QWidget;

namespace skops::ui {

class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// Empty: the user thought better of it. `filters` as QFileDialog takes them.
    virtual QStringList askOpenFiles(QWidget* parent, const QString& title, const QString& filters);
    virtual QString askOpenFile(QWidget* parent, const QString& title, const QString& filters);
    /// Has asked already if there is a file of that name.
    virtual QString askSaveFile(QWidget* parent, const QString& title, const QString& proposal,
                                const QStringList& filters);
    virtual QString askFolder(QWidget* parent, const QString& title, const QString& proposal);
    /// Whether the user presses `yes` and not Cancel; `text` is shown as plain text.
    virtual bool confirm(QWidget* parent, const QString& title, const QString& text, const QString& yes);
    /// Opens a folder in the file manager.
    virtual void showFolder(const QString& path);
    /// Something went wrong; `text` is shown as plain text.
    virtual void warn(QWidget* parent, const QString& title, const QString& text);
};

} // namespace skops::ui
