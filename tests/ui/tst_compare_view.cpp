// Two files compared in a view, driven with keys and actions.

#include "compare/compare_export.h"
#include "compare/compare_view.h"
#include "compare/differences_view.h"
#include "compare/side_view.h"
#include "support/tree_lines.h"
#include "ui/compare_lists.h"
#include "ui/driver.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QScrollBar>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

std::string manyLists(const std::string& last)
{
    std::string items;
    for (int i = 0; i < 200; ++i)
        items += list(json(std::to_string(i))) + ",";
    return rootList(items + list(json(last)));
}

} // namespace

class TestCompareView final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Comparing> m_comparing;
    std::unique_ptr<CompareView> m_view;

    QString write(const QString& name, const std::string& schema)
    {
        return writeSkops(*m_folder, name, schema);
    }
    bool isQuiet()
    {
        return waitFor([&] { return m_view->isUpToDate(); });
    }
    void compare(const QString& a, const QString& b)
    {
        m_comparing->open(a, b);
        QVERIFY(isQuiet());
    }
    void compareTwo()
    {
        compare(
            write(QStringLiteral("a.skops"), rootList(json("1") + "," + list(json("2")))),
            write(QStringLiteral("b.skops"), rootList(json("9") + "," + list(json("2") + "," + json("3")))));
    }
    QString current(Side side)
    {
        return m_view->tree(side).currentIndex().siblingAtColumn(CompareModel::ValueColumn).data().toString();
    }
    QByteArray written(const QString& name)
    {
        const QString path = m_folder->filePath(name);
        if (!exportOf(*m_comparing).write(path))
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_comparing = std::make_unique<Comparing>(nullptr);
        m_view = std::make_unique<CompareView>(*m_comparing);
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void cleanup()
    {
        m_view.reset();
        m_comparing.reset();
        m_folder.reset();
    }

    void goesFromDifferenceToDifference()
    {
        compareTwo();
        QVERIFY(m_view->summary().text().startsWith(QStringLiteral("Differences: 2")));
        m_view->nextAction()->trigger();
        QCOMPARE(current(Side::A), QStringLiteral("1"));
        QCOMPARE(current(Side::B), QStringLiteral("9"));
        m_view->nextAction()->trigger();
        QCOMPARE(current(Side::B), QStringLiteral("3"));
        QVERIFY(current(Side::A).isEmpty());
        m_view->nextAction()->trigger(); // there is no further one
        QCOMPARE(current(Side::B), QStringLiteral("3"));
        m_view->previousAction()->trigger();
        QCOMPARE(current(Side::B), QStringLiteral("9"));
    }

    void oneTreeFollowsTheOther()
    {
        compare(write(QStringLiteral("a.skops"), manyLists("x")),
                write(QStringLiteral("b.skops"), manyLists("y")));
        SideView& a = m_view->tree(Side::A);
        SideView& b = m_view->tree(Side::B);
        const QModelIndex third = a.rows().index(2, 0, a.rows().index(0, 0));
        a.setCurrentIndex(third);
        QTest::keyClick(&a, Qt::Key_Right);
        QVERIFY(b.isExpanded(a.rows().sameIn(b.rows(), third)));
        QCOMPARE(b.currentIndex(), a.rows().sameIn(b.rows(), third));
        QVERIFY(b.selectionModel()->isSelected(b.currentIndex()));
        QTest::keyClick(&b, Qt::Key_Left);
        QVERIFY(!a.isExpanded(third));
        m_view->nextAction()->trigger();
        QVERIFY(a.verticalScrollBar()->value() > 0);
        QCOMPARE(b.verticalScrollBar()->value(), a.verticalScrollBar()->value());
        b.verticalScrollBar()->setValue(0);
        QCOMPARE(a.verticalScrollBar()->value(), 0);
    }

    void onlyDifferences()
    {
        compare(write(QStringLiteral("a.skops"), manyLists("x")),
                write(QStringLiteral("b.skops"), manyLists("y")));
        CompareModel& rows = m_view->tree(Side::A).rows();
        QCOMPARE(rows.rowCount(rows.index(0, 0)), 201);
        m_view->onlyDifferentAction()->trigger();
        QCOMPARE(rows.rowCount(rows.index(0, 0)), 1);
        QVERIFY(m_view->tree(Side::B).isExpanded(m_view->tree(Side::B).rows().index(0, 0)));
    }

    void swapsSides()
    {
        compareTwo();
        m_view->swapAction()->trigger();
        QVERIFY(isQuiet());
        QVERIFY(m_comparing->file(Side::A).path.endsWith(QStringLiteral("b.skops")));
        m_view->nextAction()->trigger();
        QCOMPARE(current(Side::A), QStringLiteral("9"));
        QCOMPARE(current(Side::B), QStringLiteral("1"));
    }

    void equalFilesSayWhatWasCompared()
    {
        const QString same = write(QStringLiteral("a.skops"), mixedSchema());
        compare(same, write(QStringLiteral("b.skops"), mixedSchema()));
        QCOMPARE(m_view->summary().text(), QStringLiteral("Both files hold equal objects."));
        QVERIFY(!m_view->nextAction()->isEnabled());
        QVERIFY(!m_view->list().isVisible());
    }

    void aPickleIsComparedAsWhatItBecomes()
    {
        const QString pickle = writeFile(*m_folder, QStringLiteral("a.pkl"), listPickle(3));
        std::string items;
        for (int i = 0; i < 3; ++i)
            items += (i > 0 ? "," : "") + json(std::to_string(i));
        compare(pickle, write(QStringLiteral("b.skops"), rootList(items)));
        QCOMPARE(m_comparing->compared()->comparison.count(), uint64_t{0});
        QVERIFY(m_view->sideLabel(Side::A).text().contains(QStringLiteral("converting")));
    }

    void aWrongFileIsToldOnItsSide_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no model") << QByteArray("just text");
        QTest::newRow("blocked") << QByteArray::fromStdString(dangerousPickle());
        QTest::newRow("empty") << QByteArray();
    }

    void aWrongFileIsToldOnItsSide()
    {
        QFETCH(QByteArray, bytes);
        compare(write(QStringLiteral("a.skops"), rootList(json("1"))),
                writeFile(*m_folder, QStringLiteral("b.bin"), bytes.toStdString()));
        QVERIFY(!m_comparing->compared());
        QVERIFY(m_comparing->file(Side::A).problem.isEmpty());
        QVERIFY(!m_comparing->file(Side::B).problem.isEmpty());
        QCOMPARE(m_view->sideLabel(Side::B).text(), m_comparing->file(Side::B).problem);
        QVERIFY(m_view->retryAction()->isEnabled());
    }

    void aMissingFileCanBeTriedAgain()
    {
        const QString later = m_folder->filePath(QStringLiteral("b.skops"));
        compare(write(QStringLiteral("a.skops"), rootList(json("1"))), later);
        QVERIFY(!m_comparing->file(Side::B).problem.isEmpty());
        write(QStringLiteral("b.skops"), rootList(json("1")));
        m_view->retryAction()->trigger();
        QVERIFY(isQuiet());
        QVERIFY(m_comparing->compared() && m_comparing->compared()->comparison.isEqual());
    }

    void stopsAndBeginsAgain()
    {
        m_comparing->open(write(QStringLiteral("a.skops"), manyLists("x")),
                          write(QStringLiteral("b.skops"), manyLists("y")));
        QVERIFY(m_comparing->isBusy());
        m_view->stopAction()->trigger();
        QVERIFY(!m_comparing->isBusy());
        QVERIFY(m_view->summary().text().startsWith(QStringLiteral("Stopped")));
        QTest::qWait(50);
        QVERIFY(!m_comparing->compared());
        m_view->retryAction()->trigger();
        QVERIFY(isQuiet());
        QVERIFY(m_comparing->compared());
    }

    void stopsAtAnyTime()
    {
        const QString a = write(QStringLiteral("a.skops"), manyLists("x"));
        const QString b = write(QStringLiteral("b.skops"), manyLists("y"));
        for (int i = 0; i < 100; ++i) {
            m_comparing->open(a, b);
            QTest::qWait(i % 10);
            m_comparing->stop();
            QVERIFY(!m_comparing->isBusy());
            QVERIFY(m_comparing->wasStopped() == (m_comparing->compared() == nullptr));
        }
        compare(a, b);
        QCOMPARE(m_comparing->compared()->comparison.count(), uint64_t{1});
    }

    void trustIsToldFirst()
    {
        const QString a = write(QStringLiteral("a.skops"), rootList(json("1")));
        const QString b = write(QStringLiteral("b.skops"), rootList(node("FunctionNode", "mine.f")));
        compare(a, b);
        QVERIFY2(m_view->summary().text().contains(QStringLiteral("1 type")),
                 qPrintable(m_view->summary().text()));
        QCOMPARE(m_view->model().index(0, static_cast<int>(DifferenceColumn::Aspect)).data().toString(),
                 QStringLiteral("untrusted type"));
        Comparing ticked(nullptr, {"mine.f"});
        ticked.open(a, b);
        QVERIFY(waitFor([&] { return ticked.compared() != nullptr; }));
        QCOMPARE(ticked.compared()->newToReview, size_t{0});
    }

    void exports()
    {
        compareTwo();
        const QByteArray text = written(QStringLiteral("out.txt"));
        QCOMPARE(text.count('\n'), 2);
        QVERIFY(text.contains("root[0]: changed, value: 1, now 9"));
        const QJsonObject json = QJsonDocument::fromJson(written(QStringLiteral("out.json"))).object();
        QCOMPARE(json[QStringLiteral("command")].toString(), QStringLiteral("diff"));
        QCOMPARE(json[QStringLiteral("differences")].toArray().size(), 2);
        QCOMPARE(json[QStringLiteral("status")].toInt(), 1);
        QVERIFY(!exportOf(*m_comparing).write(m_folder->filePath(QStringLiteral("none/out.txt"))));
    }

    void copiesRows()
    {
        compareTwo();
        m_view->list().setFocus();
        m_view->list().selectAll();
        m_view->copyAction()->trigger();
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 2);
        SideView& tree = m_view->tree(Side::B);
        tree.setFocus();
        tree.reveal(tree.rows().index(0, 0, tree.rows().index(0, 0)));
        m_view->copyAction()->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("\u2260\troot[0]\t9\n"));
    }
};

QTEST_MAIN(TestCompareView)
#include "tst_compare_view.moc"
