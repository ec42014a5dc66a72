#include "theme/header_widths.h"

#include <QHeaderView>

#include <algorithm>

namespace skops::ui {

void fitTitles(QHeaderView& header)
{
    for (int column = 0; column < header.count(); ++column)
        header.resizeSection(column, std::max(header.sectionSize(column), header.sectionSizeHint(column)));
}

} // namespace skops::ui
