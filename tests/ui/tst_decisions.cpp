// Reasons of ticks: in the document, and in the form beside the types.

#include "document/decisions.h"

#include "document/reviewer.h"
#include "models/types_model.h"
#include "types/decision_form.h"
#include "types/types_panel.h"
#include "ui/driver.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QCryptographicHash>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

const std::string model = "mypackage.Model";
const std::string score = "mypackage.score";

std::string hashOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex().toStdString();
}

DecisionChange withReason(const Document& document, const std::string& type, const std::string& reason)
{
    Decision decision = *document.decisions().find(type);
    decision.reason = reason;
    return {type, decision};
}

} // namespace

class TestDecisions final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<TypesPanel> m_panel;

    DecisionForm& form() { return m_panel->form(); }

    const Decision& decision(const std::string& type)
    {
        static const Decision none;
        const Decision* found = m_document->decisions().find(type);
        return found ? *found : none;
    }

    void select(const std::string& type)
    {
        m_panel->view().setCurrentIndex(m_panel->model().indexOfType(type));
    }

    QString reasonCell(const std::string& type)
    {
        return m_panel->model().indexOfType(type).siblingAtColumn(TypesModel::ReasonColumn).data().toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setOrganizationName(QStringLiteral("skops-inspector-test"));
        QApplication::setApplicationName(QStringLiteral("tst_decisions"));
    }

    void init()
    {
        setReviewerName({});
        m_path = writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema());
        m_document = std::make_unique<Document>();
        m_panel = std::make_unique<TypesPanel>(*m_document);
        m_panel->resize(400, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_document->open(m_path);
        QVERIFY(waitUntilQuiet(*m_document));
    }

    void cleanup()
    {
        m_panel.reset();
        m_document.reset();
    }

    void aTickIsDatedAndSigned()
    {
        setReviewerName(QStringLiteral("Ada"));
        m_document->setTicked({model}, true);
        QCOMPARE(
            decision(model),
            (Decision{
                .type = model, .reason = {}, .who = "Ada", .date = today(), .expires = {}, .sha256 = {}}));
        QVERIFY(!m_document->decisions().find(score));
    }

    void undoBringsTheReasonBack()
    {
        m_document->setTicked({model}, true);
        m_document->decide({withReason(*m_document, model, "read it")}, QStringLiteral("reason"));
        m_document->setTicked({model}, false);
        QVERIFY(m_document->ticks().empty());
        m_document->undoStack().undo();
        QCOMPARE(decision(model).reason, std::string("read it"));
        QVERIFY(m_document->ticks().contains(model));
        m_document->undoStack().undo();
        QCOMPARE(decision(model).reason, std::string());
        m_document->undoStack().undo();
        QVERIFY(m_document->ticks().empty());
        for (int i = 0; i < 3; ++i)
            m_document->undoStack().redo();
        QVERIFY(m_document->decisions().byType().empty());
    }

    void aTickAgainHasNoReason()
    {
        m_document->setTicked({model}, true);
        m_document->decide({withReason(*m_document, model, "read it")}, QStringLiteral("reason"));
        m_document->setTicked({model}, false);
        m_document->setTicked({model}, true);
        QCOMPARE(decision(model).reason, std::string());
    }

    void stepsOfASessionAreOne()
    {
        m_document->setTicked({model, score}, true);
        m_document->decide({withReason(*m_document, model, "a")}, QStringLiteral("reason"), 7);
        m_document->decide({withReason(*m_document, model, "ab"), withReason(*m_document, score, "ab")},
                           QStringLiteral("reason"), 7);
        m_document->decide({withReason(*m_document, score, "c")}, QStringLiteral("reason"), 8);
        QCOMPARE(m_document->undoStack().count(), 3);
        m_document->undoStack().undo();
        QCOMPARE(decision(score).reason, std::string("ab"));
        m_document->undoStack().undo();
        QCOMPARE(decision(model).reason, std::string());
        QCOMPARE(decision(score).reason, std::string());
        m_document->undoStack().redo();
        QCOMPARE(decision(model).reason, std::string("ab"));
    }

    void nothingNewIsNoStep()
    {
        m_document->setTicked({model}, true);
        m_document->decide({withReason(*m_document, model, "")}, QStringLiteral("reason"));
        m_document->decide({{score, std::nullopt}}, QStringLiteral("untick"));
        QCOMPARE(m_document->undoStack().count(), 1);
    }

    void reasonsChangeNoReview()
    {
        m_document->setTicked({model}, true);
        QVERIFY(waitUntilQuiet(*m_document));
        m_document->decide({withReason(*m_document, model, "read it")}, QStringLiteral("reason"));
        QVERIFY(!m_document->isBusy());
    }

    void theFormIsForTickedTypes()
    {
        select(model);
        QVERIFY(!form().reason().isEnabled());
        QVERIFY(!form().scopeBox().isEnabled());
        QCOMPARE(reasonCell(model), QString());
        QTest::keyClick(&m_panel->view(), Qt::Key_Space);
        QVERIFY(form().reason().isEnabled());
        QCOMPARE(reasonCell(model), QStringLiteral("none yet"));
        QVERIFY(form().title().text().contains(QString::fromStdString(today())));
    }

    void aReasonByKeyboard()
    {
        select(model);
        m_panel->view().setFocus();
        QTest::keyClick(&m_panel->view(), Qt::Key_Space);
        m_panel->giveReasonAction()->trigger();
        QVERIFY(form().reason().hasFocus());
        QTest::keyClicks(&form().reason(), QStringLiteral("read it"));
        QCOMPARE(decision(model).reason, std::string("read it"));
        QCOMPARE(reasonCell(model), QStringLiteral("given"));
        QCOMPARE(m_document->undoStack().count(), 2);
        QTest::keyClick(&form().reason(), Qt::Key_Tab);
        QVERIFY(form().who().hasFocus());
        QTest::keyClicks(&form().who(), QStringLiteral("Ada"));
        QCOMPARE(m_document->undoStack().count(), 3);
        m_document->undoStack().undo();
        QCOMPARE(decision(model).who, std::string());
        QCOMPARE(form().who().text(), QString());
        m_document->undoStack().undo();
        QCOMPARE(decision(model).reason, std::string());
        QCOMPARE(form().reason().text(), QString());
    }

    void oneReasonForAllTicked()
    {
        m_document->setTicked({model, score}, true);
        select(score);
        m_panel->giveReasonAction()->trigger();
        QVERIFY(form().title().text().contains(QStringLiteral("2 ticked types")));
        QTest::keyClicks(&form().reason(), QStringLiteral("x"));
        QCOMPARE(decision(model).reason, std::string("x"));
        QCOMPARE(decision(score).reason, std::string("x"));
        QCOMPARE(m_document->undoStack().count(), 2);
    }

    void aGroupStandsForItsTypes()
    {
        m_document->setTicked({score}, true);
        m_panel->view().setCurrentIndex(m_panel->model().index(0, 0));
        QTest::keyClicks(&form().reason(), QStringLiteral("x"));
        QCOMPARE(decision(score).reason, std::string("x"));
        QVERIFY(!m_document->decisions().find(model)); // is not ticked
    }

    void differentReasonsAreSaidToBe()
    {
        m_document->setTicked({model, score}, true);
        m_document->decide({withReason(*m_document, model, "a")}, QStringLiteral("reason"));
        m_panel->view().selectAll();
        QCOMPARE(form().reason().text(), QString());
        QVERIFY(form().reason().placeholderText().contains(QStringLiteral("different")));
    }

    void theNameIsAskedForOnce()
    {
        m_document->setTicked({model, score}, true);
        select(model);
        QTest::keyClicks(&form().who(), QStringLiteral("Ada"));
        QCOMPARE(decision(score).who, std::string("Ada")); // nobody had signed it
        QCOMPARE(reviewerName(), QStringLiteral("Ada"));
        Document other;
        other.open(m_path);
        other.setTicked({model}, true);
        QCOMPARE(other.decisions().find(model)->who, std::string("Ada"));
        select(score);
        form().who().selectAll();
        QTest::keyClicks(&form().who(), QStringLiteral("Bo"));
        QCOMPARE(decision(score).who, std::string("Bo"));
        QCOMPARE(decision(model).who, std::string("Ada")); // somebody's name is not overwritten
    }

    void expiry()
    {
        m_document->setTicked({model}, true);
        select(model);
        QVERIFY(!form().day().isEnabled());
        QTest::keyClick(&form().untilBox(), Qt::Key_Space);
        QVERIFY(form().day().isEnabled());
        form().day().setDate(QDate(2030, 1, 31));
        QCOMPARE(decision(model).expires, std::string("2030-01-31"));
        QCOMPARE(m_document->undoStack().count(), 2);
        QTest::keyClick(&form().untilBox(), Qt::Key_Space);
        QCOMPARE(decision(model).expires, std::string());
        m_document->undoStack().undo();
        QCOMPARE(form().day().date(), QDate(2030, 1, 31));
        QVERIFY(form().untilBox().isChecked());
    }

    void onlyThisFile()
    {
        m_document->setTicked({model}, true);
        select(model);
        QVERIFY(m_document->hash().value().empty()); // nobody needed it
        QTest::keyClick(&form().scopeBox(), Qt::Key_Space);
        QVERIFY(waitFor([&] { return !decision(model).sha256.empty(); }));
        QCOMPARE(decision(model).sha256, std::vector<std::string>{hashOfFile(m_path)});
        QVERIFY(form().scopeBox().isChecked());
        QTest::keyClick(&form().scopeBox(), Qt::Key_Space);
        QVERIFY(decision(model).sha256.empty());
        m_document->undoStack().undo();
        QCOMPARE(decision(model).sha256.size(), size_t{1});
    }

    void aChangedFileLosesWhatWasForItOnly()
    {
        m_document->setTicked({model, score}, true);
        select(model);
        QTest::keyClick(&form().scopeBox(), Qt::Key_Space);
        QVERIFY(waitFor([&] { return !decision(model).sha256.empty(); }));
        m_document->reload();
        QVERIFY(waitUntilQuiet(*m_document));
        QVERIFY(waitFor([&] { return !m_document->hash().value().empty(); }));
        QVERIFY(m_document->ticks().contains(model)); // the same bytes
        writeSkops(m_folder, QStringLiteral("mixed.skops"), mixedSchema(), {{"more", "bytes"}});
        m_document->reload();
        QVERIFY(waitUntilQuiet(*m_document));
        QVERIFY(waitFor([&] { return !m_document->ticks().contains(model); }));
        QVERIFY(m_document->ticks().contains(score));
    }

    void decisionsForAnotherFile()
    {
        const std::string hash(64, 'a');
        Decision any;
        any.type = "a.A";
        Decision certain;
        certain.type = "b.B";
        certain.sha256 = {hash};
        const Decisions decisions = decisionsOf({.profile = {}, .entries = {any, certain}});
        QVERIFY(isInScope(*decisions.find("b.B"), hash));
        QVERIFY(!isInScope(*decisions.find("b.B"), ""));
        QVERIFY(isInScope(*decisions.find("a.A"), ""));
        QCOMPARE(decisionsOnAnyFile(decisions).ticks(), audit::Ticks{"a.A"});
    }

    void controlCharactersAreShownEscaped()
    {
        m_document->setTicked({model}, true);
        select(model);
        m_document->decide({withReason(*m_document, model, "a\nb\xe2\x80\xae<b>")}, QStringLiteral("reason"));
        QCOMPARE(form().reason().text(), QStringLiteral("a\\x0ab\\u202e<b>"));
        QCOMPARE(decision(model).reason, std::string("a\nb\xe2\x80\xae<b>")); // shown, not changed
    }
};

QTEST_MAIN(TestDecisions)
#include "tst_decisions.moc"
