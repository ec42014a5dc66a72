#include "theme/match_colors.h"

#include "theme/colors.h"

namespace skops::ui {

MatchColors matchColors(const QPalette& palette)
{
    if (isDark(palette))
        return {QColor(0x6b, 0x55, 0x00), QColor(0xff, 0xf6, 0xd6), QColor(0xff, 0xd2, 0x3f)};
    return {QColor(0xff, 0xe4, 0x7a), QColor(0x1c, 0x1c, 0x1c), QColor(0x9a, 0x6b, 0x00)};
}

} // namespace skops::ui
