#include "models/events_model.h"

#include "models/event_cells.h"
#include "models/pickles_model.h"
#include "models/type_rows.h"
#include "support/zip_builder.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

review::ReviewPtr reviewOf(std::vector<uint8_t> bytes)
{
    Progress progress;
    return *review::open(sourceFromBytes(std::move(bytes)), {}, Cancel(), progress);
}

review::ReviewPtr reviewOf(const std::string& bytes)
{
    return reviewOf(std::vector<uint8_t>(bytes.begin(), bytes.end()));
}

EventRowsPtr rowsOf(const review::ReviewPtr& review, const EventChoice& choice = {})
{
    return *makeEventRows(*review, choice, nullptr, Cancel());
}

/// A known import, an unknown call, a dangerous one, and the unknown again.
std::string mixedPickle()
{
    return import("collections", "OrderedDict") + "0" + import("mine", "f") + callWith("a") + "0" +
           import("os", "system") + callWith("true") + "0" + import("mine", "g") + ".";
}

} // namespace

class TestEventsModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsInOrder()
    {
        EventsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        const review::ReviewPtr review = reviewOf(dangerousPickle());
        model.setRows(review, rowsOf(review));
        QCOMPARE(linesOf(model, {EventsModel::OffsetColumn, EventsModel::KindColumn, EventsModel::NameColumn,
                                 EventsModel::ArgumentsColumn, EventsModel::JudgementColumn}),
                 (QStringList{QStringLiteral("0 | Import | os.system |  | dangerous"),
                              QStringLiteral("21 | Call | os.system | ('true',) | dangerous")}));
        QCOMPARE(model.rowText(1), QStringLiteral("21\tCall\tos.system\t('true',)\tdangerous"));
        const QString details = model.detailsText(1);
        for (const char* part : {"Call: os.system", "With: ('true',)", "0x15", "dangerous"})
            QVERIFY2(details.contains(QLatin1String(part)), qPrintable(details));
        model.setRows(nullptr, nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void namesOfPython2SayWhatIsFound()
    {
        const review::ReviewPtr review = reviewOf(import("copy_reg", "_reconstructor") + ".");
        EventsModel model;
        model.setRows(review, rowsOf(review));
        QCOMPARE(linesOf(model, {EventsModel::NameColumn, EventsModel::ArgumentsColumn}),
                 QStringList{QStringLiteral("copy_reg._reconstructor | found as copyreg._reconstructor")});
    }

    void dangerousFirst()
    {
        const review::ReviewPtr review = reviewOf(mixedPickle());
        const EventRowsPtr rows =
            rowsOf(review, {.pickle = 0, .reading = 0, .order = EventOrder::DangerousFirst});
        QCOMPARE(rows->events.size(), size_t{6});
        for (size_t row = 0; row < rows->events.size(); ++row) {
            QCOMPARE(rows->rowOf(rows->events[row]), std::optional(row));
            if (row == 0)
                continue;
            const auto before = rows->judgementAt(row - 1);
            QVERIFY(before < rows->judgementAt(row) ||
                    (before == rows->judgementAt(row) && rows->events[row - 1] < rows->events[row]));
        }
        QCOMPARE(rows->judgementAt(0), audit::Judgement::Dangerous);
        QCOMPARE(rows->judgementAt(5), audit::Judgement::Known);
    }

    void onlyWhatIsNotKnown()
    {
        const review::ReviewPtr review = reviewOf(mixedPickle());
        for (const EventOrder order : {EventOrder::Stream, EventOrder::DangerousFirst}) {
            const EventRowsPtr rows =
                rowsOf(review, {.pickle = 0, .reading = 0, .order = order, .onlyOpen = true});
            QCOMPARE(rows->events.size(), size_t{5});
            QVERIFY(!rows->rowOf(0));
            QVERIFY(rows->rowOf(1));
        }
    }

    void eventsByOffset()
    {
        const EventRowsPtr rows = rowsOf(reviewOf(dangerousPickle()));
        QCOMPARE(rows->eventAt(0), std::optional<uint32_t>(0));
        QCOMPARE(rows->eventAt(10), std::optional<uint32_t>(0)); // the last one before
        QCOMPARE(rows->eventAt(21), std::optional<uint32_t>(1));
        QCOMPARE(rows->eventAt(noOffset - 1), std::optional<uint32_t>(1));
        QVERIFY(!rowsOf(reviewOf(std::string("N.")))->eventAt(0));
        QVERIFY(!rowsOf(reviewOf("N0" + dangerousPickle()))->eventAt(1));
    }

    void manyEventsComeInPages()
    {
        const review::ReviewPtr review = reviewOf(longPickle(35'000));
        EventsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tester.setUseFetchMore(false); // the one of Qt 6.4 does it while it is told of a reset
        model.setRows(review, rowsOf(review));
        QCOMPARE(model.rowCount(), EventsModel::pageRows);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(model.rowCount(), 2 * EventsModel::pageRows);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QModelIndex last = model.showEvent(static_cast<uint32_t>(model.rows()->events.size() - 1));
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(last.row(), static_cast<int>(model.rows()->events.size()) - 1);
        QVERIFY(!model.canFetchMore({}));
    }

    void theSameRowsKeepTheirPlace()
    {
        const review::ReviewPtr review = reviewOf(mixedPickle());
        const EventRowsPtr rows = rowsOf(review);
        EventsModel model;
        model.setRows(review, rows);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const review::ReviewPtr ticked = review::withTicks(review, {"mine.f"});
        model.setRows(ticked, *makeEventRows(*ticked, {}, rows, Cancel()));
        QCOMPARE(reset.size(), 0);
        model.setRows(ticked,
                      *makeEventRows(*ticked, {.pickle = 0, .reading = 0, .onlyOpen = true}, rows, Cancel()));
        QCOMPARE(reset.size(), 1);
    }

    void nothingOfTheFileIsMarkup()
    {
        const std::string name = "<b>\xe2\x80\xae"
                                 "f</b>";
        const review::ReviewPtr review = reviewOf(import("<img>", name) + callWith("<a href=x>") + ".");
        EventsModel model;
        model.setRows(review, rowsOf(review));
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < EventsModel::columnTotal; ++column) {
                const QModelIndex index = model.index(row, column);
                for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                    QVERIFY(!index.data(role).toString().contains(QChar(0x202e)));
                for (const char* tag : {"<b>", "<img>", "<a "})
                    QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QLatin1String(tag)));
            }
            QVERIFY(!model.detailsText(row).contains(QChar(0x202e)));
        }
        QVERIFY(
            model.index(0, EventsModel::NameColumn).data().toString().contains(QStringLiteral("\\u202e")));
    }

    void longTextsAreCapped()
    {
        const review::ReviewPtr review =
            reviewOf(import("mine", "f") + callWith(std::string(1'000'000, 'x')) + ".");
        EventsModel model;
        model.setRows(review, rowsOf(review));
        QVERIFY(model.index(1, EventsModel::ArgumentsColumn).data().toString().size() < 1000);
        QVERIFY(model.detailsText(1).size() < 50'000);
    }

    void everyPickleOfAnArchive()
    {
        const Zip zip{.members = {{.name = "a.pkl", .data = mixedPickle()},
                                  {.name = "b\x01.pkl", .data = dangerousPickle()},
                                  {.name = "notes.txt", .data = "nothing"}}};
        const review::ReviewPtr review = reviewOf(buildZip(zip));
        PicklesModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setReview(review);
        QCOMPARE(linesOf(model, {0}), (QStringList{QStringLiteral("a.pkl"), QStringLiteral("b\\x01.pkl")}));
        QCOMPARE(rowsOf(review, {.pickle = 1})->events.size(), size_t{2});
        QCOMPARE(rowsOf(review, {.pickle = 7})->choice.pickle, size_t{0});

        const std::vector<TypeRow> types = typeRows(*review);
        const auto system = std::ranges::find(types, "os.system", &TypeRow::name);
        QVERIFY(system != types.end());
        QCOMPARE(system->places, uint64_t{4}); // an import and a call in each
        const std::vector<Place> places = placesOf(*review, *system);
        QCOMPARE(places.size(), size_t{2});
        QCOMPARE(places.back().offset, uint64_t{0});
    }

    void anotherReadingIsJudgedByItself()
    {
        const review::ReviewPtr review = reviewOf(mixedPickle());
        auto changed = std::make_shared<review::Review>(*review);
        auto analysis = std::make_shared<pickle::Analysis>(*review->pickles.front().analysis);
        analysis->readings.push_back(rowsOf(reviewOf(dangerousPickle()))->reading());
        changed->pickles.front().analysis = analysis;
        const EventRowsPtr rows = rowsOf(changed, {.pickle = 0, .reading = 1});
        QCOMPARE(rows->events.size(), size_t{2});
        QCOMPARE(rows->judgementAt(1), audit::Judgement::Dangerous);
        QVERIFY(pickleFacts(*changed, *rows).contains(QStringLiteral("1 import, 1 call")));
    }

    void cancelled()
    {
        Cancel cancel;
        cancel.request();
        const auto rows = makeEventRows(*reviewOf(mixedPickle()), {}, nullptr, cancel);
        QVERIFY(!rows && rows.error().code == Code::Cancelled);
    }
};

QTEST_MAIN(TestEventsModel)
#include "tst_events_model.moc"
