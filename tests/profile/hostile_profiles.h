#pragma once

#include "profile/profile.h"

#include <QByteArray>
#include <QString>
#include <vector>

/// A profile in which one thing is wrong.
struct HostileProfile
{
    const char* name;
    QByteArray text;
    const char* place;    ///< the error's first argument
    const char* expected; ///< its second
};

/// A small profile in which nothing is wrong.
QByteArray smallProfile();

std::vector<HostileProfile> hostileProfiles();

/// parseProfile() of a text.
skops::Result<skops::profile::ProfilePtr> parseText(const QByteArray& bytes);
