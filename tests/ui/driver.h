#pragma once

// What tests and screenshots of the window need: files to open, answers to dialogs, and waiting.

#include "document/document.h"
#include "shell/dialogs.h"

#include <QTemporaryDir>

#include <functional>
#include <string>
#include <utility>
#include <vector>

class QAbstractItemModel;

namespace skops::test {

/// Dialogs that answer at once with what a test has set; each answer is used up.
class AnsweredDialogs final : public ui::Dialogs
{
public:
    QStringList openFiles;
    QString openFile;
    QString saveFile;
    QString folder;
    bool confirms = false;
    QStringList questions; ///< what was to be confirmed
    QStringList warnings;  ///< what was said
    QStringList proposals; ///< names that were proposed for a file
    QStringList folders;   ///< that were shown

    QStringList askOpenFiles(QWidget*, const QString&, const QString&) override
    {
        return std::exchange(openFiles, {});
    }
    QString askOpenFile(QWidget*, const QString&, const QString&) override
    {
        return std::exchange(openFile, {});
    }
    QString askSaveFile(QWidget*, const QString&, const QString& proposal, const QStringList&) override
    {
        proposals.append(proposal);
        return std::exchange(saveFile, {});
    }
    QString askFolder(QWidget*, const QString&, const QString&) override { return std::exchange(folder, {}); }
    bool confirm(QWidget*, const QString& title, const QString& text, const QString&) override
    {
        questions.append(title + QStringLiteral(": ") + text);
        return std::exchange(confirms, false);
    }
    void showFolder(const QString& path) override { folders.append(path); }
    void warn(QWidget*, const QString& title, const QString& text) override
    {
        warnings.append(title + QStringLiteral(": ") + text);
    }
};

/// Whether `condition` came true in the event loop within the time.
bool waitFor(const std::function<bool()>& condition, int timeoutMs = 20'000);

/// The document is ready and nothing works on it.
bool waitUntilQuiet(const ui::Document& document);

/// Writes a file as it is; returns its path.
QString writeFile(const QTemporaryDir& folder, const QString& name, const std::string& bytes);

/// Writes a .skops of a schema and further members; returns its path.
QString writeSkops(const QTemporaryDir& folder, const QString& name, const std::string& schema,
                   const std::vector<std::pair<std::string, std::string>>& members = {});

/// A node with an id, so that it can be repeated: {"__id__": ID, ...}.
std::string withId(int id);

/// A dict with an untrusted object, an untrusted ufunc of a library, a list and a repeat of it.
std::string mixedSchema();
/// A dict that holds os.system.
std::string dangerousSchema();
/// A pickle that calls os.system.
std::string dangerousPickle();
/// Pieces of one: GLOBAL, and a call of the last import with one text. The value stays on the stack.
std::string import(const std::string& module, const std::string& name);
std::string callWith(const std::string& text);
/// A pickle of about `count` events: imports of different names, calls and states, os.system in the middle.
std::string longPickle(size_t count);

/// A dict with an object of a class nobody knows ("mine.Model") and a list: it can be converted.
std::string modelPickle();
/// A dict with the key False, which comes back as True.
std::string lossyPickle();
/// A dict with a pandas DataFrame in it, which skops refuses.
std::string refusedPickle();
/// A list of `count` small numbers.
std::string listPickle(size_t count);
/// A file of one object of `count` bytes, all zero; returns its path.
QString writeBytesPickle(const QTemporaryDir& folder, const QString& name, uint64_t count);

/// A list of `count` small values.
std::string longSchema(size_t count);

/// Rows of a model as lines, indented by depth: the texts of the given columns between bars. Opens
/// everything.
QStringList linesOf(QAbstractItemModel& model, const std::vector<int>& columns);

} // namespace skops::test
