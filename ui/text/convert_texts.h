#pragma once

// What is said of converting a pickle.

#include "review/review.h"

#include <QString>
#include <QStringList>

#include <span>
#include <string_view>

namespace skops::ui {

/// Whether what was reviewed can be converted, and why not, in one sentence.
QString convertSentence(const review::Converted& converted);

/// What would be lost, one line each, at most `maxLines` and one more that says how many are left out.
QStringList lossLines(const review::Converted& converted, qsizetype maxLines);

/// "Loads in: skops 0.16.0 + scikit-learn 1.9.1, ..." of the names of shipped profiles.
QString environmentsSentence(std::span<const std::string_view> profiles);

/// One or two words about a finding, to stand before the value of its node: "Refused".
QString noteWord(const Finding& finding);

} // namespace skops::ui
