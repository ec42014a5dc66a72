#pragma once

// The trust list a user hands on: the types of the file that are ticked.

#include "audit/trust_list.h"
#include "document/document.h"

#include <QString>

#include <optional>

namespace skops::ui {

/// The decisions on the ticked types of the document's file.
audit::TrustList trustListOf(const Document& document);

/// Told by the file's ending: .json, .py, else text.
audit::TrustFormat trustFormatOf(const QString& path);

/// Writes beside the target, replaces it only when complete, and adds the list to the SavedLists. Nothing, or
/// why it failed, as the system says.
std::optional<QString> saveTrustList(const audit::TrustList& list, const QString& path,
                                     audit::TrustFormat format);
std::optional<QString> saveTrustList(const Document& document, const QString& path,
                                     audit::TrustFormat format);

} // namespace skops::ui
