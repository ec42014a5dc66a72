// The window that shows what a pickle becomes, driven as a user would.

#include "events/events_panel.h"
#include "events/events_view.h"
#include "findings/findings_panel.h"
#include "findings/findings_view.h"
#include "models/findings_model.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "ui/convert_driver.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;
using State = Conversion::State;

class TestConvertWindow final : public QObject, private ConvertWindow
{
    Q_OBJECT

private:
    NodeTreeModel& tree() { return page().tree().model(); }
    TypesModel& types() { return page().types().model(); }

    QString valueAt(const QModelIndex& index) const
    {
        return index.siblingAtColumn(NodeTreeModel::ValueColumn).data().toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_convert_window"));
        QApplication::setApplicationVersion(QStringLiteral("1.2.3"));
    }

    void init() { start(); }
    void cleanup() { end(); }

    void aDroppedPickleShowsWhatItBecomes()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(make(QStringLiteral("model.pkl"), modelPickle()))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(page().tree().isVisible());
        QVERIFY(!page().events().isVisible());
        QVERIFY(page().tabs().isVisible());
        QCOMPARE(page().tabs().tabText(0), QStringLiteral("What It Becomes"));
        QVERIFY(page().tree().view().hasFocus());
        QVERIFY(bar().sentence().text().contains(QStringLiteral("can be converted")));
        QCOMPARE(document().review()->contentState, audit::ContentState::Verified);
        QVERIFY(waitFor([&] { return conversion().environments().has_value(); }));
        QVERIFY(bar().environments().text().startsWith(QStringLiteral("Loads in")));
    }

    void theViewsAreReachedByKeyboard()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        page().tabs().setFocus();
        QTest::keyClick(&page().tabs(), Qt::Key_Right);
        QVERIFY(page().events().isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::ControlModifier);
        QVERIFY(page().tree().view().hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_8, Qt::ControlModifier);
        QVERIFY(page().events().view().hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier); // a filter of the tree
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(page().tree().isVisible());
    }

    void aTypeOfTreeAndPickleIsOneRowWithBothPlaces()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        QCOMPARE(types().types().size(), size_t{1});
        const TypeRow& type = types().types().front();
        QVERIFY(type.isListed && type.isImport);
        QVERIFY(type.imports > 0 && type.places > type.imports);
        page().types().view().setFocus();
        page().types().view().setCurrentIndex(types().indexOfType("mine.Model"));
        QTest::keyClick(&page().types().view(), Qt::Key_F4);
        QVERIFY(page().tree().isVisible());
        QTest::keyClick(&page().types().view(), Qt::Key_F4);
        QVERIFY(page().events().isVisible());
        QTest::keyClick(&page().types().view(), Qt::Key_Space);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(review::openCount(*document().review()), std::optional<size_t>(0));
    }

    void lossNeedsTheReadersYes()
    {
        open(make(QStringLiteral("lossy.pkl"), lossyPickle()));
        QCOMPARE(conversion().converted()->state, review::ConvertState::Lossy);
        QVERIFY(bar().losses().text().contains(QStringLiteral("the key False becomes True")));
        QVERIFY(!convertButton()->isEnabled());
        convert(target());
        QCOMPARE(conversion().state(), State::None);
        bar().acceptsLoss().setFocus();
        QTest::keyClick(&bar().acceptsLoss(), Qt::Key_Space);
        QVERIFY(convertButton()->isEnabled());
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        document().reload(); // whatever it is now, it was not accepted
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(!bar().acceptsLoss().isChecked());
    }

    void aRefusalStandsBesideItsNode()
    {
        open(make(QStringLiteral("refused.pkl"), refusedPickle()));
        QVERIFY(bar().sentence().text().contains(QStringLiteral("skops cannot hold pandas")));
        QVERIFY(!convertButton()->isEnabled());
        QVERIFY(!page().convertBar().environments().isVisible());
        const auto& findings = document().review()->findings;
        const auto refused = std::ranges::find(findings, Code::ConvertRefused, &Finding::code);
        QVERIFY(refused != findings.end());
        const QModelIndex row = tree().showNode(refused->where.node);
        QCOMPARE(valueAt(row), QStringLiteral("Refused: pandas.DataFrame"));
        QVERIFY(!row.siblingAtColumn(NodeTreeModel::ValueColumn).data(Qt::DecorationRole).isNull());
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("cannot hold")));
        // From the list of findings to the node, whatever is in front.
        page().tabs().setCurrentIndex(1);
        page().findings().show();
        FindingsView& list = page().findings().view();
        list.setCurrentIndex(list.model()->index(static_cast<int>(refused - findings.begin()), 0));
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Return);
        QVERIFY(page().tree().isVisible());
        QCOMPARE(page().tree().view().currentIndex(), row);
    }

    void aBlockedPickleHasNoTreeAndNoConvert()
    {
        open(make(QStringLiteral("bad.pkl"), dangerousPickle()));
        QVERIFY(page().events().isVisible());
        QVERIFY(!page().tabs().isVisible());
        for (const char* text :
             {"Convert\u2026", "Copy Load Code", "Copy pip Line", "Write Check Script\u2026"})
            QVERIFY2(!button(QString::fromUtf8(text))->isVisible(), text);
        QVERIFY(bar().sentence().text().contains(QStringLiteral("not converted")));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_dialogs.proposals, QStringList());
    }

    void loadCodeHasTheTickedTypes()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        QTest::mouseClick(button(QStringLiteral("Copy Load Code")), Qt::LeftButton);
        QString code = QApplication::clipboard()->text();
        QVERIFY(code.startsWith(QStringLiteral("# ")));
        QVERIFY(!code.contains(QStringLiteral("mine.Model")));
        QVERIFY(bar().status().text().contains(QStringLiteral("not ticked")));
        document().setTicked({"mine.Model"}, true);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        code = QApplication::clipboard()->text();
        QVERIFY(!code.contains(QLatin1Char('#')));
        QVERIFY(code.contains(QStringLiteral("mine.Model")));
        QVERIFY(code.contains(target(QStringLiteral("model.skops"))));
        QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("pip install ")));
    }

    void loadCodeOfASkopsFile()
    {
        const QString path = writeSkops(*m_folder, QStringLiteral("mixed.skops"), mixedSchema());
        open(path);
        QVERIFY(!bar().isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().contains(path));
    }

    void writesACheckScript()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        m_dialogs.saveFile = target(QStringLiteral("check.py"));
        QTest::mouseClick(button(QStringLiteral("Write Check Script\u2026")), Qt::LeftButton);
        QCOMPARE(m_dialogs.proposals, QStringList{target(QStringLiteral("check_model.py"))});
        QFile file(target(QStringLiteral("check.py")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("model.pkl"));
    }

    void modelsHoldOverEveryKindOfPickle()
    {
        using Tester = QAbstractItemModelTester;
        NodeTreeModel nodes;
        TypesModel types;
        FindingsModel findings;
        std::vector<std::unique_ptr<Tester>> testers;
        for (QAbstractItemModel* model :
             {static_cast<QAbstractItemModel*>(&nodes), static_cast<QAbstractItemModel*>(&types),
              static_cast<QAbstractItemModel*>(&findings)}) {
            testers.push_back(std::make_unique<Tester>(model, Tester::FailureReportingMode::QtTest));
            testers.back()->setUseFetchMore(false); // the one of Qt 6.4 does it while it is told of a reset
        }
        for (const std::string& bytes : {modelPickle(), lossyPickle(), dangerousPickle(), refusedPickle()}) {
            document().open(make(QStringLiteral("some.pkl"), bytes));
            for (const Show show : {Show::All, Show::Untrusted, Show::All}) {
                document().setShow(show);
                QVERIFY(waitUntilQuiet(document()));
                const review::ReviewPtr& review = document().review();
                nodes.setReview(document().rows() ? review : nullptr, document().rows(),
                                document().nodeNotes());
                types.setReview(review);
                findings.setRows(review, *makeFindingRows(*review, {}, Cancel()));
                QCOMPARE(linesOf(nodes, {NodeTreeModel::ValueColumn}).isEmpty(), !review->tree);
            }
        }
    }
};

QTEST_MAIN(TestConvertWindow)
#include "tst_convert_window.moc"
