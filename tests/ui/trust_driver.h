#pragma once

// A file with three types to review, and trust lists about them.

#include "document/trust_import.h"
#include "support/tree_lines.h"
#include "ui/driver.h"

#include <QCryptographicHash>
#include <QFile>

namespace skops::test {

inline const std::string model = "mypackage.Model";
inline const std::string score = "mypackage.score";

/// A list of model, score and os.system.
inline std::string schemaOfThree()
{
    return root("ListNode", "builtins.list",
                ",\"content\":[" + node("FunctionNode", model) + "," + node("FunctionNode", score) + "," +
                    node("FunctionNode", "os.system") + "]");
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline std::string hashOfFile(const QString& path)
{
    return QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256).toHex().toStdString();
}

inline audit::TrustEntry entry(const std::string& type, const std::string& reason = "read it")
{
    return {.type = type, .reason = reason, .who = "Ada", .date = "2026-01-02", .expires = {}, .sha256 = {}};
}

/// What importing a list would do to a document, on 2026-06-01.
inline ui::ImportInput importInput(const ui::Document& document, const QString& list)
{
    return {.listPath = list.toStdString(),
            .filePath = document.path().toStdString(),
            .review = document.review(),
            .decisions = document.decisions(),
            .fileSha256 = {},
            .today = "2026-06-01"};
}

/// The same for a list that is written into `folder`; an empty plan if that fails.
inline ui::ImportPlan importPlan(const ui::Document& document, const QTemporaryDir& folder,
                                 const audit::TrustList& list)
{
    const QString path =
        writeFile(folder, QStringLiteral("plan.json"), audit::writeTrustList(list, audit::TrustFormat::Json));
    const Cancel cancel;
    Progress progress;
    auto plan = ui::planImport(importInput(document, path), cancel, progress);
    return plan ? std::move(*plan) : ui::ImportPlan();
}

} // namespace skops::test
