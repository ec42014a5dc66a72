#pragma once

// What the tests of save() share: a folder for each test, and what stands in it.

#include "persist/sample_content.h"
#include "support/watched_source.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

namespace skops::persist {

using test::WatchedSource;

inline Result<Saved> saveTo(const QString& path, const Content& content, bool mayReplace = false,
                            Compression compression = Compression::Stored)
{
    SaveOptions options;
    options.compression = compression;
    options.mayReplace = mayReplace;
    Cancel cancel;
    Progress progress;
    return save(content, path.toStdString(), options, Limits{}, cancel, progress);
}

inline Code codeOf(const Result<Saved>& saved)
{
    return saved ? Code::KindUnknown : saved.error().code;
}

inline QByteArray bytesAt(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
}

inline void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

class Saving : public QObject
{
protected:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

    void makeFolder() { m_folder = std::make_unique<QTemporaryDir>(); }
};

} // namespace skops::persist
