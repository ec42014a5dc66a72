#include "shell/trust_host.h"

#include "document/saved_lists.h"
#include "document/trust_export.h"
#include "shell/dialogs.h"
#include "text/display.h"
#include "theme/icons.h"
#include "trust/import_dialog.h"
#include "types/offer_bar.h"
#include "types/types_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <array>

namespace skops::ui {

TrustHost::TrustHost(QWidget& window, Document& document, TypesPanel& types, Dialogs& dialogs)
    : QObject(&window), m_window(window), m_document(document), m_types(types), m_dialogs(dialogs)
{
    makeActions();
    connect(&m_document, &Document::stateChanged, this, &TrustHost::updateActions);
    connect(&m_document, &Document::reviewChanged, this, &TrustHost::updateActions);
    connect(&m_document, &Document::ticksChanged, this, &TrustHost::updateActions);
    connect(&m_types.offer(), &OfferBar::applyRequested, this, &TrustHost::importList);
    updateActions();
}

void TrustHost::makeActions()
{
    m_import = new QAction(icon(Icon::Open), tr("&Import Trust List\u2026"), this);
    m_import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    connect(m_import, &QAction::triggered, this, &TrustHost::askAndImport);
    m_export = new QAction(icon(Icon::Export), tr("&Export Trust List\u2026"), this);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(m_export, &QAction::triggered, this, &TrustHost::askAndExport);
    m_copy = new QAction(tr("Copy &Ticked Types as Python List"), this);
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(m_copy, &QAction::triggered, this, &TrustHost::copyList);
}

void TrustHost::updateActions()
{
    const bool isReady = m_document.state() == Document::State::Ready;
    const bool hasTicks = isReady && !m_document.ticks().empty() && !trustListOf(m_document).entries.empty();
    m_import->setEnabled(isReady);
    m_export->setEnabled(hasTicks);
    m_copy->setEnabled(hasTicks);
}

void TrustHost::fillFrom(QMenu& menu)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { fill(menu); });
}

void TrustHost::fill(QMenu& menu)
{
    menu.clear();
    int number = 0;
    for (const SavedList& list : SavedLists::all()) {
        QString text = displayText(toUtf8(list.path), 80);
        text.replace(QLatin1Char('&'), QStringLiteral("&&")); // is no mnemonic in a file's name
        QAction* action = menu.addAction(QStringLiteral("&%1  %2").arg(++number % 10).arg(text), this,
                                         [this, path = list.path] { importList(path); });
        action->setEnabled(m_import->isEnabled());
    }
    if (number == 0)
        menu.addAction(tr("No lists yet"))->setEnabled(false);
    menu.addSeparator();
    QAction* clear = menu.addAction(tr("&Clear the List"), this, [this] {
        SavedLists::clear();
        m_types.offer().offers().refresh();
    });
    clear->setEnabled(number > 0);
}

bool TrustHost::takesDropped(const QString& path) const
{
    constexpr std::array endings{QLatin1String(".json"), QLatin1String(".py"), QLatin1String(".txt")};
    const auto isEnding = [&](QLatin1String ending) { return path.endsWith(ending, Qt::CaseInsensitive); };
    return m_import->isEnabled() && std::ranges::any_of(endings, isEnding);
}

void TrustHost::askAndImport()
{
    importList(m_dialogs.askOpenFile(&m_window, tr("Import trust list"),
                                     tr("Trust lists (*.json *.py *.txt);;All files (*)")));
}

void TrustHost::importList(const QString& path)
{
    if (path.isEmpty() || m_document.state() != Document::State::Ready)
        return;
    auto* dialog = new ImportDialog(m_document, path, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::applied, &m_types.offer().offers(), &ListOffers::refresh);
    dialog->open();
}

void TrustHost::askAndExport()
{
    const QString path =
        m_dialogs.askSaveFile(&m_window, tr("Export trust list"), QStringLiteral("trusted.json"),
                              {tr("JSON (*.json)"), tr("Python (*.py)"), tr("Text (*.txt)")});
    if (path.isEmpty())
        return;
    if (const auto problem = saveTrustList(m_document, path, trustFormatOf(path))) {
        m_dialogs.warn(&m_window, tr("The trust list was not saved"), *problem);
        return;
    }
    m_types.offer().offers().refresh();
}

void TrustHost::copyList()
{
    const std::string list = audit::writeTrustList(trustListOf(m_document), audit::TrustFormat::Python);
    QGuiApplication::clipboard()->setText(QString::fromStdString(list));
}

} // namespace skops::ui
