#pragma once

// Python that the user can copy: how to load what is shown, and with which packages.

#include "document/document.h"

#include <QString>

#include <optional>

namespace skops::ui {

/// The .skops of the document: its file, or what its pickle was converted to, or would be called beside it.
QString skopsPathOf(const Document& document);

struct LoadCode
{
    QString text;
    size_t unticked = 0; ///< types that skops lists and that are not in it
};

/// The whole load, with the types that skops lists and that are ticked. There is a tree.
LoadCode loadCodeOf(const Document& document);

/// There is a tree.
QString pipLineOf(const Document& document);

/// A script that compares the document's pickle with its .skops. Nothing, or why it was not written, as the
/// system says.
std::optional<QString> saveCheckScript(const Document& document, const QString& path);

} // namespace skops::ui
