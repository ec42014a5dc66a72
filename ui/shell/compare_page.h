#pragma once

// A tab with a comparison of two files, and the questions it has.

#include "compare/comparing.h"
#include "shell/page.h"

namespace skops::ui {

class CompareView;
class Dialogs;

class ComparePage final : public Page
{
    Q_OBJECT

public:
    /// `dialogs` outlives the page. `profile` null: the default.
    ComparePage(Dialogs& dialogs, audit::ProfilePtr profile, const audit::Ticks& ticks, const QString& pathA,
                const QString& pathB, QWidget* parent = nullptr);
    ~ComparePage() override;

    QString title() const override;
    QString description() const override;
    QIcon icon() const override;
    /// Not for openFiles(): they would come back as a list.
    QStringList paths() const override { return {}; }
    audit::ProfilePtr profile() const override { return m_comparing.profile(); }
    QList<QAction*> actions(Menu menu) const override;
    void focusContents() override;

    Comparing& comparing() { return m_comparing; }
    CompareView& view() { return *m_view; }

private:
    void exportDifferences();

    Dialogs& m_dialogs;
    Comparing m_comparing;
    CompareView* m_view = nullptr;
    QAction* m_profile = nullptr;
    Task m_export;
};

} // namespace skops::ui
