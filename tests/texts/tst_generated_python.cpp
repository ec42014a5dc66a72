// Python that is handed to people holds names of files as data, whatever they are: the real Python reads them
// back.

#include "audit/trust_list.h"
#include "report/python_code.h"

#include <QProcess>
#include <QTest>

#include <algorithm>

using namespace skops;

namespace {

const std::vector<std::string> hostileNames{
    "a\"]\n__import__('os').system('true')\n[\"",
    "b\\",
    "c\\\"",
    "d'''\"\"\"",
    "e\r\n# expires: 2020-01-01",
    "\xe2\x80\xae"
    "f\xe2\x80\xa8 1/0",
    "{g}",
};

/// What `program` prints of the source on standard input; ASCII.
QByteArray askPython(const char* program, const std::string& source)
{
    QProcess python;
    python.start(QStringLiteral(SKOPS_PYTHON), {QStringLiteral("-c"), QLatin1String(program)});
    python.write(QByteArray::fromStdString(source));
    python.closeWriteChannel();
    python.waitForFinished();
    return python.readAllStandardOutput().trimmed() + python.readAllStandardError();
}

/// The hex of each name, which is the same in both languages.
QByteArray hexOf(const std::vector<std::string>& names)
{
    QByteArrayList all;
    for (const std::string& name : names)
        all.append(QByteArray::fromStdString(name).toHex());
    return all.join(' ');
}

} // namespace

class TestGeneratedPython : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadCodeIsOneCall();
    void trustListIsOneList();
};

void TestGeneratedPython::loadCodeIsOneCall()
{
    const char* program =
        "import ast, sys\n"
        "steps = ast.parse(sys.stdin.buffer.read()).body\n"
        "call = steps[1].value\n"
        "assert [type(step) for step in steps] == [ast.Import, ast.Assign]\n"
        "assert len(call.args) == len(call.keywords) == 1\n"
        "names = [ast.literal_eval(call.args[0])] + ast.literal_eval(call.keywords[0].value)\n"
        "print(*[name.encode().hex() for name in names])\n";
    std::vector<std::string> expected{"x\"\n1/0\n\".skops"};
    const std::string code = report::loadAsPython(expected[0], hostileNames);
    expected.insert(expected.end(), hostileNames.begin(), hostileNames.end());
    QCOMPARE(askPython(program, code), hexOf(expected));
}

void TestGeneratedPython::trustListIsOneList()
{
    audit::TrustList list;
    list.profile = "p\n1/0";
    for (const std::string& name : hostileNames)
        list.entries.push_back(
            {.type = name, .reason = name, .who = name, .date = {}, .expires = {}, .sha256 = {}});
    const char* program = "import ast, sys\n"
                          "names = ast.literal_eval(sys.stdin.buffer.read().decode())\n"
                          "print(*[name.encode().hex() for name in names])\n";
    std::vector<std::string> expected = hostileNames;
    std::sort(expected.begin(), expected.end());
    QCOMPARE(askPython(program, audit::writeTrustList(list, audit::TrustFormat::Python)), hexOf(expected));
}

QTEST_APPLESS_MAIN(TestGeneratedPython)
#include "tst_generated_python.moc"
