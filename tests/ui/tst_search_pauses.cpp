// Searching, stepping and filtering keep the window's thread busy for less than 50 ms at a time, however
// large the file and whatever its shape.

#include "bench/schema_shapes.h"
#include "ui/search_driver.h"
#include "ui/timed_application.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QStandardPaths>
#include <QToolButton>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestSearchPauses final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void searching_data()
    {
        QTest::addColumn<QString>("shape");
        for (const char* shape : {"list", "deep", "bushy", "shared"})
            QTest::newRow(shape) << QString::fromLatin1(shape);
    }

    void searching()
    {
        QFETCH(QString, shape);
        constexpr size_t count = 1'000'000;
        constexpr int timeoutMs = 300'000;
        const QString path = writeSkops(m_folder, QStringLiteral("shape.skops"),
                                        *bench::makeSchema(shape.toStdString(), count));
        SearchedTree tree;
        tree.show();
        QVERIFY(QTest::qWaitForWindowActive(&tree));
        tree.document.open(path);
        const auto isQuiet = [&] {
            return waitFor(
                [&] {
                    return tree.document.state() == Document::State::Ready && !tree.document.isBusy() &&
                           tree.panel.search().isQuiet();
                },
                timeoutMs);
        };
        QVERIFY(isQuiet());
        SearchBar& bar = tree.bar;
        const auto type = [&](const char* text) {
            bar.text().selectAll();
            QTest::keyClicks(&bar.text(), QString::fromLatin1(text));
            return isQuiet();
        };
        const auto step = [&](int steps, Qt::KeyboardModifiers modifiers) {
            for (int i = 0; i < steps; ++i) {
                QTest::keyClick(&bar.text(), Qt::Key_Return, modifiers);
                QTest::qWait(1);
            }
        };
        const auto click = [&](QAbstractButton& button) {
            QTest::keyClick(&button, Qt::Key_Space);
            return isQuiet();
        };
        QVERIFY(isQuick("before"));

        QTest::keyClick(&tree, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(type("builtins."));
        QVERIFY(tree.panel.search().matchCount() > 0);
        QVERIFY(isQuick("everything matches"));
        step(5, Qt::NoModifier);
        step(10, Qt::ShiftModifier);
        step(10, Qt::NoModifier);
        QVERIFY(isQuick("stepping and wrapping"));

        QVERIFY(click(bar.onlyMatches()));
        step(3, Qt::ShiftModifier);
        QVERIFY(isQuick("only matches, all"));
        QVERIFY(type("[99"));
        step(20, Qt::NoModifier);
        QVERIFY(isQuick("only matches, few"));
        QVERIFY(click(bar.onlyMatches()));
        QVERIFY(isQuick("all rows again"));

        QVERIFY(click(bar.fieldButton(SearchField::Paths)));
        QVERIFY(type("[9][9]"));
        step(10, Qt::ShiftModifier);
        QVERIFY(isQuick("paths"));
        QVERIFY(click(bar.fieldButton(SearchField::Paths)));
        QVERIFY(click(bar.regexButton()));
        QVERIFY(type("^(.+)+7\\]$"));
        step(10, Qt::NoModifier);
        QVERIFY(isQuick("an expression that backtracks"));

        for (const Show show : {Show::Untrusted, Show::Trusted, Show::All}) {
            QMetaObject::invokeMethod(
                &tree, [&] { tree.document.setShow(show); }, Qt::QueuedConnection);
            QTest::qWait(1);
            QVERIFY(isQuiet());
        }
        QVERIFY(isQuick("filtering what is searched"));
        QTest::keyClick(&bar.text(), Qt::Key_Escape);
        QVERIFY(isQuick("closing"));
    }
};

int main(int argc, char** argv)
{
    TimedApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    TestSearchPauses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_search_pauses.moc"
