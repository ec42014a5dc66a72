#include "shell/dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace skops::ui {

QStringList Dialogs::askOpenFiles(QWidget* parent, const QString& title, const QString& filters)
{
    return QFileDialog::getOpenFileNames(parent, title, QString(), filters);
}

QString Dialogs::askOpenFile(QWidget* parent, const QString& title, const QString& filters)
{
    return QFileDialog::getOpenFileName(parent, title, QString(), filters);
}

QString Dialogs::askSaveFile(QWidget* parent, const QString& title, const QString& proposal,
                             const QStringList& filters)
{
    QString chosen;
    QString path =
        QFileDialog::getSaveFileName(parent, title, proposal, filters.join(QStringLiteral(";;")), &chosen);
    // A name without an ending gets that of the form that was chosen.
    static const QRegularExpression ending(QStringLiteral("\\*(\\.\\w+)"));
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += ending.match(chosen).captured(1);
    return path;
}

QString Dialogs::askFolder(QWidget* parent, const QString& title, const QString& proposal)
{
    return QFileDialog::getExistingDirectory(parent, title, proposal);
}

bool Dialogs::confirm(QWidget* parent, const QString& title, const QString& text, const QString& yes)
{
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    const QPushButton* accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == accept;
}

void Dialogs::warn(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox box(QMessageBox::Warning, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace skops::ui
