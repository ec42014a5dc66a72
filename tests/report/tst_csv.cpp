#include "report/csv.h"

#include <QTest>

using namespace skops::report;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields_data();
    void fields();
    void paths_data();
    void paths();

private:
    static void addColumns()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
    }
    static void add(const char* text, const char* expected)
    {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    }
};

void TestCsv::fields_data()
{
    addColumns();
    add("", "");
    add("skops 0.16.0", "skops 0.16.0");
    add("a, b", R"("a, b")");
    add("a\"b", R"("a""b")");
    add("a\r\nb", "\"a\r\nb\"");
    // What a spreadsheet would run.
    add("=1+1", "'=1+1");
    add("+1", "'+1");
    add("-1", "'-1");
    add("@SUM(A1)", "'@SUM(A1)");
    add("\t=1", "\"'\t=1\"");
    add("=HYPERLINK(\"http:x\",\"y\")", "\"'=HYPERLINK(\"\"http:x\"\",\"\"y\"\")\"");
    add("a;=1+1", R"("a;=1+1")");
    add("a=1", "a=1");
}

void TestCsv::fields()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(csvField(text.toStdString())), expected);
}

void TestCsv::paths_data()
{
    addColumns();
    add("models/=1.pkl", "models/=1.pkl");
    add("/home/me/a.pkl", "/home/me/a.pkl");
    add("=1+1.pkl", "./=1+1.pkl");
    add("-a.pkl", "./-a.pkl");
    add("@a, b.pkl", R"("./@a, b.pkl")");
    add("-", "-");
    add("", "");
}

void TestCsv::paths()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(csvPath(text.toStdString())), expected);
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
