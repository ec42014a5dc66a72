#pragma once

// Windows as they are used, for tests that look at all of them: made, shown, and quiet.

#include "shell/main_window.h"
#include "ui/driver.h"

#include <memory>

namespace skops::test {

class Scenes
{
public:
    /// The names of makeWindow().
    static QStringList names();

    /// A window with what the name says opened in it; a second tab makes the tab bar appear.
    std::unique_ptr<ui::MainWindow> makeWindow(const QString& name);

private:
    QString fileOf(const QString& name);

    QTemporaryDir m_folder;
    AnsweredDialogs m_dialogs;
};

} // namespace skops::test
