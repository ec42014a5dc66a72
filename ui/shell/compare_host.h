#pragma once

// How a comparison begins: which two files, and for which environment.

#include "shell/page.h"

#include <functional>

namespace skops::ui {

class ComparePage;
class Dialogs;

class CompareHost final : public QObject
{
    Q_OBJECT

public:
    /// `dialogs` and what `current` asks outlive it. The host belongs to `window`.
    CompareHost(QWidget& window, Dialogs& dialogs, std::function<Page&()> current);

    /// For the menu File.
    QList<QAction*> actions() const { return {m_with, m_two}; }

Q_SIGNALS:
    /// A tab for it is to be added.
    void pageMade(skops::ui::ComparePage* page);

private:
    QString askFile(const QString& title);
    void compareCurrent();
    void compareTwo();
    void compare(const QString& a, const QString& b, const audit::Ticks& ticks);

    QWidget& m_window;
    Dialogs& m_dialogs;
    std::function<Page&()> m_current;
    QAction* m_with = nullptr;
    QAction* m_two = nullptr;
};

} // namespace skops::ui
