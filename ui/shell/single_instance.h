#pragma once

// One window for all files that a user opens: a second start hands its files to the first.

#include <QObject>
#include <QStringList>

#include <memory>

class QLocalServer;
class QLocalSocket;
class QLockFile;

namespace skops::ui {

/// A socket in the user's own runtime folder, which nobody else may enter. Whatever is wrong with it (a folder
/// that others can write to, a socket that nobody answers) means a window of one's own, and never a wait of more
/// than `maxWaitMs`. Belongs to the thread of the application.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxWaitMs = 1500;

    /// `folder` empty: the runtime folder of the user's session.
    explicit SingleInstance(const QString& folder = {}, QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Whether a running instance has taken the files: there is nothing left to do. `paths` are made absolute.
    bool handOver(const QStringList& paths);
    /// From now on others hand their files over to this one. False: there is a running one that did not answer,
    /// or there is no safe folder.
    bool listen();

Q_SIGNALS:
    /// Another start asks for these files; none: only for the window. `token` lets the window come to the front
    /// where the window system asks for one; it may be empty.
    void opened(const QStringList& paths, const QByteArray& token);

private:
    void accept();
    void read(QLocalSocket& socket);

    QString m_folder; ///< empty: none is safe
    std::unique_ptr<QLockFile> m_lock;
    QLocalServer* m_server = nullptr;
};

} // namespace skops::ui
