#include "document/profiles.h"

#include "base/byte_source.h"
#include "text/display.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

namespace skops::ui {
namespace {

struct Profiles
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::Profiles)
};

Result<audit::ProfilePtr> readProfile(const QString& path)
{
    const auto file = openFile(QFile::encodeName(path).toStdString());
    if (!file)
        return fail(file.error());
    const uint64_t size = (*file)->sizeBytes();
    if (size > profile::maxProfileBytes)
        return fail(Code::LimitExceeded, {},
                    {"profile-bytes", std::to_string(size), std::to_string(profile::maxProfileBytes)});
    std::vector<uint8_t> bytes(size);
    if (const auto read = (*file)->readAt(0, bytes); !read)
        return fail(read.error());
    return profile::parseProfile(std::as_bytes(std::span(bytes)));
}

} // namespace

std::vector<audit::ProfilePtr> shippedProfiles()
{
    std::vector<audit::ProfilePtr> profiles;
    for (const std::string_view name : profile::shippedNames())
        profiles.push_back(profile::shipped(name));
    return profiles;
}

QString profileText(const profile::Profile& profile)
{
    return Profiles::tr("skops %1, scikit-learn %2")
        .arg(displayText(profile.version(profile::Package::Skops), 40),
             displayText(profile.version(profile::Package::ScikitLearn), 40));
}

QString profileDetails(const profile::Profile& profile)
{
    QStringList lines{displayText(profile.name())};
    for (int i = 0; i < profile::packageCount; ++i) {
        const auto package = static_cast<profile::Package>(i);
        if (!profile.version(package).empty())
            lines.append(fromUtf8(profile::packageId(package)) + QLatin1Char(' ') +
                         displayText(profile.version(package), 40));
    }
    return lines.join(QLatin1Char('\n'));
}

Result<audit::ProfilePtr> findProfile(const QString& nameOrPath)
{
    if (auto shipped = profile::shipped(toUtf8(nameOrPath)))
        return shipped;
    auto read = readProfile(nameOrPath);
    if (!read && read.error().code == Code::FileNotFound)
        return fail(Code::ProfileUnknown, {}, {toUtf8(nameOrPath)});
    return read;
}

} // namespace skops::ui
