// Converting a list of files in the real window, driven with clicks and keys.

#include "batch/batch_side.h"
#include "batch/batch_view.h"
#include "batch/convert_dialog.h"
#include "ui/batch_driver.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestBatchConvert final : public BatchTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void tenFilesTwoOfThemBad()
    {
        dropAndWait(tenFiles());
        QCOMPARE(model().rowCount(), 10);
        QCOMPARE(column(BatchColumn::Convert).count(QStringLiteral("Ready")), 8);
        QCOMPARE(rowNamed(QStringLiteral("hostile.pkl")).verdict, audit::Verdict::Dangerous);
        ConvertDialog& dialog = ask(page().convertAllAction());
        QCOMPARE(dialog.summary().text().section(QLatin1Char('.'), 0, 0),
                 QStringLiteral("To convert: 8 of 10 files"));
        QTest::keyClick(&dialog, Qt::Key_Return);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::Status).count(QStringLiteral("Converted")), 8);
        const QStringList outputs = filesIn(m_folder->path()).filter(QStringLiteral(".skops"));
        QCOMPARE(outputs.size(), 8);
        for (const QString& output : outputs)
            QVERIFY2(isSkops(m_folder->filePath(output)), qPrintable(output));
        QCOMPARE(columnOf(*page().side().reasons().model(), BatchReasonsModel::FilesColumn),
                 QStringList({QStringLiteral("1"), QStringLiteral("1")}));
        QVERIFY(!page().convertAllAction()->isEnabled());
    }

    void folderWithSubFoldersAndOtherFiles()
    {
        write(QStringLiteral("in/a.pkl"), listPickle(1));
        write(QStringLiteral("in/deep/er/b.joblib"), listPickle(2));
        write(QStringLiteral("in/deep/notes.txt"), "just some words\n");
        write(QStringLiteral("in/.hidden.pkl"), listPickle(3));
        writeSkops(*m_folder, QStringLiteral("in/c.skops"), mixedSchema());
        m_dialogs.folder = m_folder->filePath(QStringLiteral("in"));
        QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_window->batchTab());
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("in"));
        QCOMPARE(
            column(BatchColumn::File),
            QStringList({QStringLiteral(".hidden.pkl"), QStringLiteral("a.pkl"), QStringLiteral("c.skops"),
                         QStringLiteral("deep/er/b.joblib"), QStringLiteral("deep/notes.txt")}));
        QCOMPARE(column(BatchColumn::Kind),
                 QStringList({QStringLiteral("Pickle"), QStringLiteral("Pickle"), QStringLiteral(".skops"),
                              QStringLiteral("Pickle"), QStringLiteral("Other")}));
        ConvertDialog& dialog = ask(page().convertAllAction());
        m_dialogs.folder = m_folder->filePath(QStringLiteral("out"));
        QTest::mouseClick(&dialog.chooseButton(), Qt::LeftButton);
        convert(dialog);
        QCOMPARE(filesIn(m_folder->filePath(QStringLiteral("out"))),
                 QStringList({QStringLiteral(".hidden.skops"), QStringLiteral("a.skops"),
                              QStringLiteral("deep/er/b.skops")}));
        QCOMPARE(filesIn(m_folder->filePath(QStringLiteral("in"))).size(), 5);
    }

    void onlyTheChosen()
    {
        dropAndWait(tenFiles());
        click(view(), rowOf(model(), QStringLiteral("model2.pkl")));
        QTest::keyClick(&view(), Qt::Key_Down, Qt::ShiftModifier);
        convert(ask(page().convertChosenAction()));
        QCOMPARE(filesIn(m_folder->path()).filter(QStringLiteral(".skops")),
                 QStringList({QStringLiteral("model2.skops"), QStringLiteral("model3.skops")}));
    }

    void stopInTheMiddle()
    {
        constexpr int count = 40;
        constexpr size_t items = 100'000;
        for (int i = 0; i < count; ++i)
            write(QStringLiteral("model%1.pkl").arg(i), listPickle(items));
        dropAndWait({m_folder->path()});
        ConvertDialog& dialog = ask(page().convertAllAction());
        QTest::mouseClick(&dialog.convertButton(), Qt::LeftButton);
        activate();
        QVERIFY(waitFor([&] { return host().batch().runDone() > 0; }));
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(waitUntilQuiet(host()));
        const auto converted = column(BatchColumn::Status).count(QStringLiteral("Converted"));
        QVERIFY2(converted > 0 && converted < count, qPrintable(QString::number(converted)));
        const QStringList files = filesIn(m_folder->path());
        QCOMPARE(files.size(), count + converted); // and nothing else: no temporary file
        for (const QString& output : files.filter(QStringLiteral(".skops")))
            QVERIFY2(isSkops(m_folder->filePath(output)), qPrintable(output));
        QVERIFY(page().convertAllAction()->isEnabled());
    }

    void clashIsToldBeforeAnyWork()
    {
        dropAndWait({write(QStringLiteral("a.pkl"), listPickle(1)),
                     write(QStringLiteral("a.joblib"), listPickle(2)),
                     write(QStringLiteral("b.pkl"), listPickle(3))});
        ConvertDialog& dialog = ask(page().convertAllAction());
        QVERIFY(dialog.clashes().isVisible());
        QVERIFY(dialog.clashes().toPlainText().contains(QStringLiteral("a.pkl")));
        QVERIFY(dialog.clashes().toPlainText().contains(QStringLiteral("a.joblib")));
        QVERIFY(!dialog.clashes().toPlainText().contains(QStringLiteral("b.pkl")));
        convert(dialog);
        QCOMPARE(filesIn(m_folder->path()).filter(QStringLiteral(".skops")), {QStringLiteral("b.skops")});
        QCOMPARE(rowNamed(QStringLiteral("a.pkl")).problem->code, Code::OutputClash);
    }

    void existingOutputs_data()
    {
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("skipped") << false;
        QTest::newRow("replaced") << true;
    }

    void existingOutputs()
    {
        QFETCH(bool, isReplaced);
        const QString a = write(QStringLiteral("a.pkl"), listPickle(1));
        const QString b = write(QStringLiteral("b.pkl"), listPickle(2));
        const QString output = write(QStringLiteral("a.skops"), "what was there");
        dropAndWait({a, b});
        ConvertDialog& dialog = ask(page().convertAllAction());
        if (isReplaced)
            QTest::mouseClick(&dialog.replaceButton(), Qt::LeftButton, {}, QPoint(10, 10));
        convert(dialog);
        QCOMPARE(isSkops(output), isReplaced);
        QVERIFY(isSkops(m_folder->filePath(QStringLiteral("b.skops"))));
        QCOMPARE(rowNamed(QStringLiteral("a.pkl")).outcome,
                 isReplaced ? review::ConvertStatus::Converted : review::ConvertStatus::Skipped);
    }

    void lossNeedsTheBox()
    {
        dropAndWait(
            {write(QStringLiteral("a.pkl"), listPickle(1)), write(QStringLiteral("b.pkl"), lossyPickle())});
        QCOMPARE(column(BatchColumn::Convert),
                 QStringList({QStringLiteral("Ready"), QStringLiteral("With losses")}));
        convert(ask(page().convertAllAction()));
        QCOMPARE(filesIn(m_folder->path()).filter(QStringLiteral(".skops")), {QStringLiteral("a.skops")});
        ConvertDialog& dialog = ask(page().convertAllAction());
        QVERIFY(!dialog.convertButton().isEnabled());
        QTest::mouseClick(&dialog.lossBox(), Qt::LeftButton, {}, QPoint(10, 10));
        convert(dialog);
        QCOMPARE(filesIn(m_folder->path()).filter(QStringLiteral(".skops")),
                 QStringList({QStringLiteral("a.skops"), QStringLiteral("b.skops")}));
    }

    void targetThatCannotBeWritten()
    {
        dropAndWait(
            {write(QStringLiteral("a.pkl"), listPickle(1)), write(QStringLiteral("b.pkl"), listPickle(2))});
        const QString blocked = write(QStringLiteral("blocked"), "a file, so no folder");
        ConvertDialog& dialog = ask(page().convertAllAction());
        m_dialogs.folder = blocked + QStringLiteral("/below");
        QTest::mouseClick(&dialog.chooseButton(), Qt::LeftButton);
        convert(dialog);
        QCOMPARE(column(BatchColumn::Status),
                 QStringList({QStringLiteral("Not converted"), QStringLiteral("Not converted")}));
        QCOMPARE(rowNamed(QStringLiteral("a.pkl")).problem->code, Code::FileWrite);
        QCOMPARE(filesIn(m_folder->path()).size(), 3);
        // Mended, tried again: what was chosen still holds.
        QVERIFY(QFile::remove(blocked));
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::Status),
                 QStringList({QStringLiteral("Converted"), QStringLiteral("Converted")}));
        QCOMPARE(filesIn(blocked),
                 QStringList({QStringLiteral("below/a.skops"), QStringLiteral("below/b.skops")}));
    }

    void aFileThatChangedSinceItWasReadIsNotConverted()
    {
        dropAndWait(
            {write(QStringLiteral("a.pkl"), listPickle(1)), write(QStringLiteral("b.pkl"), listPickle(2))});
        write(QStringLiteral("a.pkl"), listPickle(30));
        convert(ask(page().convertAllAction()));
        QCOMPARE(rowNamed(QStringLiteral("a.pkl")).problem->code, Code::FileChanged);
        QCOMPARE(filesIn(m_folder->path()).filter(QStringLiteral(".skops")), {QStringLiteral("b.skops")});
    }

    void aMissingFileIsTriedAgain()
    {
        const QString gone = write(QStringLiteral("a.pkl"), listPickle(1));
        QVERIFY(QFile::remove(gone));
        dropAndWait({gone, write(QStringLiteral("b.pkl"), listPickle(2))});
        QCOMPARE(column(BatchColumn::Status),
                 QStringList({QStringLiteral("Not read"), QStringLiteral("Read")}));
        write(QStringLiteral("a.pkl"), listPickle(1));
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(waitUntilQuiet(host()));
        QCOMPARE(column(BatchColumn::Convert),
                 QStringList({QStringLiteral("Ready"), QStringLiteral("Ready")}));
        QCOMPARE(page().side().reasons().model()->rowCount(), 0);
    }

    void closingWhileConvertingAsksOnce()
    {
        for (int i = 0; i < 4; ++i)
            write(QStringLiteral("model%1.pkl").arg(i), listPickle(300'000));
        dropAndWait({m_folder->path()});
        QTest::mouseClick(&ask(page().convertAllAction()).convertButton(), Qt::LeftButton);
        QCOMPARE(host().batch().phase(), Batch::Phase::Converting);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        m_dialogs.confirms = true;
        QVERIFY(m_window->close());
        QCOMPARE(m_dialogs.questions.size(), 2);
        m_window.reset();
        for (const QString& file : filesIn(m_folder->path()))
            QVERIFY2(file.endsWith(QLatin1String(".pkl")) || isSkops(m_folder->filePath(file)),
                     qPrintable(file));
    }

    void exportTable()
    {
        dropAndWait(tenFiles());
        convert(ask(page().convertAllAction()));
        m_dialogs.saveFile = m_folder->filePath(QStringLiteral("table.csv"));
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(waitFor([&] { return QFileInfo::exists(m_folder->filePath(QStringLiteral("table.csv"))); }));
        const QStringList lines = linesIn(QStringLiteral("table.csv"));
        QCOMPARE(lines.size(), 11);
        QCOMPARE(lines.filter(QStringLiteral(",converted,")).size(), 8);
        const QStringList hostile =
            lines.filter(QStringLiteral("hostile.pkl")).value(0).split(QLatin1Char(','));
        QCOMPARE(hostile.value(1).size(), 64);
        QCOMPARE(hostile.mid(2, 5),
                 QStringList({QString(), QStringLiteral("blocked"), QStringLiteral("convert-blocked"),
                              QStringLiteral("dangerous"), QStringLiteral("1")}));
        QCOMPARE(hostile.value(8), QStringLiteral("danger"));
        QCOMPARE(hostile.size(), lines.first().split(QLatin1Char(',')).size());
    }
};

QTEST_MAIN(TestBatchConvert)
#include "tst_batch_convert.moc"
