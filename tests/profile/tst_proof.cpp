// What the conformance run has written down of each shipped profile.

#include "profile/profile.h"
#include "profile/proof.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace skops::profile;

class TstProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proofs();
};

void TstProof::proofs()
{
    QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/resources/profiles/proved.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    for (const std::string_view name : shippedNames()) {
        const QJsonObject expected = all[QLatin1String(name.data(), qsizetype(name.size()))].toObject();
        const std::optional<Proof> proof = findProof(name);
        QCOMPARE(proof.has_value(), !expected.isEmpty());
        QCOMPARE(proof.value_or(Proof{}).writtenFiles,
                 uint32_t(expected[QStringLiteral("written_files")].toInt()));
        QCOMPARE(proof.value_or(Proof{}).files, uint32_t(expected[QStringLiteral("files")].toInt()));
        QCOMPARE(proof.value_or(Proof{}).answers, uint32_t(expected[QStringLiteral("answers")].toInt()));
        QCOMPARE(proof.value_or(Proof{}).differences,
                 uint32_t(expected[QStringLiteral("differences")].toInt()));
    }
    QVERIFY(!findProof("nobody"));
}

QTEST_APPLESS_MAIN(TstProof)
#include "tst_proof.moc"
