// What is kept of the files of a list, how it is counted, ordered and planned; many files in the model.

#include "batch/batch_export.h"
#include "batch/batch_model.h"
#include "batch/batch_order.h"
#include "batch/batch_read.h"
#include "batch/batch_reasons_model.h"
#include "batch/batch_types_model.h"
#include "document/profiles.h"
#include "text/display.h"
#include "ui/batch_driver.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

Result<BatchRead> readOne(const QString& path)
{
    review::Options options;
    options.profile = shippedProfiles().front();
    const Cancel cancel;
    Progress progress;
    return readForBatch(path.toStdString(), options, cancel, progress);
}

BatchRowPtr row(const std::string& name, audit::Verdict verdict, uint64_t size,
                std::vector<uint32_t> types = {})
{
    BatchRow row;
    row.path = "/folder/" + name;
    row.relative = row.shown = name;
    row.state = BatchRow::State::Read;
    row.kind = review::Kind::Pickle;
    row.verdict = verdict;
    row.types = std::move(types);
    row.stamp.sizeBytes = size;
    row.convert = review::ConvertState::Ready;
    return std::make_shared<const BatchRow>(std::move(row));
}

QString names(const std::vector<BatchRowPtr>& rows, const BatchTicks& ticks, const BatchOrderChoice& choice)
{
    const auto order = orderRows(rows, ticks, choice, Cancel());
    QString text;
    for (const uint32_t id : order.value_or(std::vector<uint32_t>()))
        text += QString::fromStdString(rows[id]->shown);
    return text;
}

} // namespace

class TestBatch final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void onlyALittleIsKeptOfAFileWithManyTypes()
    {
        constexpr size_t classes = maxTypesOfFile + 500;
        std::string pickle = "\x80\x02]";
        for (size_t i = 0; i < classes; ++i)
            pickle += import("mine", "Class" + std::to_string(i)) + ")\x81" + "a";
        pickle += import("mine", std::string(maxNameBytes + 1, 'x')) + ")\x81" + "a.";
        const auto read = readOne(writeFile(m_folder, QStringLiteral("types.pkl"), pickle));
        QVERIFY(read);
        QCOMPARE(read->types.size(), maxTypesOfFile);
        QCOMPARE(read->types.size() + read->otherTypes, classes + 1);
    }

    void whatIsNotKeptIsNeverTicked()
    {
        BatchRow row;
        row.types = {0, 1};
        row.otherTypes = 3;
        row.verdict = audit::Verdict::NothingLeft;
        QCOMPARE(openTypes(row, {}), size_t{5});
        QCOMPARE(openTypes(row, {true, true}), size_t{3});
        QCOMPARE(verdictOf(row, {true, true}), audit::Verdict::ToReview);
    }

    void indexCountsFiles()
    {
        BatchIndex index;
        const uint32_t type = *index.addType("mine.T", audit::Group::Library);
        QCOMPARE(*index.addType("mine.T", audit::Group::KnownDangerous), type);
        QCOMPARE(index.types()[type].group, audit::Group::KnownDangerous); // the worst that was said
        const uint32_t reason = index.addReason({Code::ConvertRefused, "complex"});
        BatchRow row;
        row.types = {type};
        row.reasons = {reason};
        row.problemReason = reason; // the same is one
        index.count(row);
        QCOMPARE(index.types()[type].files, 1U);
        QCOMPARE(index.reasons()[reason].files, 1U);
        index.uncount(row);
        QCOMPARE(index.types()[type].files, 0U);
        QCOMPARE(index.reasons()[reason].files, 0U);
    }

    void indexIsBounded()
    {
        BatchIndex index;
        for (size_t i = 0; i < BatchIndex::maxTypes; ++i)
            QVERIFY(index.addType("mine.T" + std::to_string(i), audit::Group::Unknown));
        QVERIFY(!index.addType("mine.Other", audit::Group::Unknown));
        QVERIFY(index.addType("mine.T0", audit::Group::Unknown));
    }

    void order_data()
    {
        QTest::addColumn<BatchOrderChoice>("choice");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* name, const BatchOrderChoice& choice, const char* expected) {
            QTest::newRow(name) << choice << QString::fromLatin1(expected);
        };
        add("as found", {}, "cabd");
        add("file", {.column = BatchColumn::File}, "abcd");
        add("file, descending", {.column = BatchColumn::File, .isDescending = true}, "dcba");
        add("verdict", {.column = BatchColumn::Verdict}, "acbd"); // c has an open type, that of d is ticked
        add("size, equal ones as found", {.column = BatchColumn::Size}, "bacd");
        add("open types, descending", {.column = BatchColumn::Open, .isDescending = true}, "cabd");
        add("by type", {.type = 0}, "cd");
        add("by text of the verdict", {.text = QStringLiteral("DANGER")}, "a");
        add("what needs a look", {.onlyOpen = true}, "ca");
        add("by verdict", {.verdict = audit::Verdict::Dangerous}, "a");
        add("nothing", {.text = QStringLiteral("no such text")}, "");
    }

    void order()
    {
        QFETCH(BatchOrderChoice, choice);
        QFETCH(QString, expected);
        using audit::Verdict;
        const std::vector<BatchRowPtr> rows = {
            row("c", Verdict::NothingLeft, 7, {0, 1}), row("a", Verdict::Dangerous, 6),
            row("b", Verdict::NothingLeft, 5), row("d", Verdict::NothingLeft, 7, {0})};
        QCOMPARE(names(rows, {true, false}, choice), expected);
    }

    void theWorstFindingsComeFirst()
    {
        const auto with = [](const char* name, std::optional<Severity> worst, uint32_t findings) {
            BatchRow changed = *row(name, audit::Verdict::NothingLeft, 1);
            changed.worst = worst;
            changed.findings = findings;
            return std::make_shared<const BatchRow>(std::move(changed));
        };
        const std::vector<BatchRowPtr> rows = {
            with("n", std::nullopt, 0), with("i", Severity::Info, 9), with("w", Severity::Warning, 1),
            with("d", Severity::Danger, 1), with("D", Severity::Danger, 3)};
        QCOMPARE(names(rows, {}, {.column = BatchColumn::Findings}), QStringLiteral("Ddwin"));
    }

    void aFindingCountsAsToReview()
    {
        BatchRow row;
        row.verdict = audit::Verdict::NothingLeft;
        row.worst = Severity::Info;
        QCOMPARE(countedVerdict(row, {}), audit::Verdict::NothingLeft);
        row.worst = Severity::Review;
        QCOMPARE(countedVerdict(row, {}), audit::Verdict::ToReview);
        row.verdict = audit::Verdict::Dangerous;
        QCOMPARE(countedVerdict(row, {}), audit::Verdict::Dangerous);
    }

    void orderingStops()
    {
        Cancel cancel;
        cancel.request();
        const auto order = orderRows({row("a", audit::Verdict::Dangerous, 1)}, {}, {}, cancel);
        QVERIFY(!order && order.error().code == Code::Cancelled);
    }

    void aSkopsFileIsSummedUp()
    {
        const auto read = readOne(writeSkops(m_folder, QStringLiteral("danger.skops"), dangerousSchema()));
        QVERIFY(read);
        QCOMPARE(read->kind, review::Kind::Skops);
        QCOMPARE(read->verdict, audit::Verdict::Dangerous);
        QCOMPARE(read->worst, std::optional(Severity::Danger));
        QVERIFY(read->findings > 0);
        QVERIFY(read->isModel);
        QVERIFY(!read->convert);
        const auto text = readOne(writeFile(m_folder, QStringLiteral("notes.txt"), "just text"));
        QVERIFY(text && !text->isModel);
    }

    void ticksAreUndone()
    {
        Batch batch(nullptr);
        batch.open({writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema())});
        QVERIFY(waitFor([&] { return !batch.isBusy() && batch.rows().size() == 1; }));
        const size_t open = batch.openTypeCount();
        QVERIFY(open >= 2);
        batch.setTicked({0, 1}, true);
        batch.setTicked({0}, true); // nothing new: no step
        QCOMPARE(batch.undoStack().count(), 1);
        QCOMPARE(batch.openTypeCount(), open - 2);
        batch.setTicked({1}, false);
        batch.undoStack().undo();
        QVERIFY(batch.ticks()[1]);
        batch.undoStack().undo();
        QCOMPARE(batch.openTypeCount(), open);
        QVERIFY(trustListOf(batch).entries.empty());
        batch.undoStack().redo();
        QCOMPARE(trustListOf(batch).entries.size(), size_t{2});
        QCOMPARE(trustListOf(batch).entries.front().date, today());
    }

    void aFileIsStampedAsItWasOpened()
    {
        const QString path = writeFile(m_folder, QStringLiteral("stamp.pkl"), listPickle(1));
        const auto before = openStamped(path.toStdString());
        QVERIFY(before);
        writeFile(m_folder, QStringLiteral("stamp.pkl"), listPickle(2));
        const auto after = openStamped(path.toStdString());
        QVERIFY(after && !(before->stamp == after->stamp));
    }

    void stoppedWhileReadingTheRestIsReadLater()
    {
        constexpr int count = 400;
        const QTemporaryDir many;
        for (int i = 0; i < count; ++i)
            writeFile(many, QStringLiteral("%1.pkl").arg(i), listPickle(5'000));
        Batch batch(nullptr);
        batch.open({many.path()});
        QVERIFY(waitFor([&] { return batch.runDone() > 0; }));
        batch.stop();
        QVERIFY(waitFor([&] { return !batch.isBusy(); }));
        const auto read = [&] {
            return std::ranges::count(batch.rows(), BatchRow::State::Read,
                                      [](const BatchRowPtr& row) { return row->state; });
        };
        QVERIFY(batch.wasStopped());
        QVERIFY2(read() > 0 && read() < count, qPrintable(QString::number(read())));
        batch.retryFailed();
        QVERIFY(waitFor([&] { return !batch.isBusy(); }));
        QCOMPARE(read(), count);
    }

    void manyFiles()
    {
        constexpr int count = 5'000;
        const QTemporaryDir many;
        for (int i = 0; i < count; ++i)
            writeFile(many, QStringLiteral("%1.pkl").arg(i, 4, 10, QLatin1Char('0')),
                      i % 100 == 0  ? complexPickle()
                      : i % 10 == 0 ? classPickle("mine", "Class" + std::to_string(i % 7))
                                    : listPickle(static_cast<size_t>(i % 50)));
        Batch batch(nullptr);
        BatchModel rows(batch);
        BatchTypesModel types(batch);
        BatchReasonsModel reasons(batch);
        const QAbstractItemModelTester rowsTester(&rows,
                                                  QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester typesTester(&types,
                                                   QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester reasonsTester(&reasons,
                                                     QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setChoice({.column = BatchColumn::Verdict, .onlyOpen = true}); // changes while files are read
        batch.open({many.path()});
        QVERIFY(waitFor([&] { return !batch.isBusy() && batch.rows().size() == count; }, 120'000));
        QVERIFY(waitFor([&] { return rows.isUpToDate(); }));
        QCOMPARE(rows.rowCount(), count / 10);
        QCOMPARE(types.rowCount(), 7 + 1); // and complex
        QCOMPARE(columnOf(reasons, BatchReasonsModel::FilesColumn), {formatCount(count / 100)});
        rows.setChoice({});
        QVERIFY(waitFor([&] { return rows.isUpToDate(); }));
        QCOMPARE(rows.rowCount(), count);
    }
};

QTEST_MAIN(TestBatch)
#include "tst_batch.moc"
