#pragma once

class QHeaderView;

namespace skops::ui {

/// Widens the columns whose titles would be cut: how long they are depends on the language.
void fitTitles(QHeaderView& header);

} // namespace skops::ui
