#pragma once

// What a start of the program asks for, and how it is told to the window that is already there.

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace skops::ui {

struct StartRequest
{
    /// What is to be chosen by the user at once.
    enum class Choice { Nothing, File, Folder };

    QStringList paths; ///< absolute; none: only the window
    Choice choice = Choice::Nothing;
    /// What the desktop gave to this start so that its window may come to the front; empty where it gives
    /// none.
    QByteArray token;

    bool operator==(const StartRequest&) const = default;
};

/// The absolute path of an argument: a path, or the URL of a local file as desktops pass it.
QString pathOfArgument(const QString& argument);

/// The token of this start. To be asked for before there is a QGuiApplication, which takes it out of the
/// environment.
QByteArray activationToken();

/// One line, its end included.
QByteArray messageOf(const StartRequest& request);
/// Nothing if it is no message of ours.
std::optional<StartRequest> requestOf(const QByteArray& message);

} // namespace skops::ui
