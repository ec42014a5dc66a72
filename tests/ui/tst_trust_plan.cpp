// What of a trust list counts for a file.

#include "ui/trust_driver.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

ImportState stateOf(const ImportPlan& plan, const std::string& type)
{
    const auto found =
        std::ranges::find_if(plan.rows, [&](const ImportRow& row) { return row.entry.type == type; });
    return found == plan.rows.end() ? ImportState::Repeated : found->state;
}

} // namespace

class TestTrustPlan final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder; ///< of files to review
    QTemporaryDir m_lists;
    QString m_path;

    bool openFile(Document& document)
    {
        document.open(m_path);
        return waitUntilQuiet(document);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_trust_plan"));
    }

    void init() { m_path = writeSkops(m_folder, QStringLiteral("model.skops"), schemaOfThree()); }

    void whatOfAListCounts()
    {
        Document document;
        QVERIFY(openFile(document));
        audit::TrustEntry expired = entry(score);
        expired.expires = "2026-05-31";
        const ImportPlan made = importPlan(
            document, m_lists,
            {.profile = {}, .entries = {entry(model), expired, entry("os.system"), entry("another.Type")}});
        QCOMPARE(made.rows.size(), size_t{4});
        QCOMPARE(stateOf(made, model), ImportState::Offered);
        QCOMPARE(stateOf(made, score), ImportState::Expired);
        QCOMPARE(stateOf(made, "os.system"), ImportState::Dangerous);
        QCOMPARE(stateOf(made, "another.Type"), ImportState::UnknownHere);
        QCOMPARE(made.rows.front().entry.type, std::string("os.system")); // the worst first
        for (const ImportRow& row : made.rows)
            QCOMPARE(isPreselected(made, row), row.entry.type == model);
        QVERIFY(made.fileSha256.empty()); // no entry needed it
        QCOMPARE(changesOf(made, std::vector<bool>(4, true)).size(), size_t{2});
    }

    void theDayOfExpiryStillCounts()
    {
        Document document;
        QVERIFY(openFile(document));
        audit::TrustEntry last = entry(model);
        last.expires = "2026-06-01";
        QCOMPARE(stateOf(importPlan(document, m_lists, {.profile = {}, .entries = {last}}), model),
                 ImportState::Offered);
    }

    void entriesForCertainFiles()
    {
        Document document;
        QVERIFY(openFile(document));
        audit::TrustEntry here = entry(model);
        here.sha256 = {hashOfFile(m_path)};
        audit::TrustEntry elsewhere = entry(score);
        elsewhere.sha256 = {std::string(64, 'a')};
        const ImportPlan made = importPlan(document, m_lists, {.profile = {}, .entries = {here, elsewhere}});
        QCOMPARE(made.fileSha256, hashOfFile(m_path));
        QCOMPARE(stateOf(made, model), ImportState::Offered);
        QCOMPARE(stateOf(made, score), ImportState::OtherFile);
    }

    void twoEntriesOfOneType()
    {
        Document document;
        QVERIFY(openFile(document));
        audit::TrustEntry here = entry(model);
        here.sha256 = {hashOfFile(m_path)};
        const ImportPlan made =
            importPlan(document, m_lists, {.profile = {}, .entries = {entry(model), here}});
        QCOMPARE(made.rows[0].state, ImportState::Offered);
        QCOMPARE(made.rows[1].state, ImportState::Repeated);
    }

    void whatIsTickedAlready()
    {
        Document document;
        QVERIFY(openFile(document));
        document.setTicked({model}, true);
        document.decide({{score, entry(score)}}, QStringLiteral("tick"));
        const audit::TrustList list{.profile = {}, .entries = {entry(model), entry(score)}};
        ImportPlan made = importPlan(document, m_lists, list);
        QCOMPARE(stateOf(made, model), ImportState::Offered); // a reason is welcome
        QCOMPARE(stateOf(made, score), ImportState::Same);
        document.decide({{score, entry(score, "mine")}}, QStringLiteral("reason"));
        made = importPlan(document, m_lists, list);
        QCOMPARE(stateOf(made, score), ImportState::Differs);
        QVERIFY(!isPreselected(made, made.rows[1]));
    }

    void aListBesideTheFile()
    {
        Document document;
        QVERIFY(openFile(document));
        const std::string text =
            audit::writeTrustList({.profile = {}, .entries = {entry(model)}}, audit::TrustFormat::Json);
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("below")));
        QFile::remove(m_lists.filePath(QStringLiteral("link.json")));
        const QString beside = writeFile(m_folder, QStringLiteral("trusted.json"), text);
        QVERIFY(QFile::link(beside, m_lists.filePath(QStringLiteral("link.json"))));
        const Cancel cancel;
        Progress progress;
        for (const QString& path : {beside, writeFile(m_folder, QStringLiteral("below/trusted.json"), text),
                                    m_lists.filePath(QStringLiteral("link.json"))}) {
            const auto made = planImport(importInput(document, path), cancel, progress);
            QVERIFY2(made && made->liesBeside, qPrintable(path));
            QCOMPARE(made->rows.front().state, ImportState::Offered);
            QVERIFY(!isPreselected(*made, made->rows.front()));
        }
        QVERIFY(!importPlan(document, m_lists, {}).liesBeside);
    }
};

QTEST_MAIN(TestTrustPlan)
#include "tst_trust_plan.moc"
