#pragma once

// Asks for the file of a profile and reads it.

#include "audit/audit.h"
#include "tasks/task.h"

class QWidget;

namespace skops::ui {

class Dialogs;

/// Belongs to a page. The file is read in the background: it may be long, and on a slow disk.
class ProfileQuestion final : public QObject
{
    Q_OBJECT

public:
    /// `dialogs` outlives it.
    ProfileQuestion(QWidget& page, Dialogs& dialogs);

    /// Drops what an earlier question is still reading.
    void ask();

Q_SIGNALS:
    /// Not if the user thought better of it, or if the file cannot be used, which is said.
    void answered(const skops::audit::ProfilePtr& profile);

private:
    QWidget& m_page;
    Dialogs& m_dialogs;
    Task m_read;
};

} // namespace skops::ui
