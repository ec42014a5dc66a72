#include "codec/compressed_files.h"

#include <QFile>

namespace skops::test {

QByteArray readCompressed(const QString& name)
{
    QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/tests/data/compressed/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return file.readAll();
}

Bytes bytesOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const uint8_t*>(bytes.data()), static_cast<size_t>(bytes.size())};
}

SourcePtr sourceOf(const QByteArray& bytes)
{
    return sourceFromBytes({bytes.begin(), bytes.end()});
}

QByteArray contentOf(const ByteSource& source)
{
    QByteArray bytes(static_cast<qsizetype>(source.sizeBytes()), '\0');
    if (!source.readAt(0, {reinterpret_cast<uint8_t*>(bytes.data()), static_cast<size_t>(bytes.size())}))
        qFatal("cannot read back");
    return bytes;
}

Result<codec::Unpacked> unpack(const ByteSource& source, codec::Compression compression, const Limits& limits)
{
    Progress progress;
    return codec::unpack(source, compression, limits, Cancel(), progress);
}

std::string textOf(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings) {
        text += (text.empty() ? "" : "; ") + std::string(codeId(finding.code)) + ' ' +
                std::to_string(finding.where.offset);
        for (size_t i = 1; i < finding.args.size(); ++i)
            text += ' ' + finding.args[i];
    }
    return text;
}

} // namespace skops::test
