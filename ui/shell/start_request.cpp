#include "shell/start_request.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace skops::ui {
namespace {

constexpr QLatin1String pathsKey("open");
constexpr QLatin1String choiceKey("choose");
constexpr QLatin1String tokenKey("token");
constexpr QLatin1String fileChoice("file");
constexpr QLatin1String folderChoice("folder");

QLatin1String idOf(StartRequest::Choice choice)
{
    switch (choice) {
    case StartRequest::Choice::Nothing:
        return QLatin1String();
    case StartRequest::Choice::File:
        return fileChoice;
    case StartRequest::Choice::Folder:
        return folderChoice;
    }
    return {};
}

StartRequest::Choice choiceOf(const QString& id)
{
    if (id == fileChoice)
        return StartRequest::Choice::File;
    return id == folderChoice ? StartRequest::Choice::Folder : StartRequest::Choice::Nothing;
}

} // namespace

QString pathOfArgument(const QString& argument)
{
    // A file may be called "file:x"; what exists under its name is that file.
    if (argument.startsWith(QLatin1String("file:"), Qt::CaseInsensitive) && !QFileInfo::exists(argument)) {
        QUrl url(argument);
        if (url.host() == QLatin1String("localhost"))
            url.setHost(QString());
        if (const QString path = url.toLocalFile(); url.host().isEmpty() && QFileInfo(path).isAbsolute())
            return path;
    }
    return QFileInfo(argument).absoluteFilePath();
}

QByteArray activationToken()
{
    // xdg-activation-v1 and startup notification of X11; under Wayland a desktop may set both.
    if (qEnvironmentVariableIsSet("WAYLAND_DISPLAY")) {
        if (QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN"); !token.isEmpty())
            return token;
    }
    return qgetenv("DESKTOP_STARTUP_ID");
}

QByteArray messageOf(const StartRequest& request)
{
    const QJsonObject message{{pathsKey, QJsonArray::fromStringList(request.paths)},
                              {choiceKey, QString(idOf(request.choice))},
                              {tokenKey, QString::fromLatin1(request.token)}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<StartRequest> requestOf(const QByteArray& message)
{
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    if (!object.value(pathsKey).isArray())
        return std::nullopt;
    StartRequest request;
    for (const QJsonValue& path : object.value(pathsKey).toArray()) {
        // Of another folder than the sender's it would mean another file.
        if (!QFileInfo(path.toString()).isAbsolute())
            return std::nullopt;
        request.paths.append(path.toString());
    }
    request.choice = choiceOf(object.value(choiceKey).toString());
    request.token = object.value(tokenKey).toString().toLatin1();
    return request;
}

} // namespace skops::ui
