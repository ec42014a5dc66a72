// The window that converts a pickle, driven as a user would.

#include "archive/archive.h"
#include "convert/convert_bar.h"
#include "events/events_panel.h"
#include "events/events_view.h"
#include "findings/findings_panel.h"
#include "models/findings_model.h"
#include "nodes/schema_reader.h"
#include "shell/convert_host.h"
#include "shell/main_window.h"
#include "shell/review_page.h"
#include "tree/node_view.h"
#include "tree/tree_panel.h"
#include "types/types_panel.h"
#include "ui/driver.h"
#include "verdict/verdict_bar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <csignal>
#include <sys/resource.h>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;
using State = Conversion::State;

namespace {

/// Files cannot grow beyond this while it lives: what writing to a full disk is like.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit = {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before = {};
};

nodes::NodeTreePtr treeOfFile(const QString& path)
{
    const auto source = openFile(QFile::encodeName(path).toStdString());
    const Cancel cancel;
    auto archive = archive::Archive::open(source.value(), {}, cancel);
    return archive ? nodes::readTree(**archive, {}, cancel).value_or(nullptr) : nullptr;
}

} // namespace

class TestConvertWindow final : public QObject
{
    Q_OBJECT

private:
    AnsweredDialogs m_dialogs;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;

    Document& document() { return m_window->document(); }
    Conversion& conversion() { return document().conversion(); }
    ReviewPage& page() { return m_window->reviewPage(); }
    ConvertBar& bar() { return page().convertBar(); }
    NodeTreeModel& tree() { return page().tree().model(); }
    TypesModel& types() { return page().types().model(); }

    void open(const QString& path)
    {
        m_window->openFiles({path});
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(m_window->currentPage(), &page());
    }

    QString make(const QString& name, const std::string& bytes) { return writeFile(*m_folder, name, bytes); }
    QString target(const QString& name = QStringLiteral("out.skops")) { return m_folder->filePath(name); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    QToolButton* button(const QString& text)
    {
        for (QToolButton* candidate : bar().findChildren<QToolButton*>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    QToolButton* convertButton() { return button(QStringLiteral("Convert\u2026")); }

    /// Presses Convert and answers with a name.
    void convert(const QString& path)
    {
        m_dialogs.saveFile = path;
        QTest::mouseClick(convertButton(), Qt::LeftButton);
    }

    /// The window of another file, once it shows it.
    static MainWindow* windowOf(const QString& path)
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            auto* window = qobject_cast<MainWindow*>(widget);
            if (window && window->document().path() == path && waitUntilQuiet(window->document()))
                return window;
        }
        return nullptr;
    }

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

    void init()
    {
        m_dialogs = AnsweredDialogs();
        m_folder = std::make_unique<QTemporaryDir>();
        m_window = std::make_unique<MainWindow>(m_dialogs);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        QList<MainWindow*> others; // first: menus are top levels too, and go with their windows
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* window = qobject_cast<MainWindow*>(widget))
                others.append(window);
        }
        qDeleteAll(others);
    }

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
        QTest::keyClick(&page().types().view(), Qt::Key_F3);
        QVERIFY(page().tree().isVisible());
        QTest::keyClick(&page().types().view(), Qt::Key_F3);
        QVERIFY(page().events().isVisible());
        QTest::keyClick(&page().types().view(), Qt::Key_Space);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(review::openCount(*document().review()), std::optional<size_t>(0));
    }

    void convertsAndOpensTheResultWithTheTicks()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        document().setTicked({"mine.Model"}, true);
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QCOMPARE(m_dialogs.proposals, QStringList{target(QStringLiteral("model.skops"))});
        QVERIFY(bar().status().text().startsWith(QStringLiteral("Written: out.skops, ")));
        QVERIFY(treeOfFile(target()));
        QVERIFY(waitFor([&] { return windowOf(target()) != nullptr; }));
        MainWindow* result = windowOf(target());
        QVERIFY(result != m_window.get());
        QVERIFY(!result->reviewPage().convertBar().isVisible());
        QCOMPARE(result->document().review()->verdict, audit::Verdict::NothingLeft);
        QCOMPARE(files(), (QStringList{QStringLiteral("model.pkl"), QStringLiteral("out.skops")}));
        QFile file(target());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith("Skops Inspector 1.2.3"));
    }

    void showsTheFolderOfTheResult()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier); // no name given
        QCOMPARE(conversion().state(), State::None);
        m_dialogs.saveFile = target();
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        for (QPushButton* candidate : bar().findChildren<QPushButton*>()) {
            if (candidate->text().contains(QStringLiteral("Folder")))
                QTest::mouseClick(candidate, Qt::LeftButton);
        }
        QCOMPARE(m_dialogs.folders, QStringList{m_folder->path()});
    }

    void compressionIsChosen()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("zeros.pkl"), 100'000));
        bar().compressions().setCurrentIndex(1);
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QVERIFY(QFile(target()).size() < 10'000);
    }

    void thePickleItselfIsNeverReplaced()
    {
        const QString path = make(QStringLiteral("model.pkl"), modelPickle());
        open(path);
        convert(path);
        QCOMPARE(m_dialogs.warnings.size(), 1);
        QCOMPARE(conversion().state(), State::None);
        QCOMPARE(QFile(path).size(), static_cast<qint64>(modelPickle().size()));
    }

    void stopInTheMiddle()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 400'000'000));
        bar().compressions().setCurrentIndex(3);
        convert(target());
        QCOMPARE(conversion().state(), State::Running);
        QVERIFY(bar().stopButton().isVisible());
        QVERIFY(waitFor([&] { return conversion().run().done() > 0; }));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier); // the window stays usable
        QTest::mouseClick(&bar().stopButton(), Qt::LeftButton);
        QVERIFY(waitFor([&] { return conversion().state() == State::Stopped; }));
        QVERIFY(bar().status().text().contains(QStringLiteral("Nothing was written")));
        QCOMPARE(files(), QStringList{QStringLiteral("large.pkl")});
        // And again, which goes on where ticks and profile change.
        bar().compressions().setCurrentIndex(0);
        QTest::mouseClick(&bar().tryAgainButton(), Qt::LeftButton);
        QCOMPARE(conversion().state(), State::Running);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(waitFor([&] { return conversion().state() == State::Stopped; }));
        QCOMPARE(files(), QStringList{QStringLiteral("large.pkl")});
    }

    void ticksAndProfileDoNotTouchARun()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 100'000'000));
        const review::ReviewPtr before = document().review();
        convert(target());
        page().verdict().profiles().setFocus();
        QTest::keyClick(&page().verdict().profiles(), Qt::Key_Down);
        document().setTicked({"mine.Model"}, true);
        QVERIFY(waitUntilQuiet(document()));
        QVERIFY(document().review()->converted != before->converted); // made anew for the other environment
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QVERIFY(treeOfFile(target()));
    }

    void failures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("full disk") << QStringLiteral("out.skops");
        QTest::newRow("no such folder") << QStringLiteral("missing/out.skops");
    }

    void failures()
    {
        QFETCH(QString, name);
        open(writeBytesPickle(*m_folder, QStringLiteral("bytes.pkl"), 3'000'000));
        {
            const FileSizeLimit limit(1'000'000);
            convert(target(name));
            QVERIFY(waitFor([&] { return conversion().state() == State::Failed; }));
        }
        QVERIFY(bar().status().text().startsWith(QStringLiteral("Not converted. Writing failed: ")));
        QCOMPARE(files(), QStringList{QStringLiteral("bytes.pkl")});
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("missing")));
        QTest::mouseClick(&bar().tryAgainButton(), Qt::LeftButton);
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QVERIFY(treeOfFile(target(name)));
    }

    void aNameThatIsTakenMeanwhile()
    {
        open(make(QStringLiteral("model.pkl"), modelPickle()));
        conversion().start({.path = make(QStringLiteral("out.skops"), "taken")});
        QVERIFY(waitFor([&] { return conversion().state() == State::Failed; }));
        QCOMPARE(QFile(target()).size(), 5);
        m_dialogs.saveFile = target(); // now the dialog has asked
        QTest::mouseClick(&bar().tryAgainButton(), Qt::LeftButton);
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
        QVERIFY(treeOfFile(target()));
    }

    void aFileThatChangedSinceIsReadAgain()
    {
        const QString path = make(QStringLiteral("model.pkl"), modelPickle());
        open(path);
        make(QStringLiteral("model.pkl"), listPickle(10));
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Failed; }));
        QCOMPARE(conversion().problem()->code, Code::FileChanged);
        QTest::mouseClick(&bar().tryAgainButton(), Qt::LeftButton);
        QVERIFY(waitUntilQuiet(document()));
        convert(target());
        QVERIFY(waitFor([&] { return conversion().state() == State::Done; }));
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
        QTreeView& list = page().findings().view();
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

    void closingWhileConverting()
    {
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 400'000'000));
        bar().compressions().setCurrentIndex(3);
        convert(target());
        QVERIFY(!m_window->close());
        QCOMPARE(m_dialogs.questions.size(), 1);
        QCOMPARE(conversion().state(), State::Running);
        m_dialogs.confirms = true;
        QVERIFY(m_window->close());
        m_window.reset();
        QCOMPARE(files(), QStringList{QStringLiteral("large.pkl")});
    }

    void anotherFileDropsTheRun()
    {
        const QString other = make(QStringLiteral("model.pkl"), modelPickle());
        open(writeBytesPickle(*m_folder, QStringLiteral("large.pkl"), 400'000'000));
        bar().compressions().setCurrentIndex(3);
        convert(target());
        document().open(other);
        QVERIFY(waitUntilQuiet(document()));
        QCOMPARE(conversion().state(), State::None);
        QTest::qWait(200);
        QCOMPARE(conversion().state(), State::None);
        QVERIFY(!QFile::exists(target()));
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
                findings.setReview(review);
                QCOMPARE(linesOf(nodes, {NodeTreeModel::ValueColumn}).isEmpty(), !review->tree);
            }
        }
    }
};

QTEST_MAIN(TestConvertWindow)
#include "tst_convert_window.moc"
