#pragma once

// One window for all files that a user opens: a second start hands its files to the first.

#include "shell/single_instance_lock.h"
#include "shell/start_request.h"

#include <QObject>

class QLocalServer;
class QLocalSocket;

namespace skops::ui {

/// A socket in the user's own runtime folder, which nobody else may enter, and a lock beside it that says who
/// listens there. Whatever is wrong with them (a folder that others can enter, a first one that hangs) means
/// a window of one's own, and never a longer wait. Belongs to the thread of the application.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,      ///< others hand their files to this one from now on
        HandedOver, ///< a running one has taken the request: there is nothing left to do
        Alone,      ///< a window of its own, of which nobody else knows
    };

    /// How long a first one may take to answer. It does not while it starts, which ten of them on a busy
    /// machine may do for seconds.
    static constexpr int defaultWaitMs = 8000;

    /// `folder` empty: the runtime folder of the user. There is a first one for each `screen`: a window on
    /// another one would not be seen.
    explicit SingleInstance(const QString& folder, const QString& screen, int waitMs = defaultWaitMs,
                            QObject* parent = nullptr);
    ~SingleInstance() override;

    /// Where windows of this process are shown; there is a QGuiApplication.
    static QString screenOfProcess();

    /// Becomes the first one, or hands the request to it.
    Role join(const StartRequest& request);
    /// Takes no more requests. Those that were not answered go to the next first one.
    void close();

    QString socketPath() const;

Q_SIGNALS:
    /// Another start asks for this.
    void requested(const skops::ui::StartRequest& request);

private:
    enum class Answer { Taken, NoAnswer, TooLate };

    bool listen();
    Answer handOver(const QByteArray& message, int waitMs);
    void accept();
    void read(QLocalSocket& socket);

    QString m_base; ///< of the paths of socket and lock; empty: no folder is safe
    int m_waitMs;
    InstanceLock m_lock;
    QLocalServer* m_server = nullptr;
};

} // namespace skops::ui
