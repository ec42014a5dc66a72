// Tables of any size in a view: what is read and when, pages, slices, copying, counting and stopping.

#include "preview/histogram_view.h"
#include "preview/index_box.h"
#include "preview/statistics_panel.h"
#include "preview/table_page.h"
#include "theme/row_table.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

constexpr uint64_t million = 1'000'000;

/// Cells say where they are. It can be made to wait, and to fail.
class PlaceTable final : public report::PreviewTable
{
public:
    PlaceTable(uint64_t rows, uint64_t columns) : m_rows(rows), m_columns(columns) {}

    uint64_t rowCount() const override { return m_rows; }
    uint64_t columnCount() const override { return m_columns; }
    Result<void> read(std::span<report::CellBlock> blocks, const Cancel& cancel) const override
    {
        if (auto prepared = report::prepareBlocks(*this, blocks); !prepared)
            return prepared;
        while (isHeld && !gate.tryAcquire(1, 5)) {
            if (cancel.isRequested())
                return fail(Code::Cancelled);
        }
        ++reads;
        if (fails)
            return fail(Code::ZipBadStream, {}, {"deflate"});
        for (report::CellBlock& block : blocks) {
            for (uint64_t i = 0; i < block.texts.size(); ++i)
                block.texts[i] = std::to_string(block.firstRow + i / block.columns) + "," +
                                 std::to_string(block.firstColumn + i % block.columns);
        }
        return {};
    }

    bool isHeld = false;
    bool fails = false;
    mutable QSemaphore gate;
    mutable std::atomic<int> reads = 0;

private:
    uint64_t m_rows;
    uint64_t m_columns;
};

/// A .npy of zeros, as long as its header says.
class ZeroSource final : public ByteSource
{
public:
    ZeroSource(const char* descr, const char* shape, uint64_t dataBytes)
    {
        std::string header =
            std::string("{'descr': '") + descr + "', 'fortran_order': False, 'shape': " + shape + ", }";
        header.append(63 - (10 + header.size()) % 64, ' ');
        header += '\n';
        m_head = std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size()) + '\0' + header;
        m_size = m_head.size() + dataBytes;
    }

    uint64_t sizeBytes() const override { return m_size; }
    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        std::ranges::fill(out, uint8_t{0});
        for (size_t i = 0; i < out.size() && offset + i < m_head.size(); ++i)
            out[i] = static_cast<uint8_t>(m_head[offset + i]);
        return {};
    }

private:
    std::string m_head;
    uint64_t m_size = 0;
};

report::ArrayTablePtr zeros(const char* descr, const char* shape, uint64_t dataBytes)
{
    const auto table = report::ArrayTable::open(
        report::PreviewBytes::of(std::make_shared<ZeroSource>(descr, shape, dataBytes)), Cancel());
    return table ? *table : nullptr;
}

QString textAt(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

const QString reading = QString(QChar(0x2026));

} // namespace

class TestPreviewTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreReadWhenTheyAreAskedFor();
    void namesOfColumns();
    void pagesOfLargeTables();
    void lateResultsAreDropped();
    void whatIsWantedLastIsRead();
    void errorsEndTheReading();
    void tilesAreKeptWithinBounds();
    void indexBoxTakesAnyPosition();
    void goingToARow();
    void slicesAreChosen();
    void copyIsTabbed();
    void tooManyCellsAreNotCopied();
    void countingIsStopped();
    void smallArraysAreCountedAtOnce();
    void histogramByKeyboard();
};

void TestPreviewTable::cellsAreReadWhenTheyAreAskedFor()
{
    PreviewTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto table = std::make_shared<PlaceTable>(200, 20);
    model.setTable(table);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.columnCount(), 20);
    QVERIFY(waitFor([&] { return !model.isReading(); }));
    const int before = table->reads;
    QCOMPARE(textAt(model, 150, 17), reading);
    QCOMPARE(textAt(model, 151, 18), reading);
    QVERIFY(waitFor([&] { return textAt(model, 150, 17) != reading; }));
    QCOMPARE(textAt(model, 150, 17), QStringLiteral("150,17"));
    QCOMPARE(textAt(model, 151, 18), QStringLiteral("151,18"));
    QCOMPARE(table->reads, before + 1);
    QCOMPARE(model.index(150, 17).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("17, row 150: 150,17"));
}

void TestPreviewTable::namesOfColumns()
{
    class Unnamed final : public report::PreviewTable
    {
    public:
        uint64_t rowCount() const override { return 1; }
        uint64_t columnCount() const override { return 3; }
        std::string columnName(uint64_t column) const override { return column == 0 ? "feature\n" : ""; }
        Result<void> read(std::span<report::CellBlock> blocks, const Cancel& /*cancel*/) const override
        {
            return report::prepareBlocks(*this, blocks);
        }
    };
    PreviewTableModel model;
    model.setTable(std::make_shared<Unnamed>(), {QStringLiteral("leaf"), QStringLiteral("value")});
    QStringList names;
    for (int column = 0; column < 3; ++column)
        names.append(model.headerData(column, Qt::Horizontal).toString());
    QCOMPARE(names,
             (QStringList{QStringLiteral("feature\\x0a"), QStringLiteral("leaf"), QStringLiteral("value")}));
}

void TestPreviewTable::pagesOfLargeTables()
{
    constexpr uint64_t rows = 9'000'000'000'000'000'000U;
    PreviewTableModel model;
    model.setTable(std::make_shared<PlaceTable>(rows, 3 * million));
    QCOMPARE(model.rowCount(), static_cast<int>(PreviewTableModel::pageRows));
    QCOMPARE(model.columnCount(), static_cast<int>(PreviewTableModel::pageColumns));
    model.setPage(UINT64_MAX, 10);
    QCOMPARE(model.firstRow(), rows - PreviewTableModel::pageRows);
    QCOMPARE(model.firstColumn(), uint64_t{10});
    const int last = model.rowCount() - 1;
    QCOMPARE(textAt(model, last, 0), reading);
    QVERIFY(waitFor([&] { return textAt(model, last, 0) == QStringLiteral("8999999999999999999,10"); }));
    QCOMPARE(model.headerData(last, Qt::Vertical).toString(), QStringLiteral("8999999999999999999"));
}

void TestPreviewTable::lateResultsAreDropped()
{
    PreviewTableModel model;
    const auto slow = std::make_shared<PlaceTable>(10, 1);
    slow->isHeld = true;
    model.setTable(slow);
    QCOMPARE(textAt(model, 0, 0), reading);
    QTest::qWait(50);
    QVERIFY(model.isReading());
    model.setTable(nullptr);
    slow->gate.release(10);
    QVERIFY(!model.isReading());
    QTest::qWait(50);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.error());
}

void TestPreviewTable::whatIsWantedLastIsRead()
{
    PreviewTableModel model;
    const auto slow = std::make_shared<PlaceTable>(100'000, 1);
    slow->isHeld = true;
    model.setTable(slow);
    QCOMPARE(textAt(model, 0, 0), reading);
    QTest::qWait(50);
    QCOMPARE(textAt(model, 90'000, 0), reading);
    QTest::qWait(50);
    slow->gate.release(1);
    QVERIFY(waitFor([&] { return textAt(model, 90'000, 0) == QStringLiteral("90000,0"); }));
    QCOMPARE(slow->reads, 1);
    model.setTable(nullptr);
}

void TestPreviewTable::errorsEndTheReading()
{
    PreviewTableModel model;
    const auto table = std::make_shared<PlaceTable>(10, 1);
    table->fails = true;
    model.setTable(table);
    QCOMPARE(textAt(model, 0, 0), reading);
    QVERIFY(waitFor([&] { return model.error().has_value(); }));
    QCOMPARE(model.error()->code, Code::ZipBadStream);
    QCOMPARE(textAt(model, 0, 0), QString());
    QTest::qWait(50);
    QCOMPARE(table->reads, 1);
}

void TestPreviewTable::tilesAreKeptWithinBounds()
{
    PreviewTableModel model;
    const auto table = std::make_shared<PlaceTable>(100'000, 1);
    model.setTable(table);
    constexpr int tileRows = 64;
    constexpr int rowsAtOnce = 64 * tileRows;
    for (int first = 0; first < 100'000; first += rowsAtOnce) {
        for (int row = first; row < std::min(first + rowsAtOnce, 100'000); row += tileRows)
            (void)textAt(model, row, 0);
        QVERIFY(waitFor([&] { return !model.isReading(); }));
        QCOMPARE(textAt(model, first, 0), QStringLiteral("%1,0").arg(first));
    }
    // What was seen first is no longer held.
    QCOMPARE(textAt(model, 0, 0), reading);
    QVERIFY(waitFor([&] { return textAt(model, 0, 0) == QStringLiteral("0,0"); }));
}

void TestPreviewTable::indexBoxTakesAnyPosition()
{
    IndexBox box;
    QSignalSpy chosen(&box, &IndexBox::chosen);
    box.setMaximum(UINT64_MAX - 1);
    box.show();
    auto* edit = box.findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("18446744073709551613"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(box.value(), UINT64_MAX - 2);
    QCOMPARE(chosen.count(), 1);
    QTest::keyClick(&box, Qt::Key_Up);
    QTest::keyClick(&box, Qt::Key_Up);
    QCOMPARE(box.value(), UINT64_MAX - 1);
    QCOMPARE(chosen.count(), 2);
    box.stepBy(INT_MIN);
    QCOMPARE(box.value(), UINT64_MAX - 1 - (uint64_t{1} << 31U));
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("x-1"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(box.value(), uint64_t{1});
}

void TestPreviewTable::goingToARow()
{
    TablePage page;
    page.resize(500, 300);
    page.show();
    page.setTable(std::make_shared<PlaceTable>(uint64_t{1} << 40U, 2));
    QVERIFY(page.rowBox().isVisible());
    QVERIFY(!page.columnBox().isVisible());
    auto* edit = page.rowBox().findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("1000000000000"));
    QTest::keyClick(edit, Qt::Key_Return);
    const QModelIndex current = page.view().currentIndex();
    QCOMPARE(page.model().firstRow() + static_cast<uint64_t>(current.row()), uint64_t{1'000'000'000'000});
    QVERIFY(waitFor([&] { return current.data().toString() == QStringLiteral("1000000000000,0"); }));
    QVERIFY(waitFor([&] { return !page.isBusy(); }));
    QVERIFY(page.status().text().startsWith(QStringLiteral("1,099,511,627,776 rows, 2 columns")));
}

void TestPreviewTable::slicesAreChosen()
{
    TablePage page;
    page.show();
    page.setArray(zeros("|u1", "(2, 5, 30, 3)", 900));
    QCOMPARE(page.sliceBoxes().size(), size_t{2});
    QCOMPARE(page.sliceBoxes()[1]->maximum(), uint64_t{4});
    QSignalSpy resets(&page.model(), &QAbstractItemModel::modelReset);
    QTest::keyClick(page.sliceBoxes()[1], Qt::Key_Up);
    QCOMPARE(resets.count(), 1);
    const auto shown = std::dynamic_pointer_cast<const report::ArrayTable>(page.model().table());
    QCOMPARE(shown->slice(), (std::vector<uint64_t>{0, 1}));
    QVERIFY(waitFor([&] { return textAt(page.model(), 29, 2) == QStringLiteral("0"); }));
    page.setArray(zeros("|u1", "(3,)", 3));
    QVERIFY(page.sliceBoxes().empty());
}

void TestPreviewTable::copyIsTabbed()
{
    TablePage page;
    page.show();
    page.setTable(std::make_shared<PlaceTable>(1'000, 3));
    const QModelIndex first = page.model().index(998, 1);
    const QModelIndex last = page.model().index(999, 2);
    page.view().selectionModel()->select({first, last}, QItemSelectionModel::ClearAndSelect);
    page.copyAction()->trigger();
    QVERIFY(waitFor([&] { return !page.isBusy(); }));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("998,1\t998,2\n999,1\t999,2\n"));
}

void TestPreviewTable::tooManyCellsAreNotCopied()
{
    TablePage page;
    page.show();
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    page.setTable(std::make_shared<PlaceTable>(100'000, 20));
    page.view().selectAll();
    page.copyAction()->trigger();
    QVERIFY(page.status().text().startsWith(QStringLiteral("Too many cells to copy: 2,000,000 of")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("before"));
}

void TestPreviewTable::countingIsStopped()
{
    StatisticsPanel panel;
    panel.show();
    panel.setArray(zeros("<f8", "(1000000000000,)", 8 * million * million));
    QVERIFY(!panel.isBusy());
    QTest::mouseClick(&panel.countButton(), Qt::LeftButton);
    QVERIFY(panel.isBusy() && panel.stopButton().isVisible());
    QTest::qWait(100);
    QTest::mouseClick(&panel.stopButton(), Qt::LeftButton);
    QVERIFY(!panel.isBusy());
    QCOMPARE(panel.message().text(), QStringLiteral("Stopped."));
    QVERIFY(panel.countButton().isVisible() && !panel.rows().isVisible());
}

void TestPreviewTable::smallArraysAreCountedAtOnce()
{
    StatisticsPanel panel;
    panel.show();
    panel.setArray(zeros("<c8", "(30,)", 240));
    QVERIFY(waitFor([&] { return panel.rows().isVisible(); }));
    QCOMPARE(panel.fields().count(), 2);
    QCOMPARE(textAt(*panel.rows().model(), 0, 1), QStringLiteral("30"));
    QVERIFY(panel.histogram().isVisible());
    panel.setArray(zeros("|S3", "(2,)", 6));
    QVERIFY(!panel.isVisible());
}

void TestPreviewTable::histogramByKeyboard()
{
    HistogramView view;
    view.setHistogram({.first = -1, .width = 0.5, .counts = {3, 0, 1'200}});
    view.resize(300, 150);
    view.show();
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("0 to 0.5: 1,200")));
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.barText(view.currentBar()), QStringLiteral("-1 to -0.5: 3"));
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.barText(view.currentBar()), QStringLiteral("0 to 0.5: 1,200"));
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.currentBar(), 1);
    view.setHistogram({});
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.currentBar(), -1);
}

QTEST_MAIN(TestPreviewTable)
#include "tst_preview_table.moc"
