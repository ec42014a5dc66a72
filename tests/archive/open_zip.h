#pragma once

// What the tests of archives share: opening and reading zips made by zip_builder.

#include "archive/archive.h"
#include "support/zip_builder.h"

#include <QString>
#include <array>
#include <string>

namespace skops::test {

using archive::Archive;
using ArchivePtr = std::shared_ptr<const Archive>;

inline constexpr std::array<uint16_t, 4> allMethods{0, 8, 12, 14};
inline constexpr std::array<uint16_t, 2> storedAndDeflated{0, 8};

inline const std::string text = [] {
    std::string all;
    for (int i = 0; i < 3000; ++i)
        all += std::to_string(i * i % 1009) + ", ";
    return all;
}();

inline Result<ArchivePtr> openZip(const Zip& zip, const Limits& limits = {})
{
    return Archive::open(test::zipSource(zip), limits, Cancel{});
}

inline Result<std::vector<uint8_t>> readMember(const Zip& zip, const char* name, const Limits& limits = {})
{
    const auto opened = openZip(zip, limits);
    if (!opened)
        return fail(opened.error());
    const auto id = (*opened)->find(name);
    if (!id)
        return fail(Code::ZipMemberMissing);
    return (*opened)->read(*id, Cancel{});
}

inline std::string asText(const std::vector<uint8_t>& bytes)
{
    return {bytes.begin(), bytes.end()};
}

/// The code of the refusal and its arguments, or "read".
template <class T>
QString outcome(const Result<T>& result)
{
    if (result)
        return QStringLiteral("read");
    const std::string_view id = codeId(result.error().code);
    QString out = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    for (const std::string& arg : result.error().args)
        out += QLatin1Char(' ') + QString::fromStdString(arg);
    return out;
}

inline Zip one(ZipMember member)
{
    return Zip{.members = {std::move(member)}};
}

} // namespace skops::test
