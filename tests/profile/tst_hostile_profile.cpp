#include "profile/hostile_profiles.h"
#include "profile/profile.h"

#include <QTest>

using namespace skops;
using namespace skops::profile;

class TstHostileProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostile_data();
    void hostile();
    void tooLarge();
    void everyCutIsRefused();
};

void TstHostileProfile::hostile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("expected");
    for (const HostileProfile& row : hostileProfiles())
        QTest::newRow(row.name) << row.text << QByteArray(row.place) << QByteArray(row.expected);
}

void TstHostileProfile::hostile()
{
    QFETCH(QByteArray, bytes);
    const auto parsed = parseText(bytes);
    QVERIFY(!parsed);
    QVERIFY(parsed.error().code == Code::ProfileInvalid);
    QCOMPARE(parsed.error().args.size(), size_t(2));
    QTEST(QByteArray::fromStdString(parsed.error().args[0]), "place");
    QTEST(QByteArray::fromStdString(parsed.error().args[1]), "expected");
}

void TstHostileProfile::tooLarge()
{
    const auto parsed = parseText(QByteArray(qsizetype(maxProfileBytes) + 1, ' '));
    QVERIFY(!parsed);
    QVERIFY(parsed.error().code == Code::LimitExceeded);
    QCOMPARE(parsed.error().args[0], std::string("profile-bytes"));
}

void TstHostileProfile::everyCutIsRefused()
{
    const QByteArray bytes = smallProfile();
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto parsed = parseText(bytes.first(size));
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == Code::ProfileInvalid);
    }
}

QTEST_APPLESS_MAIN(TstHostileProfile)
#include "tst_hostile_profile.moc"
