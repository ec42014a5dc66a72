#pragma once

class QTableView;

namespace skops::ui {

/// A table of whole rows without a grid: what the tables of the window have in common.
void setUpRowTable(QTableView& view);

/// The column shows the end of a long name, which says more than its middle.
void elideMiddle(QTableView& view, int column);

} // namespace skops::ui
