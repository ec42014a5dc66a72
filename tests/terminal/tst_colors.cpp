#include "terminal/color_names.h"
#include "terminal/colors.h"

#include <QTest>

#include <algorithm>

using namespace skops::terminal;

class TestColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void tableIsSorted();
};

// The expected codes are those of rich.color.Color.parse(...).get_ansi_codes().
void TestColors::reads_data()
{
    QTest::addColumn<QByteArray>("color");
    QTest::addColumn<QByteArray>("codes"); // empty: refused
    const auto row = [](const char* color, const char* codes) {
        QTest::newRow(color) << QByteArray(color) << QByteArray(codes);
    };
    row("cyan", "36");
    row("orange1", "38;5;214");
    row("magenta", "35");
    row("bright_red", "91");
    row("grey50", "38;5;244");
    row("Cyan", "36");
    row("default", "39");
    row("#ff8800", "38;2;255;136;0");
    row("rgb(1, 2,255)", "38;2;1;2;255");
    row("color(5)", "35");
    row("color(12)", "94");
    row("214", "38;5;214");
    row("256", "");
    row("", "");
    row("bluish", "");
    row("#ff880", "");
    row("#gg0000", "");
    row("rgb(1,2)", "");
    row("rgb(1,2,300)", "");
    row("color()", "");
    row("-1", "");
}

void TestColors::reads()
{
    QFETCH(QByteArray, color);
    QFETCH(QByteArray, codes);
    const auto start = colorStart(color.toStdString());
    QCOMPARE(QByteArray::fromStdString(start.value_or("")), codes.isEmpty() ? codes : "\x1b[" + codes + "m");
}

void TestColors::tableIsSorted()
{
    QVERIFY(std::is_sorted(std::begin(colorNames), std::end(colorNames),
                           [](const ColorName& a, const ColorName& b) { return a.name < b.name; }));
}

QTEST_APPLESS_MAIN(TestColors)
#include "tst_colors.moc"
