#include "shell/convert_host.h"

#include "convert/convert_bar.h"
#include "document/python_export.h"
#include "shell/dialogs.h"
#include "shell/task_questions.h"
#include "text/display.h"

#include <QAction>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

#include <utility>

namespace skops::ui {

ConvertHost::ConvertHost(QWidget& window, Document& document, ConvertBar& bar, Dialogs& dialogs,
                         TaskListPtr tasks)
    : QObject(&window), m_window(window), m_document(document), m_bar(bar), m_dialogs(dialogs),
      m_tasks(std::move(tasks))
{
    makeActions();
    m_bar.setActions({m_convert, m_copyLoadCode, m_copyPipLine, m_checkScript});
    connect(&m_document, &Document::stateChanged, this, &ConvertHost::updateActions);
    connect(&m_document, &Document::reviewChanged, this, &ConvertHost::updateActions);
    Conversion& conversion = m_document.conversion();
    connect(&conversion, &Conversion::changed, this, &ConvertHost::updateActions);
    connect(&conversion, &Conversion::written, this, &ConvertHost::openRequested);
    connect(&m_bar, &ConvertBar::openRequested, this, &ConvertHost::openRequested);
    connect(&m_bar, &ConvertBar::folderRequested, this, &ConvertHost::showFolder);
    connect(&m_bar, &ConvertBar::tryAgainRequested, this, [this] {
        retry(m_document.conversion().task(), *m_tasks, m_dialogs, m_window, [this] { m_document.reload(); });
    });
    updateActions();
}

void ConvertHost::makeActions()
{
    const auto add = [this](const QString& text, const QString& buttonText, Qt::Key key, const QString& tip,
                            auto slot) {
        auto* action = new QAction(text, this);
        action->setIconText(buttonText);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | key));
        action->setToolTip(
            tip + QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_convert = add(tr("Con&vert to .skops\u2026"), tr("Convert\u2026"), Qt::Key_S,
                    tr("Write the .skops file that the pickle becomes"), &ConvertHost::askAndConvert);
    m_checkScript = add(tr("Write Chec&k Script\u2026"), tr("Write Check Script\u2026"), Qt::Key_K,
                        tr("Write a Python script that loads the pickle and the .skops and compares them"),
                        &ConvertHost::askAndSaveCheckScript);
    m_copyLoadCode = add(tr("Copy &Load Code"), tr("Copy Load Code"), Qt::Key_L,
                         tr("Copy the Python that loads the .skops with the types you ticked"),
                         &ConvertHost::copyLoadCode);
    m_copyPipLine = add(tr("Copy p&ip Line"), tr("Copy pip Line"), Qt::Key_I,
                        tr("Copy the pip install of what loading needs"), &ConvertHost::copyPipLine);
}

void ConvertHost::updateActions()
{
    const review::ReviewPtr& review = m_document.review();
    const bool isReady = m_document.state() == Document::State::Ready;
    const review::Converted* converted = m_document.conversion().converted();
    const bool isPossible =
        isReady && converted &&
        (converted->state == review::ConvertState::Ready || converted->state == review::ConvertState::Lossy);
    m_convert->setEnabled(isReady && m_document.conversion().canStart());
    m_checkScript->setEnabled(isPossible);
    // What cannot be converted has no file to load.
    const bool isLoadable = isReady && review->tree && (!converted || isPossible);
    m_copyLoadCode->setEnabled(isLoadable);
    m_copyPipLine->setEnabled(isLoadable);
}

void ConvertHost::askAndConvert()
{
    if (!m_document.conversion().canStart())
        return;
    const auto target =
        askTarget(m_dialogs, m_window, tr("Convert to .skops"), skopsPathOf(m_document), m_document.path());
    if (target)
        m_document.conversion().start(
            {.path = target->path, .compression = m_bar.compression(), .mayReplace = target->mayReplace});
}

void ConvertHost::askAndSaveCheckScript()
{
    const QFileInfo file(m_document.path());
    const QString proposal =
        file.path() + QStringLiteral("/check_") + file.completeBaseName() + QStringLiteral(".py");
    const QString path =
        m_dialogs.askSaveFile(&m_window, tr("Write check script"), proposal, {tr("Python (*.py)")});
    if (path.isEmpty())
        return;
    if (const auto problem = saveCheckScript(m_document, path))
        m_dialogs.warn(&m_window, tr("The check script was not written"), *problem);
    else
        m_bar.say(tr("Written: %1. Running it loads the pickle, which runs whatever the pickle says.")
                      .arg(displayText(toUtf8(QFileInfo(path).fileName()))));
}

void ConvertHost::copyLoadCode()
{
    const LoadCode code = loadCodeOf(m_document);
    QGuiApplication::clipboard()->setText(code.text);
    m_bar.say(
        code.unticked == 0
            ? tr("Copied: the load code.")
            : tr("Copied: the load code. Types that are not ticked are left out (%1): load() stops at them.")
                  .arg(formatCount(code.unticked)));
}

void ConvertHost::copyPipLine()
{
    QGuiApplication::clipboard()->setText(pipLineOf(m_document));
    m_bar.say(tr("Copied: the pip line."));
}

void ConvertHost::showFolder(const QString& path)
{
    m_dialogs.showFolder(QFileInfo(path).absolutePath());
}

} // namespace skops::ui
