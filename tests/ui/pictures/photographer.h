#pragma once

// Takes the pictures of the documentation with the real window, one look at a time.

#include "shell/main_window.h"
#include "ui/driver.h"

#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <string>

namespace skops::test {

class Photographer
{
public:
    /// Files NAME-APPEARANCE.png in `folder`.
    Photographer(const QString& folder, ui::Appearance appearance);

    /// Opens `path` (empty: none), lets `prepare` change something, takes the picture.
    bool take(const QString& name, const QString& path,
              const std::function<void(ui::MainWindow&)>& prepare = {});
    /// The same of a list of files; `prepare` may change it.
    bool takeList(const QString& name, const QString& folder,
                  const std::function<void(ui::MainWindow&)>& prepare = {});

    /// Answers what the window asks.
    AnsweredDialogs& dialogs() { return m_dialogs; }

private:
    bool save(QWidget& window, const QString& name) const;

    QString m_folder;
    ui::Appearance m_appearance;
    AnsweredDialogs m_dialogs;
};

/// What pictures are of: each takes those of one part of the window. `made` is for files of their own.
bool takeFiles(Photographer& photographer, const QTemporaryDir& made);
bool takePickles(Photographer& photographer, const QTemporaryDir& made);
bool takeLists(Photographer& photographer, const QTemporaryDir& made);
bool takeTrust(Photographer& photographer, const QTemporaryDir& made);
bool takeViews(Photographer& photographer, const QTemporaryDir& made);
bool takeTasks(Photographer& photographer, const QTemporaryDir& made);

/// The path of an example that comes with the program.
QString sample(const QString& name);
/// A model with something in it that no model needs, as it is sent to people.
std::string hostilePickle();
void openLevels(ui::MainWindow& window, int levels);
void tickAll(ui::MainWindow& window);

} // namespace skops::test
