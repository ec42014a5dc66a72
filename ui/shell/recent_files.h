#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace skops::ui {

/// The files opened last, newest first, kept in the settings and shared by all windows.
class RecentFiles final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxFiles = 10;

    /// Fills `menu` whenever it is about to be shown.
    explicit RecentFiles(QMenu& menu, QObject* parent = nullptr);

    static QStringList paths();
    static void add(const QString& path);
    static void clear();

Q_SIGNALS:
    void chosen(const QString& path);

private:
    void fill();

    QMenu& m_menu;
};

} // namespace skops::ui
