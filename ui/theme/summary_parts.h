#pragma once

// The head of a page that looks at many things: what it comes to, in large letters, details, and how far it
// is.

class QLabel;
class QProgressBar;
class QString;
class QWidget;

namespace skops::ui {

/// Plain text that wraps; large and bold if it is the summary.
QLabel* makeSummaryLabel(QWidget& parent);
QLabel* makeDetailsLabel(QWidget& parent);
/// A thin bar without text.
QProgressBar* makeThinProgress(QWidget& parent, const QString& accessibleName);

} // namespace skops::ui
