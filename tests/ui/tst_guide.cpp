#include "guide/guide_window.h"

#include "batch/batch_page.h"
#include "batch/batch_view.h"
#include "guide/about_dialog.h"
#include "guide/guide_pages.h"
#include "jobs/tasks_panel.h"
#include "shell/batch_tab.h"
#include "shell/document_page.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "shell/tasks_host.h"
#include "text/sentences.h"
#include "theme/appearance.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "ui/driver.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

QStringList shownTopics(const GuideWindow& guide)
{
    const auto* list = guide.findChild<QListWidget*>();
    QStringList titles;
    for (int i = 0; i < list->count(); ++i)
        if (!list->item(i)->isHidden())
            titles.append(list->item(i)->text());
    return titles;
}

QString pageText(const GuideWindow& guide)
{
    return guide.findChild<QTextBrowser*>()->toPlainText();
}

void search(const GuideWindow& guide, const QString& text)
{
    guide.findChild<QLineEdit*>()->setText(text);
}

} // namespace

class TestGuide final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_guide"));
    }

    void cleanup() { applyAppearance(Appearance::System); }

    void everyTopicHasAPage_data()
    {
        QTest::addColumn<int>("topic");
        for (int i = 0; i < guideTopicCount; ++i)
            QTest::newRow(qPrintable(guideTitle(static_cast<GuideTopic>(i)))) << i;
    }

    void everyTopicHasAPage()
    {
        QFETCH(const int, topic);
        const std::vector<ShortcutGroup> keys{
            {QStringLiteral("File"), {{QStringLiteral("Open"), QStringLiteral("Ctrl+O")}}}};
        const QString page = guidePage(static_cast<GuideTopic>(topic), keys, QPalette());
        QVERIFY(page.contains(guideTitle(static_cast<GuideTopic>(topic))));
        QVERIFY(page.count(QStringLiteral("<p>")) > 0);
        for (qsizetype at = page.indexOf(QStringLiteral("sign:")); at >= 0;
             at = page.indexOf(QStringLiteral("sign:"), at + 1)) {
            const QString name = page.mid(at + 5, page.indexOf(QLatin1Char('"'), at) - at - 5);
            QVERIFY2(!guideSign(name).isNull(), qPrintable(name));
        }
    }

    void unknownSigns_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"", "-", "safety", "safety-", "safety-9", "safety--1", "purple-0", "verdict-x"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void unknownSigns()
    {
        QFETCH(const QString, name);
        QVERIFY(guideSign(name).isNull());
    }

    void wordsAreThoseOfTheWindow()
    {
        GuideWindow guide;
        guide.showTopic(GuideTopic::Verdicts);
        for (const audit::Verdict verdict : {audit::Verdict::Dangerous, audit::Verdict::NothingLeft})
            QVERIFY(pageText(guide).contains(verdictSentence(verdict)));
        guide.showTopic(GuideTopic::Types);
        QVERIFY(pageText(guide).contains(groupSentence(audit::Group::NativeCode)));
    }

    void colorsAreThoseOfTheTree()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            applyAppearance(appearance);
            const QString page = guidePage(GuideTopic::Signs, {}, QApplication::palette());
            QVERIFY(page.contains(trustColor(audit::Safety::Untrusted).name()));
        }
    }

    void searchListsPagesWithAllWords()
    {
        GuideWindow guide;
        search(guide, QStringLiteral("sha-256  LIST"));
        QCOMPARE(shownTopics(guide), QStringList{guideTitle(GuideTopic::TrustLists)});
        QCOMPARE(guide.topic(), GuideTopic::TrustLists);
        QCOMPARE(guide.findChild<QTextBrowser*>()->extraSelections().isEmpty(), false);
        search(guide, QStringLiteral("xyzzy"));
        QCOMPARE(shownTopics(guide), QStringList());
        search(guide, QString());
        QCOMPARE(shownTopics(guide).size(), guideTopicCount);
    }

    void showTopicEndsASearch()
    {
        GuideWindow guide;
        search(guide, QStringLiteral("xyzzy"));
        guide.showTopic(GuideTopic::Pickles);
        QCOMPARE(guide.topic(), GuideTopic::Pickles);
        QCOMPARE(shownTopics(guide).size(), guideTopicCount);
    }

    void topicOfTheNearestWidget()
    {
        QWidget window;
        auto* panel = new QWidget(&window);
        auto* field = new QLineEdit(panel);
        QCOMPARE(guideTopicOf(field), GuideTopic::FirstSteps);
        QCOMPARE(guideTopicOf(nullptr), GuideTopic::FirstSteps);
        setGuideTopic(window, GuideTopic::Tree);
        QCOMPARE(guideTopicOf(field), GuideTopic::Tree);
        setGuideTopic(*panel, GuideTopic::Findings);
        QCOMPARE(guideTopicOf(field), GuideTopic::Findings);
    }

    void shortcutsAreThoseOfTheMenus()
    {
        QMenuBar bar;
        QMenu* file = bar.addMenu(QStringLiteral("&File"));
        file->addAction(QStringLiteral("&Open"))
            ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_O), QKeySequence(Qt::Key_F3)});
        file->addAction(QStringLiteral("Without a key"));
        QMenu* inner = file->addMenu(QStringLiteral("Inner"));
        inner->addAction(QStringLiteral("R && D"))->setShortcut(QKeySequence(Qt::Key_F5));
        bar.addMenu(QStringLiteral("Empty"));
        const std::vector<ShortcutGroup> groups = shortcutsOf(bar);
        QCOMPARE(groups.size(), size_t{1});
        QCOMPARE(groups[0].menu, QStringLiteral("File"));
        QCOMPARE(groups[0].rows.size(), size_t{2});
        QCOMPARE(groups[0].rows[0].text, QStringLiteral("Open"));
        QCOMPARE(groups[0].rows[0].keys, QStringLiteral("Ctrl+O, F3"));
        QCOMPARE(groups[0].rows[1].text, QStringLiteral("R & D"));
        GuideWindow guide;
        guide.setShortcuts(groups);
        guide.showTopic(GuideTopic::Keyboard);
        QVERIFY(pageText(guide).contains(QStringLiteral("R & D")));
    }

    void aboutTellsVersions()
    {
        AboutDialog about;
        for (const UsedLibrary& library : usedLibraries()) {
            QVERIFY(!library.version.isEmpty());
            QVERIFY2(library.version[0].isDigit(), qPrintable(library.name + library.version));
            QVERIFY(!library.licence.isEmpty());
        }
        for (QPushButton* button : about.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("&Copy"))
                button->click();
        QCOMPARE(QApplication::clipboard()->text(), AboutDialog::plainText());
        QVERIFY(AboutDialog::plainText().contains(QLatin1String(qVersion())));
    }

    void f1OpensItAtThePanelWithTheKeyboard()
    {
        const QTemporaryDir folder;
        AnsweredDialogs dialogs;
        MainWindow window(dialogs);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.openFiles({writeSkops(folder, QStringLiteral("mixed.skops"), mixedSchema())});
        QVERIFY(waitUntilQuiet(window.documentPage()->document()));
        ReviewPage& page = window.documentPage()->reviewPage();
        QCOMPARE(guideTopicOf(&page.tree().view()), GuideTopic::Tree);
        page.types().view().setFocus();
        QTest::keyClick(&window, Qt::Key_F1);
        QCOMPARE(window.findChild<GuideWindow*>()->topic(), GuideTopic::Types);
        window.openFiles({folder.path()});
        QVERIFY(waitFor([&] { return !window.batchTab()->batch().isBusy(); }));
        QCOMPARE(guideTopicOf(&window.batchTab()->page().view()), GuideTopic::Lists);
        QCOMPARE(guideTopicOf(&window.tasks().panel()), GuideTopic::Updating);
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
