// Everything about the current node: what is worked out, and the panel in the window, driven as a user would.

#include "details/details_panel.h"

#include "models/member_check.h"
#include "models/node_trust.h"
#include "numpy/npy_writer.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"
#include "theme/elided_label.h"
#include "theme/row_table.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "ui/driver.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

/// Three numbers.
std::string array()
{
    numpy::Dtype dtype;
    dtype.kind = 'f';
    dtype.byteOrder = '<';
    dtype.itemBytes = dtype.baseBytes = 8;
    const std::vector<uint64_t> shape{3};
    return *numpy::npyHeader(dtype, shape, false) + std::string(24, '\0');
}

std::string arrayNode(const std::string& file, int id)
{
    return node("NdArrayNode", "numpy.ndarray", ",\"type\":\"numpy\",\"file\":\"" + file + "\"" + withId(id));
}

std::string listSchema(const std::string& items)
{
    return root("ListNode", "builtins.list", ",\"content\":[" + items + "]" + withId(1));
}

/// Items: an array that is packed, the same again, one whose member is missing, a class nobody knows, a
/// generator of bits that is none.
Zip fileOf(std::optional<uint32_t> crc = std::nullopt)
{
    const std::string generator =
        node("RandomGeneratorNode", "numpy.random._generator.Generator",
             ",\"content\":{\"bit_generator\":" +
                 node("DictNode", "builtins.dict",
                      ",\"key_types\":" +
                          node("ListNode", "builtins.list",
                               ",\"content\":[" + node("TypeNode", "builtins.str") + "]") +
                          ",\"content\":{\"bit_generator\":" + json("\\\"PCG65\\\"") + "}") +
                 ",\"seed_seq\":" + json("null") + "}");
    const std::string schema =
        listSchema(arrayNode("a.npy", 7) + "," + arrayNode("a.npy", 7) + "," + arrayNode("no.npy", 8) + "," +
                   node("FunctionNode", "mine.f") + "," + generator);
    Zip zip;
    zip.members.push_back({.name = "a.npy", .data = array(), .method = 8, .crc = crc, .localCrc = crc});
    zip.members.push_back({.name = "schema.json", .data = schema});
    return zip;
}

review::ReviewPtr reviewOf(const Zip& zip, bool withContents, const audit::Ticks& ticks = {})
{
    Progress progress;
    const Cancel cancel;
    review::Options options;
    options.ticks = ticks;
    auto review = review::open(zipSource(zip), options, cancel, progress);
    if (review && withContents) {
        Workers workers;
        review = review::withContents(*review, workers, cancel, progress);
    }
    return review ? *review : nullptr;
}

NodeId itemOf(const review::Review& review, size_t position)
{
    return review.tree->edgesOf(nodes::NodeTree::root)[position].target;
}

QString textOf(const review::Review& review, NodeId node)
{
    return (*makeNodeDetails(review, node, Cancel()))->text();
}

} // namespace

class TestDetails final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    AnsweredDialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;

    Document& document() { return m_window->documentPage()->document(); }
    ReviewPage& page() { return m_window->documentPage()->reviewPage(); }
    DetailsPanel& panel() { return page().details(); }
    NodeView& tree() { return page().tree().view(); }
    bool isQuiet()
    {
        return waitUntilQuiet(document()) && waitFor([&] { return !panel().isBusy(); });
    }
    QString shown() { return panel().model().details() ? panel().model().details()->text() : QString(); }

    void open(const std::string& schema)
    {
        m_window = std::make_unique<MainWindow>(m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openFiles({writeSkops(m_folder, QStringLiteral("file.skops"), schema)});
        QVERIFY(isQuiet());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_details"));
    }

    void cleanup() { m_window.reset(); }

    void aNodeInRows_data()
    {
        QTest::addColumn<int>("item");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("array") << 0
                               << QStringList{QStringLiteral("Path: root[0]\n"),
                                              QStringLiteral("Type: numpy.ndarray\n"),
                                              QStringLiteral("Trust: trusted: in the list of NdArrayNode in"),
                                              QStringLiteral("Loader: NdArrayNode: since skops 0.3\n"),
                                              QStringLiteral("Member: a.npy\n"),
                                              QStringLiteral("with deflate\n"),
                                              QStringLiteral("Array: <f8, shape (3,), C order\n"),
                                              QStringLiteral("Id: 7\n"),
                                              QStringLiteral("Used: once more, in root\n"),
                                              QStringLiteral("\"file\":\"a.npy\"")};
        QTest::newRow("missing member")
            << 2
            << QStringList{QStringLiteral("Member: \"no.npy\": not in the archive\n"),
                           QStringLiteral("(zip-member-missing)"), QStringLiteral("Used: only here\n")};
        QTest::newRow("unknown class") << 3
                                       << QStringList{QStringLiteral("Trust: untrusted: in no list of"),
                                                      QStringLiteral("for FunctionNode, and not ticked\n")};
        QTest::newRow("further name")
            << 4 << QStringList{QStringLiteral("Also named: numpy.random.PCG65: untrusted")};
    }

    void aNodeInRows()
    {
        QFETCH(int, item);
        QFETCH(QStringList, parts);
        const review::ReviewPtr review = reviewOf(fileOf(), true);
        QVERIFY(review && review->tree);
        const QString text = textOf(*review, itemOf(*review, static_cast<size_t>(item)));
        for (const QString& part : parts)
            QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is not in\n") + text));
    }

    void checksumsAreTold_data()
    {
        QTest::addColumn<bool>("isRead");
        QTest::addColumn<bool>("isDamaged");
        QTest::addColumn<QString>("part");
        QTest::newRow("not read") << false << false << "Bytes: not read yet\n";
        QTest::newRow("verified") << true << false << " is right\n";
        QTest::newRow("wrong") << true << true << "Bytes: wrong: ";
    }

    void checksumsAreTold()
    {
        QFETCH(bool, isRead);
        QFETCH(bool, isDamaged);
        QFETCH(QString, part);
        const review::ReviewPtr review =
            reviewOf(fileOf(isDamaged ? std::optional<uint32_t>(0x12345678) : std::nullopt), isRead);
        const QString text = textOf(*review, itemOf(*review, 0));
        QVERIFY2(text.contains(part), qPrintable(text));
    }

    void nothingIsClaimedOfMembersThatAreNotNamed()
    {
        auto review = std::make_shared<review::Review>(*reviewOf(fileOf(), true));
        auto contents = std::make_shared<audit::Contents>(*review->contents);
        contents->allReadable = false;
        contents->membersRead = 1;
        review->contents = contents;
        QCOMPARE(checkOf(*review, MemberId{0}).state, MemberState::NotTold);
    }

    void rulesAgreeWithTheAudit_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* name : {"random_forest.skops", "text_pipeline.skops"})
            QTest::newRow(name) << QStringLiteral(SKOPS_SOURCE_DIR "/resources/samples/") +
                                       QLatin1String(name);
    }

    void rulesAgreeWithTheAudit()
    {
        QFETCH(QString, path);
        Progress progress;
        const auto source = openFile(path.toStdString());
        QVERIFY(source);
        const auto review = review::open(*source, {}, Cancel(), progress);
        QVERIFY(review);
        for (size_t i = 0; i < (*review)->tree->nodeCount(); ++i) {
            const auto node = makeId<NodeId>(i);
            const TrustRule rule = ownTrustRule(**review, node);
            QVERIFY(rule != TrustRule::Ticked); // nothing is
            const bool isTrusted = rule != TrustRule::NotAsked && rule != TrustRule::Nobody;
            QCOMPARE(isTrusted, (*review)->audit->isOwnTrusted(node));
        }
    }

    void ticksAreTold()
    {
        const review::ReviewPtr review = reviewOf(fileOf(), false, {"mine.f", "numpy.random.PCG65"});
        QCOMPARE(ownTrustRule(*review, itemOf(*review, 3)), TrustRule::Ticked);
        QCOMPARE(extraTrustRule(*review, itemOf(*review, 4)), TrustRule::Ticked);
    }

    void jsonIsBoundedAndEscaped()
    {
        const JsonExcerpt small = excerptOf("{\n\t\"a\": \"\xe2\x80\xae\"}");
        QCOMPARE(small.text, QStringLiteral("{\n\\x09\"a\": \"\\u202e\"}"));
        QCOMPARE(small.shown, small.text);
        const JsonExcerpt deep = excerptOf("{\n    \"a\": [\n      1\n    ]\n   }");
        QCOMPARE(deep.text, QStringLiteral("{\n    \"a\": [\n      1\n    ]\n   }"));
        QCOMPARE(deep.shown, QStringLiteral("{\n \"a\": [\n   1\n ]\n}"));
        const JsonExcerpt large = excerptOf(std::string(1'000'000, 'x'));
        QCOMPARE(large.shownBytes, excerptBytes);
        QCOMPARE(large.totalBytes, size_t{1'000'000});
        QCOMPARE(large.text.size(), static_cast<qsizetype>(excerptBytes));
        for (const QString& line : large.shown.split(QLatin1Char('\n')))
            QVERIFY(line.size() <= excerptLineCharacters);
    }

    void modelHoldsWhileNodesChange()
    {
        DetailsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const review::ReviewPtr review = reviewOf(fileOf(), true);
        for (const size_t item : {0, 2, 3}) {
            model.setDetails(*makeNodeDetails(*review, itemOf(*review, item), Cancel()));
            QVERIFY(model.rowCount() > 4);
        }
        model.setDetails(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void followsTheTreeByKeyboard()
    {
        open(mixedSchema());
        QVERIFY(shown().startsWith(QStringLiteral("Path: root\n")));
        tree().setFocus();
        QTest::keyClick(&tree(), Qt::Key_Down);
        QVERIFY(isQuiet());
        QVERIFY2(shown().startsWith(QStringLiteral("Path: root['model']\nType: mypackage.Model\n")),
                 qPrintable(shown()));
        QVERIFY(panel().json().toPlainText().contains(QStringLiteral("mypackage")));
        QVERIFY(panel().jsonTitle().text().startsWith(QStringLiteral("JSON, ")));
        document().setTicked({"mypackage.Model"}, true);
        QVERIFY(isQuiet());
        QVERIFY(shown().contains(QStringLiteral("Trust: ticked by you")));
    }

    void copiesPartsAndEverything()
    {
        open(mixedSchema());
        const QClipboard& clipboard = *QApplication::clipboard();
        RowTable& view = panel().view();
        view.setFocus();
        view.setCurrentIndex(panel().model().index(1, DetailsModel::ValueColumn));
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard.text(), QStringLiteral("builtins.dict"));
        panel().copyJsonAction()->trigger();
        QVERIFY(clipboard.text().startsWith(QLatin1Char('{')));
        panel().copyAllAction()->trigger();
        QCOMPARE(clipboard.text(), shown());
    }

    void largeJsonIsNotShownAsAWhole()
    {
        open(longSchema(20'000));
        QVERIFY2(panel().jsonTitle().text().startsWith(QStringLiteral("JSON, the first 65.5 kB of ")),
                 qPrintable(panel().jsonTitle().text()));
    }

    void rangesHaveNoDetails()
    {
        open(longSchema(20'000));
        const QModelIndex range = tree().model()->index(0, 0, tree().model()->index(0, 0));
        QVERIFY(page().tree().model().isRange(range));
        tree().setCurrentIndex(range);
        QVERIFY(isQuiet());
        QVERIFY(!panel().model().details());
        QVERIFY(!panel().copyAllAction()->isEnabled());
    }

    void isHiddenByItsKey()
    {
        open(mixedSchema());
        QVERIFY(panel().isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!panel().isVisible());
        QVERIFY(tree().isVisible());
    }
};

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
