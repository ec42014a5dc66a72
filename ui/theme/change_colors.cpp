#include "theme/change_colors.h"

#include "theme/colors.h"

namespace skops::ui {

ChangeColors changeColors(report::Change change, const QPalette& palette)
{
    const bool dark = isDark(palette);
    const auto pick = [dark](QRgb lightBack, QRgb lightText, QRgb darkBack, QRgb darkText) {
        return dark ? ChangeColors{QColor(darkBack), QColor(darkText)}
                    : ChangeColors{QColor(lightBack), QColor(lightText)};
    };
    switch (change) {
    case report::Change::Added:
        return pick(0xffe1edfb, 0xff174ea6, 0xff1b2d47, 0xff9cc3ff);
    case report::Change::Removed:
        return pick(0xfffdeedd, 0xff8a3b00, 0xff402a14, 0xffffb877);
    case report::Change::Changed:
        return pick(0xfff3e8fb, 0xff6a1b9a, 0xff35214a, 0xffdcb5ff);
    }
    return {};
}

QColor gapColor(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const auto mix = [](int a, int b) { return (a * 92 + b * 8) / 100; };
    return {mix(base.red(), text.red()), mix(base.green(), text.green()), mix(base.blue(), text.blue())};
}

} // namespace skops::ui
