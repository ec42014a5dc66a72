// What the current node holds, in the panel: every kind, errors, and another node while one is being read.

#include "preview/preview_panel.h"

#include "numpy/npy_writer.h"
#include "preview/statistics_panel.h"
#include "preview/table_page.h"
#include "support/tree_lines.h"
#include "support/zip_builder.h"
#include "theme/elided_label.h"
#include "ui/driver.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QTimer>

using namespace skops;
using namespace skops::ui;
using namespace skops::test;

namespace {

std::string arrayBytes(char kind, uint64_t size, std::vector<uint64_t> shape, const std::string& data)
{
    numpy::Dtype dtype;
    dtype.kind = kind;
    dtype.byteOrder = size > 1 ? '<' : '|';
    dtype.itemBytes = dtype.baseBytes = size;
    return *numpy::npyHeader(dtype, shape, false) + data;
}

std::string matrixBytes()
{
    Zip npz;
    const auto add = [&](const char* name, const std::string& array) {
        npz.members.push_back({.name = name, .data = array, .method = 8});
    };
    const std::string one("\1\0\0\0", 4);
    const std::string zero(4, '\0');
    add("data.npy", arrayBytes('i', 4, {2}, one + one));
    add("indices.npy", arrayBytes('i', 4, {2}, zero + one));
    add("indptr.npy", arrayBytes('i', 4, {3}, zero + one + std::string("\2\0\0\0", 4)));
    add("shape.npy", arrayBytes('i', 4, {2}, std::string("\2\0\0\0\2\0\0\0", 8)));
    add("format.npy", arrayBytes('S', 3, {}, "csr"));
    const std::vector<uint8_t> bytes = buildZip(npz);
    return {bytes.begin(), bytes.end()};
}

std::string fileNode(const char* loader, const char* type, const char* kind, const char* file)
{
    const std::string typeField = *kind ? std::string(",\"type\":\"") + kind + "\"" : "";
    return node(loader, type, typeField + ",\"file\":\"" + file + "\"");
}

enum Item { Array, Cube, Matrix, Bytes8, Text, List, Hostile, Large, itemCount };

std::string schema()
{
    std::string items = fileNode("NdArrayNode", "numpy.ndarray", "numpy", "a.npy");
    items += "," + fileNode("NdArrayNode", "numpy.ndarray", "numpy", "cube.npy");
    items += "," + fileNode("SparseMatrixNode", "scipy.sparse._csr.csr_matrix", "scipy", "m.npz");
    items += "," + fileNode("BytesNode", "builtins.bytes", "", "b.bin");
    items += "," + json("\\\"some text\\\"");
    items += "," + node("ListNode", "builtins.list", ",\"content\":[" + json("1") + "]");
    items += "," + fileNode("NdArrayNode", "numpy.ndarray", "numpy", "bad.npy");
    items += "," + fileNode("NdArrayNode", "numpy.ndarray", "numpy", "large.npy");
    return root("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

Zip fileOf(uint64_t largeCount)
{
    Zip zip;
    const auto add = [&](const char* name, const std::string& data) {
        zip.members.push_back({.name = name, .data = data, .method = 8});
    };
    add("a.npy", arrayBytes('i', 1, {3}, "\1\2\3"));
    add("cube.npy", arrayBytes('i', 1, {2, 2, 2}, "\1\2\3\4\5\6\7\x08"));
    add("m.npz", matrixBytes());
    add("b.bin", "PK\x03\x04 and more");
    add("bad.npy", arrayBytes('f', 8, {1'000'000'000'000}, "short"));
    add("large.npy", arrayBytes('f', 8, {largeCount}, std::string(8 * largeCount, '\0')));
    add("schema.json", schema());
    return zip;
}

} // namespace

class TestPreviewPanel final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<PreviewPanel> m_panel;

    NodeId item(int position) const
    {
        return m_document->review()
            ->tree->edgesOf(nodes::NodeTree::root)[static_cast<size_t>(position)]
            .target;
    }

    void open(uint64_t largeCount)
    {
        const std::vector<uint8_t> bytes = buildZip(fileOf(largeCount));
        m_document = std::make_unique<Document>();
        m_document->open(
            writeFile(m_folder, QStringLiteral("file.skops"), std::string(bytes.begin(), bytes.end())));
        QVERIFY(waitUntilQuiet(*m_document));
        m_panel = std::make_unique<PreviewPanel>(*m_document);
        m_panel->resize(700, 300);
        m_panel->show();
    }

    bool isQuiet()
    {
        return waitFor([&] { return !m_panel->isBusy(); });
    }

    QString cell(int row, int column) const
    {
        return m_panel->table().model().index(row, column).data().toString();
    }

private Q_SLOTS:
    void init() { open(10); }
    void cleanup()
    {
        m_panel.reset();
        m_document.reset();
    }

    void titles_data()
    {
        QTest::addColumn<int>("item");
        QTest::addColumn<QString>("title");
        QTest::newRow("array") << int{Array} << QStringLiteral("|i1, shape (3,), C order, 3 bytes");
        QTest::newRow("cube") << int{Cube} << QStringLiteral("|i1, shape (2, 2, 2), C order, 8 bytes");
        QTest::newRow("matrix")
            << int{Matrix}
            << QStringLiteral("Sparse matrix, format csr, shape (2, 2), stored entries: 2, density 50 %");
        QTest::newRow("bytes") << int{Bytes8} << QStringLiteral("13 bytes, by their beginning a zip archive");
        QTest::newRow("text") << int{Text} << QStringLiteral("Text, characters of 11 bytes of JSON");
    }

    void titles()
    {
        QFETCH(int, item);
        QFETCH(QString, title);
        m_panel->showNode(this->item(item));
        QVERIFY(isQuiet());
        QCOMPARE(m_panel->title().text(), title);
    }

    void values()
    {
        m_panel->showNode(item(Array));
        QVERIFY(waitFor([&] { return cell(2, 0) == QStringLiteral("3"); }));
        QVERIFY(m_panel->statistics().isVisible());
        m_panel->showNode(item(Matrix));
        QVERIFY(waitFor([&] { return cell(1, 2) == QStringLiteral("1"); }));
        QCOMPARE(m_panel->table().model().headerData(0, Qt::Horizontal).toString(), QStringLiteral("Row"));
        QVERIFY(!m_panel->statistics().isVisible());
        QCOMPARE(m_panel->parts().count(), 6);
        m_panel->showNode(item(Bytes8));
        QVERIFY(waitFor([&] { return cell(0, 1) == QStringLiteral("PK.. and more"); }));
        QVERIFY(!m_panel->parts().isVisible());
    }

    void partsOfAMatrix()
    {
        m_panel->showNode(item(Matrix));
        QVERIFY(waitFor([&] { return m_panel->parts().isVisible(); }));
        m_panel->parts().setFocus();
        QTest::keyClick(&m_panel->parts(), Qt::Key_End);
        QCOMPARE(m_panel->parts().currentText(), QStringLiteral("format"));
        QVERIFY(waitFor([&] { return cell(0, 0) == QStringLiteral("b'csr'"); }));
    }

    void textsAndJson()
    {
        m_panel->showNode(item(Text));
        QVERIFY(isQuiet());
        QCOMPARE(m_panel->text().toPlainText(), QStringLiteral("some text"));
        m_panel->copyTextAction()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("some text"));
        m_panel->showNode(item(List));
        QVERIFY(isQuiet());
        QVERIFY(
            m_panel->text().toPlainText().startsWith(QStringLiteral("{\n    \"__loader__\": \"ListNode\",")));
    }

    void hostileArrayIsAnError()
    {
        m_panel->showNode(item(Hostile));
        QVERIFY(isQuiet());
        QVERIFY(m_panel->message().isVisible() && !m_panel->message().text().isEmpty());
        QVERIFY(!m_panel->preview());
        m_panel->showNode(item(Array));
        QVERIFY(waitFor([&] { return cell(0, 0) == QStringLiteral("1"); }));
    }

    void nothingIsReadWhileNobodyLooks()
    {
        m_panel->hide();
        m_panel->showNode(item(Array));
        QVERIFY(!m_panel->isBusy() && !m_panel->preview());
        m_panel->show();
        QVERIFY(isQuiet());
        QVERIFY(m_panel->preview());
    }

    void anotherNodeWhileOneIsRead()
    {
        for (int i = 0; i < 30; ++i)
            m_panel->showNode(item(i % itemCount));
        m_panel->showNode(item(Text));
        QVERIFY(isQuiet());
        QCOMPARE(m_panel->text().toPlainText(), QStringLiteral("some text"));
        QVERIFY(!m_panel->statistics().isVisible());
    }

    void anotherFileTakesThePreviewAway()
    {
        m_panel->showNode(item(Array));
        QVERIFY(isQuiet());
        m_document->open(writeSkops(m_folder, QStringLiteral("other.skops"), mixedSchema()));
        QVERIFY(waitUntilQuiet(*m_document));
        QVERIFY(!m_panel->preview());
        QVERIFY(m_panel->message().isVisible());
    }

    /// Switching to a member that has to be decompressed, and through it: the window is never held up.
    void windowGoesOnWhileALargeMemberIsRead()
    {
        cleanup();
        open(4'000'000);
        qint64 longest = 0;
        QElapsedTimer since;
        since.start();
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
        beat.start(1);
        m_panel->showNode(item(Large));
        QVERIFY(waitFor([&] { return m_panel->preview() != nullptr; }));
        m_panel->table().view().scrollToBottom();
        QVERIFY(waitFor([&] { return cell(99'999, 0) == QStringLiteral("0.0"); }));
        QVERIFY(isQuiet());
        qInfo("longest pause: %lld ms", static_cast<long long>(longest));
    }
};

QTEST_MAIN(TestPreviewPanel)
#include "tst_preview_panel.moc"
