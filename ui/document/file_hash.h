#pragma once

// The SHA-256 of the file that is open, read by a worker when something asks for it.

#include "base/byte_source.h"
#include "tasks/task.h"

#include <QObject>

#include <optional>
#include <string>

namespace skops::ui {

class FileHash final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Another file, or none: nothing is known of it.
    void setSource(SourcePtr source);
    /// Begins to read unless it is known or being read.
    void request();
    /// A worker has read it meanwhile; dropped if it is that of another file.
    void take(const SourcePtr& source, const std::string& sha256);

    /// Lower-case hex; empty: not known.
    const std::string& value() const { return m_value; }
    bool isRunning() const { return m_task.isRunning(); }
    /// Why it could not be read.
    const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    /// It is known, or cannot be.
    void changed();

private:
    SourcePtr m_source;
    std::string m_value;
    std::optional<Error> m_error;
    Task m_task;
};

/// Lower-case hex of a source that has not changed since it was opened. Errors: those of review::sha256,
/// FileChanged.
Result<std::string> sha256Of(const ByteSource& source, const Cancel& cancel, Progress& progress);

} // namespace skops::ui
