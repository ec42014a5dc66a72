#include "theme/colors.h"

#include "theme/appearance.h"
#include "theme/icons.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace skops;
using namespace skops::ui;

namespace {

using Rgb = std::array<double, 3>; ///< linear, 0 to 1
using Matrix = std::array<Rgb, 3>;

constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
// (2009), severity 1.0.
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

Rgb linear(const QColor& color)
{
    const auto decode = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return {decode(color.redF()), decode(color.greenF()), decode(color.blueF())};
}

Rgb seen(const QColor& color, const Matrix& matrix)
{
    const Rgb from = linear(color);
    Rgb to{};
    for (size_t i = 0; i < 3; ++i)
        to[i] =
            std::clamp(matrix[i][0] * from[0] + matrix[i][1] * from[1] + matrix[i][2] * from[2], 0.0, 1.0);
    return to;
}

/// CIELAB of the white point D65.
Rgb lab(const Rgb& c)
{
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047);
    const double y = f(0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]);
    const double z = f((0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor& a, const QColor& b, const Matrix& matrix)
{
    const Rgb first = lab(seen(a, matrix));
    const Rgb second = lab(seen(b, matrix));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const Rgb c = linear(color);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

constexpr std::array safeties{audit::Safety::Safe, audit::Safety::BelowUntrusted, audit::Safety::Untrusted};
constexpr std::array verdicts{audit::Verdict::Dangerous,   audit::Verdict::Deceptive,
                              audit::Verdict::NotAnalysed, audit::Verdict::WouldNotLoad,
                              audit::Verdict::ToReview,    audit::Verdict::NothingLeft};

} // namespace

class TestColors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        setColorScheme(ColorScheme::Standard);
        applyAppearance(Appearance::System);
    }

    void contrast_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<int>("scheme");
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
            for (const ColorScheme scheme : {ColorScheme::Standard, ColorScheme::BlueOrange})
                QTest::addRow("%s %s", qPrintable(appearanceId(appearance)),
                              qPrintable(colorSchemeId(scheme)))
                    << static_cast<int>(appearance) << static_cast<int>(scheme);
    }

    /// WCAG 2.1, 1.4.3.
    void contrast()
    {
        QFETCH(const int, appearance);
        QFETCH(const int, scheme);
        applyAppearance(static_cast<Appearance>(appearance));
        setColorScheme(static_cast<ColorScheme>(scheme));
        const QPalette palette = QApplication::palette();
        QList<QColor> texts{judgementColor(audit::Judgement::Dangerous), severityColor(Severity::Danger)};
        for (const audit::Safety safety : safeties)
            texts.append(trustColor(safety));
        for (const QColor& text : texts)
            for (const QPalette::ColorRole back : {QPalette::Base, QPalette::AlternateBase})
                QVERIFY2(::contrast(text, palette.color(back)) >= 4.5, qPrintable(text.name()));
        for (const audit::Verdict verdict : verdicts) {
            const VerdictColors colors = verdictColors(verdict, palette);
            QVERIFY2(::contrast(colors.text, colors.background) >= 4.5, qPrintable(colors.text.name()));
        }
    }

    void blueOrangeStaysApart_data()
    {
        QTest::addColumn<int>("appearance");
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark})
            QTest::newRow(qPrintable(appearanceId(appearance))) << static_cast<int>(appearance);
    }

    /// A difference (CIE 1976) of 2.3 is just noticed; the standard scheme has 5 between two kinds of trust.
    void blueOrangeStaysApart()
    {
        QFETCH(const int, appearance);
        applyAppearance(static_cast<Appearance>(appearance));
        setColorScheme(ColorScheme::BlueOrange);
        const QColor dangerous = judgementColor(audit::Judgement::Dangerous);
        for (const Matrix& matrix : {normal, protanopia, deuteranopia}) {
            for (size_t i = 0; i < safeties.size(); ++i) {
                const QColor color = trustColor(safeties[i]);
                for (size_t j = i + 1; j < safeties.size(); ++j)
                    QVERIFY(difference(color, trustColor(safeties[j]), matrix) > 25);
                QVERIFY(difference(color, dangerous, matrix) > 15);
                QVERIFY(difference(color, QApplication::palette().color(QPalette::Text), matrix) > 15);
            }
            const QColor worst = verdictColors(audit::Verdict::Dangerous, QApplication::palette()).text;
            const QColor best = verdictColors(audit::Verdict::NothingLeft, QApplication::palette()).text;
            QVERIFY(difference(worst, best, matrix) > 25);
        }
    }

    void iconsFollowTheScheme()
    {
        const QIcon kept = trustIcon(audit::Safety::Safe); // as an action keeps it
        const QSize size(32, 32);
        const QImage before = kept.pixmap(size, 1.0).toImage();
        QCOMPARE(before.size(), size);
        setColorScheme(ColorScheme::BlueOrange);
        const QImage after = kept.pixmap(size, 1.0).toImage();
        QCOMPARE(after.size(), size);
        QVERIFY(before != after);
        QCOMPARE(kept.pixmap(size, 2.0).toImage().size(), size * 2);
        setColorScheme(ColorScheme::Standard);
        QCOMPARE(kept.pixmap(size, 1.0).toImage(), before);
    }

    void everyWidgetIsTold()
    {
        struct Told final : QWidget
        {
            int count = 0;
            void changeEvent(QEvent* event) override { count += event->type() == QEvent::PaletteChange; }
        } widget;
        applyColorScheme(ColorScheme::BlueOrange);
        QCOMPARE(widget.count, 1);
        applyColorScheme(ColorScheme::BlueOrange);
        QCOMPARE(widget.count, 1);
    }

    void ids()
    {
        for (const ColorScheme scheme : {ColorScheme::Standard, ColorScheme::BlueOrange})
            QCOMPARE(colorSchemeFromId(colorSchemeId(scheme)), scheme);
        QCOMPARE(colorSchemeFromId(QStringLiteral("pink")), ColorScheme::Standard);
    }
};

QTEST_MAIN(TestColors)
#include "tst_color_scheme.moc"
