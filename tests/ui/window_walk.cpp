#include "ui/window_walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>

#include <algorithm>
#include <array>

namespace skops::test {
namespace {

using Texts = std::map<QString, QString>;

/// Any property that holds words; what a user has typed in is none.
constexpr std::array properties{"text",    "title",     "windowTitle",      "placeholderText",
                                "toolTip", "statusTip", "accessibleName",   "accessibleDescription",
                                "prefix",  "suffix",    "specialValueText", "iconText"};

void addProperties(const QObject& object, const QString& place, Texts& texts)
{
    for (const char* property : properties) {
        const QVariant value = object.property(property);
        if (value.isValid() && !value.toString().isEmpty())
            texts[place + QLatin1Char(' ') + QLatin1String(property)] = value.toString();
    }
}

void addModel(const QAbstractItemModel& model, const QString& place, Texts& texts)
{
    constexpr int firstRows = 20;
    for (int column = 0; column < model.columnCount(); ++column) {
        for (const int role : {Qt::DisplayRole, Qt::ToolTipRole})
            texts[QStringLiteral("%1 column %2 role %3").arg(place).arg(column).arg(role)] =
                model.headerData(column, Qt::Horizontal, role).toString();
        for (int row = 0; row < std::min(model.rowCount(), firstRows); ++row)
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                texts[QStringLiteral("%1 cell %2 %3 role %4").arg(place).arg(row).arg(column).arg(role)] =
                    model.index(row, column).data(role).toString();
    }
}

void addItems(const QWidget& widget, const QString& place, Texts& texts)
{
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < box->count(); ++i)
            texts[QStringLiteral("%1 item %2").arg(place).arg(i)] = box->itemText(i);
    if (const auto* bar = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < bar->count(); ++i) {
            texts[QStringLiteral("%1 tab %2").arg(place).arg(i)] = bar->tabText(i);
            texts[QStringLiteral("%1 tab tip %2").arg(place).arg(i)] = bar->tabToolTip(i);
        }
    const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
    if (view && view->model() && !qobject_cast<const QHeaderView*>(&widget))
        addModel(*view->model(), place, texts);
}

} // namespace

std::map<QString, QString> textsOf(const QWidget& window)
{
    Texts texts;
    QList<const QWidget*> widgets{&window};
    for (const QWidget* widget : window.findChildren<QWidget*>())
        widgets.append(widget);
    int number = 0;
    for (const QWidget* widget : widgets) {
        const QString place =
            QStringLiteral("%1 %2").arg(++number).arg(QLatin1String(widget->metaObject()->className()));
        addProperties(*widget, place, texts);
        addItems(*widget, place, texts);
    }
    for (const QAction* action : window.findChildren<QAction*>())
        addProperties(*action, QStringLiteral("action %1").arg(++number), texts);
    std::erase_if(texts, [](const auto& entry) { return entry.second.isEmpty(); });
    return texts;
}

QList<QMenu*> menusOf(const QMainWindow& window)
{
    QList<QMenu*> found;
    QList<QAction*> left = window.menuBar()->actions();
    while (!left.isEmpty()) {
        QMenu* menu = left.takeFirst()->menu();
        if (!menu)
            continue;
        Q_EMIT menu->aboutToShow();
        found.append(menu);
        left.append(menu->actions());
    }
    return found;
}

QString mnemonicsOf(const QList<QAction*>& actions)
{
    QString letters;
    for (const QAction* action : actions) {
        const QString text = action->text();
        for (qsizetype at = text.indexOf(QLatin1Char('&')); at >= 0 && at + 1 < text.size();
             at = text.indexOf(QLatin1Char('&'), at + 2)) {
            if (text[at + 1] != QLatin1Char('&'))
                letters.append(text[at + 1].toLower());
        }
    }
    return letters;
}

QList<QWidget*> tabStopsOf(const QWidget& window)
{
    QList<QWidget*> stops;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (takesTab && widget->isVisible() && widget->isEnabled() && widget->window() == &window &&
            !widget->focusProxy())
            stops.append(widget);
    }
    return stops;
}

} // namespace skops::test
