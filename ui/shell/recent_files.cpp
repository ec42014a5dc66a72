#include "shell/recent_files.h"

#include "text/display.h"

#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace skops::ui {
namespace {

constexpr QLatin1String key("recentFiles");

/// An ampersand in a file's name is no mnemonic.
QString menuText(const QString& path, int number)
{
    QString name = displayText(toUtf8(QFileInfo(path).fileName()), 60);
    QString folder = displayText(toUtf8(QFileInfo(path).path()), 60);
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    folder.replace(QLatin1Char('&'), QStringLiteral("&&"));
    return QStringLiteral("&%1  %2 \u2014 %3").arg(number % 10).arg(name, folder);
}

} // namespace

RecentFiles::RecentFiles(QMenu& menu, QObject* parent) : QObject(parent), m_menu(menu)
{
    connect(&m_menu, &QMenu::aboutToShow, this, &RecentFiles::fill);
}

QStringList RecentFiles::paths()
{
    return QSettings().value(key).toStringList().mid(0, maxFiles);
}

void RecentFiles::add(const QString& path)
{
    QStringList all = paths();
    all.removeAll(path);
    all.prepend(path);
    QSettings().setValue(key, all.mid(0, maxFiles));
}

void RecentFiles::clear()
{
    QSettings().remove(key);
}

void RecentFiles::fill()
{
    m_menu.clear();
    const QStringList all = paths();
    for (int i = 0; i < all.size(); ++i)
        m_menu.addAction(menuText(all[i], i + 1), this, [this, path = all[i]] { Q_EMIT chosen(path); });
    if (all.isEmpty())
        m_menu.addAction(tr("No files yet"))->setEnabled(false);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Clear the List"), this, &RecentFiles::clear)->setEnabled(!all.isEmpty());
}

} // namespace skops::ui
