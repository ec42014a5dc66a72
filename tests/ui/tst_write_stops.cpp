// Writing tasks that are stopped at any moment: all or nothing, and nothing else in the folder.

#include "base/byte_source.h"
#include "document/file_works.h"
#include "tasks/task_list.h"
#include "ui/convert_driver.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;
using State = FileTask::State;

namespace {

review::ReviewPtr reviewOf(const QString& path)
{
    const auto source = openFile(QFile::encodeName(path).toStdString());
    const Cancel cancel;
    Progress progress;
    if (!source)
        return nullptr;
    const auto review = review::open(*source, {}, cancel, progress);
    return review ? review::withConversion(*review, cancel, progress).value_or(nullptr) : nullptr;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// More with SKOPS_STOPS.
int tries()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("SKOPS_STOPS", &isNumber);
    return isNumber ? wanted : 50;
}

} // namespace

class TestWriteStops final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_pickle;
    QString m_old;

    QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_pickle = writeBytesPickle(m_folder, QStringLiteral("bytes.pkl"), 4'000'000);
        m_old = m_folder.filePath(QStringLiteral("old.skops"));
        QVERIFY(QFile::copy(QStringLiteral(SKOPS_SOURCE_DIR "/tests/data/old/0.5.0/losses.skops"), m_old));
        QVERIFY(QFile::setPermissions(m_old, QFile::ReadOwner | QFile::WriteOwner));
    }

    void stoppedAtAnyMoment_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("convert") << static_cast<int>(FileTaskKind::Convert);
        QTest::newRow("save as") << static_cast<int>(FileTaskKind::SaveAs);
        QTest::newRow("make smaller") << static_cast<int>(FileTaskKind::MakeSmaller);
        QTest::newRow("update") << static_cast<int>(FileTaskKind::Update);
        QTest::newRow("update in place") << static_cast<int>(FileTaskKind::UpdateInPlace);
    }

    void stoppedAtAnyMoment()
    {
        QFETCH(int, kind);
        const auto which = static_cast<FileTaskKind>(kind);
        const QString target = m_folder.filePath(QStringLiteral("out.skops"));
        const QStringList before = files();
        const QByteArray old = bytesOf(m_old);
        QRandomGenerator random(42);
        int stopped = 0;
        for (int i = 0; i < tries(); ++i) {
            const FileTaskPtr task = makeTask(which, target);
            TaskList list;
            list.start(task);
            QTest::qWait(static_cast<int>(random.bounded(25)));
            task->stop();
            QVERIFY(waitFor([&] { return !task->isActive(); }));
            stopped += task->state() == State::Stopped ? 1 : 0;
            const bool isDone = task->state() == State::Done;
            QVERIFY2(isDone || task->state() == State::Stopped, "neither done nor stopped");
            if (which == FileTaskKind::UpdateInPlace) {
                QCOMPARE(files(), before);
                QCOMPARE(bytesOf(m_old) == old, !isDone);
                restore(old);
            } else {
                QStringList expected = before;
                if (isDone) {
                    expected.append(QStringLiteral("out.skops"));
                    expected.sort();
                }
                QCOMPARE(files(), expected);
                QVERIFY(!isDone || treeOfFile(target));
                QFile::remove(target);
            }
        }
        QVERIFY2(stopped > 0, "no try was stopped in time");
    }

private:
    FileTaskPtr makeTask(FileTaskKind kind, const QString& target)
    {
        const FileTarget where{.path = target, .mayReplace = false};
        switch (kind) {
        case FileTaskKind::Convert:
            return convertTask(reviewOf(m_pickle), m_pickle, where, {});
        case FileTaskKind::SaveAs:
            return saveAsTask(reviewOf(m_pickle), m_pickle, where,
                              {.compression = persist::Compression::Deflated});
        case FileTaskKind::MakeSmaller:
            return smallerTask(reviewOf(m_pickle), m_pickle, where);
        case FileTaskKind::Update:
            return updateTask(reviewOf(m_old), m_old, where);
        case FileTaskKind::UpdateInPlace:
            return updateTask(reviewOf(m_old), m_old, {.path = m_old, .mayReplace = true});
        case FileTaskKind::ConvertList:
        case FileTaskKind::ExportTable:
            break;
        }
        return nullptr;
    }

    void restore(const QByteArray& bytes)
    {
        QFile file(m_old);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

QTEST_MAIN(TestWriteStops)
#include "tst_write_stops.moc"
