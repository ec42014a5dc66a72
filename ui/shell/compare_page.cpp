#include "shell/compare_page.h"

#include "compare/compare_export.h"
#include "compare/compare_view.h"
#include "compare/side_view.h"
#include "guide/guide_topic.h"
#include "shell/dialogs.h"
#include "shell/profile_question.h"
#include "text/sentences.h"
#include "theme/icons.h"

#include <QAction>
#include <QFileInfo>
#include <QVBoxLayout>

#include <utility>

namespace skops::ui {

ComparePage::ComparePage(Dialogs& dialogs, audit::ProfilePtr profile, const audit::Ticks& ticks,
                         const QString& pathA, const QString& pathB, QWidget* parent)
    : Page(parent), m_dialogs(dialogs), m_comparing(std::move(profile), ticks),
      m_view(new CompareView(m_comparing, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_profile = new QAction(tr("&Profile from File\u2026"), this);
    auto* question = new ProfileQuestion(*this, m_dialogs);
    connect(m_profile, &QAction::triggered, question, &ProfileQuestion::ask);
    connect(question, &ProfileQuestion::answered, &m_comparing, &Comparing::setProfile);
    connect(m_view, &CompareView::exportRequested, this, &ComparePage::exportDifferences);
    connect(&m_comparing, &Comparing::changed, this, &Page::titleChanged);
    setGuideTopic(*this, GuideTopic::Comparing);
    m_comparing.open(pathA, pathB);
}

ComparePage::~ComparePage()
{
    // It holds on to the comparison, which as a member would go before its children do.
    delete m_view;
}

QString ComparePage::title() const
{
    const auto name = [this](Side side) {
        return displayText(toUtf8(QFileInfo(m_comparing.file(side).path).fileName()));
    };
    return tr("%1 and %2", "two files that are compared").arg(name(Side::A), name(Side::B));
}

QString ComparePage::description() const
{
    const auto path = [this](Side side) { return displayText(toUtf8(m_comparing.file(side).path)); };
    return tr("A: %1\nB: %2").arg(path(Side::A), path(Side::B));
}

QIcon ComparePage::icon() const
{
    return ui::icon(Icon::Copy);
}

QList<QAction*> ComparePage::actions(Menu menu) const
{
    switch (menu) {
    case Menu::File:
        return {m_view->exportAction(), m_view->retryAction(), m_view->stopAction()};
    case Menu::Copy:
        return {m_view->copyAction()};
    case Menu::View:
        return {m_view->onlyDifferentAction(), m_view->nextAction(), m_view->previousAction(),
                m_view->swapAction()};
    case Menu::Review:
        return {m_profile};
    case Menu::Trust:
    case Menu::List:
        return {};
    }
    return {};
}

void ComparePage::focusContents()
{
    m_view->tree(Side::A).setFocus();
}

void ComparePage::exportDifferences()
{
    const QString path =
        m_dialogs.askSaveFile(this, tr("Export differences"), QStringLiteral("differences.json"),
                              {tr("JSON (*.json)"), tr("Text (*.txt)")});
    if (path.isEmpty())
        return;
    m_export.start<bool>(
        [comparison = exportOf(m_comparing), path](Job& /*job*/) { return comparison.write(path); },
        [this](const Result<bool>& written) {
            if (!written)
                m_dialogs.warn(this, tr("The differences were not saved"), errorSentence(written.error()));
        });
}

} // namespace skops::ui
