// Choosing the file of a profile.

#include "document/profiles.h"
#include "shell/profile_question.h"
#include "ui/driver.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

class TestProfileQuestion final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    AnsweredDialogs m_dialogs;
    QWidget m_page;
    ProfileQuestion m_question{m_page, m_dialogs};

    static QJsonObject readObject(const QString& name)
    {
        QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/resources/profiles/") + name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

    /// In one piece, as make_profile.py writes it.
    QString writeProfile()
    {
        QJsonObject profile = readObject(QStringLiteral("skops-0.13+sklearn-1.7.json"));
        profile.insert(QLatin1String("facts"), readObject(profile.value(QLatin1String("facts")).toString()));
        return writeFile(m_folder, QStringLiteral("mine.json"),
                         QJsonDocument(profile).toJson().toStdString());
    }

private Q_SLOTS:
    void init() { m_dialogs.warnings.clear(); }

    void theFileIsReadInTheBackground()
    {
        QSignalSpy answered(&m_question, &ProfileQuestion::answered);
        m_dialogs.openFile = writeProfile();
        m_question.ask();
        QCOMPARE(answered.size(), 0);
        QVERIFY(waitFor([&] { return answered.size() == 1; }));
        const auto profile = answered[0][0].value<audit::ProfilePtr>();
        QCOMPARE(profileText(*profile).left(10), QStringLiteral("skops 0.13"));
        QCOMPARE(m_dialogs.warnings, QStringList());
    }

    void whatIsNoProfileIsSaid()
    {
        QSignalSpy answered(&m_question, &ProfileQuestion::answered);
        m_dialogs.openFile = writeFile(m_folder, QStringLiteral("none.json"), "[]");
        m_question.ask();
        QVERIFY(m_dialogs.warnings.isEmpty());
        QVERIFY(waitFor([&] { return m_dialogs.warnings.size() == 1; }));
        QCOMPARE(answered.size(), 0);
    }

    void theLastAnswerCounts()
    {
        QSignalSpy answered(&m_question, &ProfileQuestion::answered);
        m_dialogs.openFile = writeFile(m_folder, QStringLiteral("none.json"), "[]");
        m_question.ask();
        m_dialogs.openFile = writeProfile();
        m_question.ask();
        m_question.ask(); // thought better of it
        QVERIFY(waitFor([&] { return answered.size() == 1; }));
        QCOMPARE(m_dialogs.warnings, QStringList());
    }
};

QTEST_MAIN(TestProfileQuestion)
#include "tst_profile_question.moc"
