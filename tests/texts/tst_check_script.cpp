#include "texts/check_script.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace skops;

class TestCheckScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warnsInItsFirstLine();
    void isPythonWhateverTheNamesAre();
};

void TestCheckScript::warnsInItsFirstLine()
{
    const std::string script = texts::checkScript("m.pkl", "m.skops", {});
    QVERIFY(script.starts_with("# WARNING: this script loads the pickle"));
    QVERIFY(script.find("\nTRUSTED = []\n") != std::string::npos);
}

// The names come back as they were, and nothing else of them is code.
void TestCheckScript::isPythonWhateverTheNamesAre()
{
    const std::vector<std::string> trusted{"a\"\n]; raise SystemExit(9) #", "b\\"};
    const std::string script = texts::checkScript("\"\n1/0\n\"", "\xe2\x80\xae.skops", trusted);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("check.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(QByteArray::fromStdString(script)) > 0);
    file.close();
    QProcess python;
    const QString program =
        QStringLiteral("import ast, sys\n"
                       "tree = ast.parse(open(sys.argv[1], encoding='utf-8').read())\n"
                       "names = {n.targets[0].id: ast.literal_eval(n.value) for n in tree.body if "
                       "isinstance(n, ast.Assign)}\n"
                       "print(ascii([names['PICKLE'], names['SKOPS'], names['TRUSTED']]))\n");
    python.start(QStringLiteral(SKOPS_PYTHON), {QStringLiteral("-c"), program, file.fileName()});
    QVERIFY(python.waitForFinished());
    QCOMPARE(python.readAllStandardOutput().trimmed(),
             QByteArray("['\"\\n1/0\\n\"', '\\u202e.skops', ['a\"\\n]; raise SystemExit(9) #', 'b\\\\']]"));
}

QTEST_APPLESS_MAIN(TestCheckScript)
#include "tst_check_script.moc"
