#include "theme/colors.h"

#include <QGuiApplication>

namespace skops::ui {

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor trustColor(audit::Safety safety)
{
    // The hues of visualize: cyan, magenta, orange.
    const bool dark = isDark(QGuiApplication::palette());
    switch (safety) {
    case audit::Safety::Safe:
        return dark ? QColor(0x6f, 0xd3, 0xdb) : QColor(0x00, 0x64, 0x6e);
    case audit::Safety::BelowUntrusted:
        return dark ? QColor(0xf0, 0x9c, 0xe6) : QColor(0x8c, 0x1d, 0x82);
    case audit::Safety::Untrusted:
        return dark ? QColor(0xff, 0xb0, 0x6b) : QColor(0xa3, 0x41, 0x00);
    }
    return {};
}

QColor judgementColor(audit::Judgement judgement)
{
    const QPalette palette = QGuiApplication::palette();
    switch (judgement) {
    case audit::Judgement::Dangerous:
        return isDark(palette) ? QColor(0xff, 0x9a, 0x9f) : QColor(0xa3, 0x10, 0x1c);
    case audit::Judgement::Unknown:
        return trustColor(audit::Safety::Untrusted);
    case audit::Judgement::Native:
    case audit::Judgement::Library:
    case audit::Judgement::Known:
        break;
    }
    return palette.color(QPalette::Text);
}

QColor severityColor(Severity severity)
{
    const QPalette palette = QGuiApplication::palette();
    switch (severity) {
    case Severity::Danger:
        return judgementColor(audit::Judgement::Dangerous);
    case Severity::Warning:
        return trustColor(audit::Safety::Untrusted);
    case Severity::Review:
    case Severity::Info:
        break;
    }
    return palette.color(QPalette::Text);
}

VerdictColors verdictColors(audit::Verdict verdict, const QPalette& palette)
{
    const bool dark = isDark(palette);
    const auto pick = [dark](QRgb lightBack, QRgb lightText, QRgb darkBack, QRgb darkText, QRgb edge) {
        return dark ? VerdictColors{QColor(darkBack), QColor(edge), QColor(darkText)}
                    : VerdictColors{QColor(lightBack), QColor(edge), QColor(lightText)};
    };
    switch (verdict) {
    case audit::Verdict::Dangerous:
        return pick(0xfffdeaea, 0xffa3101c, 0xff44191d, 0xffff9a9f, 0xffd3303c);
    case audit::Verdict::Deceptive:
        return pick(0xfff9eaf6, 0xff8c1d82, 0xff3d1b39, 0xfff3a5ea, 0xffb73aab);
    case audit::Verdict::NotAnalysed:
        return pick(0xffeeeff2, 0xff444b57, 0xff2e3138, 0xffcfd4dd, 0xff7d8694);
    case audit::Verdict::WouldNotLoad:
        return pick(0xfffdf3dc, 0xff7c4a00, 0xff3d2e10, 0xfff5c977, 0xffcc8a14);
    case audit::Verdict::ToReview:
        return pick(0xffe9f1fc, 0xff174ea6, 0xff1a2b45, 0xff9cc3ff, 0xff3b7ddd);
    case audit::Verdict::NothingLeft:
        return pick(0xffe5f4f3, 0xff00646e, 0xff143433, 0xff7fd8d2, 0xff1a939b);
    }
    return {};
}

QColor secondaryText(const QPalette& palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor back = palette.color(QPalette::Window);
    const auto mix = [](int a, int b) { return (a * 68 + b * 32) / 100; };
    return {mix(text.red(), back.red()), mix(text.green(), back.green()), mix(text.blue(), back.blue())};
}

} // namespace skops::ui
