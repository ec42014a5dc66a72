// The window without eyes: whatever the keyboard can reach has a name.

#include "ui/window_scenes.h"
#include "ui/window_walk.h"

#include <QAccessible>
#include <QApplication>
#include <QStandardPaths>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

QString describe(const QObject& object)
{
    return QStringLiteral("%1 %2 in %3")
        .arg(QLatin1String(object.metaObject()->className()), object.objectName(),
             QLatin1String(object.parent() ? object.parent()->metaObject()->className() : ""));
}

QString accessibleName(QWidget& widget)
{
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace

class TestAccessibility final : public QObject
{
    Q_OBJECT

private:
    Scenes m_scenes;

    static void addScenes()
    {
        QTest::addColumn<QString>("scene");
        for (const QString& scene : Scenes::names())
            QTest::newRow(qPrintable(scene)) << scene;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_accessibility"));
    }

    void everyStopHasAName_data() { addScenes(); }

    void everyStopHasAName()
    {
        QFETCH(const QString, scene);
        const auto window = m_scenes.makeWindow(scene);
        QStringList nameless;
        for (QWidget* widget : tabStopsOf(*window))
            if (accessibleName(*widget).isEmpty())
                nameless.append(describe(*widget));
        QCOMPARE(nameless, QStringList());
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
