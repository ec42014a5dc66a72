#include "theme/colors.h"

#include <QGuiApplication>

namespace skops::ui {

namespace {

ColorScheme chosenScheme = ColorScheme::Standard;

struct Pair
{
    QRgb light, dark;
};

/// Of the two schemes and the two kinds of background the one that counts now.
QColor pick(Pair standard, Pair blueOrange)
{
    const Pair& pair = chosenScheme == ColorScheme::BlueOrange ? blueOrange : standard;
    return isDark(QGuiApplication::palette()) ? pair.dark : pair.light;
}

} // namespace

ColorScheme colorScheme()
{
    return chosenScheme;
}

void setColorScheme(ColorScheme scheme)
{
    chosenScheme = scheme;
}

QString colorSchemeId(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::Standard:
        return QStringLiteral("standard");
    case ColorScheme::BlueOrange:
        return QStringLiteral("blue-orange");
    }
    return {};
}

ColorScheme colorSchemeFromId(const QString& id)
{
    return id == colorSchemeId(ColorScheme::BlueOrange) ? ColorScheme::BlueOrange : ColorScheme::Standard;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor trustColor(audit::Safety safety)
{
    // The hues of visualize: cyan, magenta, orange; in the other scheme blue, a grey between, orange.
    switch (safety) {
    case audit::Safety::Safe:
        return pick({0xff00646e, 0xff6fd3db}, {0xff0058b0, 0xff5aa9ff});
    case audit::Safety::BelowUntrusted:
        return pick({0xff8c1d82, 0xfff09ce6}, {0xff6a5d7b, 0xffd0c4e8});
    case audit::Safety::Untrusted:
        return pick({0xffa34100, 0xffffb06b}, {0xff9c4f00, 0xffffb000});
    }
    return {};
}

QColor judgementColor(audit::Judgement judgement)
{
    switch (judgement) {
    case audit::Judgement::Dangerous:
        return pick({0xffa3101c, 0xffff9a9f}, {0xff5c2800, 0xffff7a2f});
    case audit::Judgement::Unknown:
        return trustColor(audit::Safety::Untrusted);
    case audit::Judgement::Native:
    case audit::Judgement::Library:
    case audit::Judgement::Known:
        break;
    }
    return QGuiApplication::palette().color(QPalette::Text);
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

namespace {

struct VerdictTones
{
    QRgb lightBack, lightText, darkBack, darkText, edge;
};

VerdictTones standardTones(audit::Verdict verdict)
{
    switch (verdict) {
    case audit::Verdict::Dangerous:
        return {0xfffdeaea, 0xffa3101c, 0xff44191d, 0xffff9a9f, 0xffd3303c};
    case audit::Verdict::Deceptive:
        return {0xfff9eaf6, 0xff8c1d82, 0xff3d1b39, 0xfff3a5ea, 0xffb73aab};
    case audit::Verdict::NotAnalysed:
        return {0xffeeeff2, 0xff444b57, 0xff2e3138, 0xffcfd4dd, 0xff7d8694};
    case audit::Verdict::WouldNotLoad:
        return {0xfffdf3dc, 0xff7c4a00, 0xff3d2e10, 0xfff5c977, 0xffcc8a14};
    case audit::Verdict::ToReview:
        return {0xffe9f1fc, 0xff174ea6, 0xff1a2b45, 0xff9cc3ff, 0xff3b7ddd};
    case audit::Verdict::NothingLeft:
        return {0xffe5f4f3, 0xff00646e, 0xff143433, 0xff7fd8d2, 0xff1a939b};
    }
    return {};
}

/// From orange over grey to blue, the worse the more orange.
VerdictTones blueOrangeTones(audit::Verdict verdict)
{
    switch (verdict) {
    case audit::Verdict::Dangerous:
        return {0xffffe3cc, 0xff5c2800, 0xff4a2400, 0xffff9c5c, 0xffc25400};
    case audit::Verdict::Deceptive:
        return {0xfffff0d6, 0xff7a4300, 0xff3d2b08, 0xffffb84d, 0xffd98a00};
    case audit::Verdict::NotAnalysed:
        return {0xffeeeff2, 0xff444b57, 0xff2e3138, 0xffcfd4dd, 0xff7d8694};
    case audit::Verdict::WouldNotLoad:
        return {0xfffbf6d9, 0xff5f5200, 0xff35300f, 0xffe8d66b, 0xffb8a200};
    case audit::Verdict::ToReview:
        return {0xfff0edf5, 0xff574a68, 0xff2d2838, 0xffd0c4e8, 0xff8573a0};
    case audit::Verdict::NothingLeft:
        return {0xffe2eefc, 0xff0058b0, 0xff102a49, 0xff7db9ff, 0xff1a6fd0};
    }
    return {};
}

} // namespace

VerdictColors verdictColors(audit::Verdict verdict, const QPalette& palette)
{
    const VerdictTones tones =
        chosenScheme == ColorScheme::BlueOrange ? blueOrangeTones(verdict) : standardTones(verdict);
    return isDark(palette)
               ? VerdictColors{QColor(tones.darkBack), QColor(tones.edge), QColor(tones.darkText)}
               : VerdictColors{QColor(tones.lightBack), QColor(tones.edge), QColor(tones.lightText)};
}

QColor secondaryText(const QPalette& palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor back = palette.color(QPalette::Window);
    const auto mix = [](int a, int b) { return (a * 68 + b * 32) / 100; };
    return {mix(text.red(), back.red()), mix(text.green(), back.green()), mix(text.blue(), back.blue())};
}

} // namespace skops::ui
