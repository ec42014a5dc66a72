#pragma once

// Goldens of tests/data/persist, and what their scripts do with random values.

#include "codec/crc32.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace skops::persist::golden {

inline QJsonObject load(const char* name)
{
    QFile file(QStringLiteral(SKOPS_SOURCE_DIR "/tests/data/persist/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

inline std::string fromHex(const QString& hex)
{
    return QByteArray::fromHex(hex.toLatin1()).toStdString();
}

inline Bytes bytesOf(std::string_view text)
{
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
}

inline uint32_t crcOf(std::string_view text)
{
    return codec::crc32(0, bytesOf(text));
}

/// splitmix() of make_json_goldens.py.
class SplitMix
{
public:
    explicit SplitMix(uint64_t seed) : m_seed(seed) {}

    uint64_t next()
    {
        m_seed += 0x9E3779B97F4A7C15U;
        uint64_t z = (m_seed ^ (m_seed >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

private:
    uint64_t m_seed;
};

} // namespace skops::persist::golden
