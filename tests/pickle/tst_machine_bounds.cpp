// A few bytes never cost much, identity is kept, and a reading can be stopped.

#include "program.h"

#include <QTest>

#include <thread>

using namespace skops;
using namespace skops::pickle;
using namespace skops::pickle::testing;

namespace {

std::vector<uint8_t> repeated(std::string_view head, std::string_view part, size_t count,
                              std::string_view tail)
{
    std::vector<uint8_t> bytes = assemble(head);
    const std::vector<uint8_t> once = assemble(part);
    for (size_t i = 0; i < count; ++i)
        bytes.insert(bytes.end(), once.begin(), once.end());
    const std::vector<uint8_t> end = assemble(tail);
    bytes.insert(bytes.end(), end.begin(), end.end());
    return bytes;
}

Result<Reading> readWith(std::vector<uint8_t> bytes, const Limits& limits)
{
    Progress progress;
    return read(sourceFromBytes(std::move(bytes)), {}, limits, {}, progress);
}

/// A source that says it is larger than anything, and counts what is read.
class Endless final : public ByteSource
{
public:
    explicit Endless(std::vector<uint8_t> head) : m_head(std::move(head)) {}
    uint64_t sizeBytes() const override { return uint64_t{1} << 40U; }
    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        m_read += out.size();
        for (size_t i = 0; i < out.size(); ++i)
            out[i] = offset + i < m_head.size() ? m_head[offset + i] : '.';
        return {};
    }
    uint64_t read() const { return m_read; }

private:
    std::vector<uint8_t> m_head;
    mutable uint64_t m_read = 0;
};

} // namespace

class TestMachineBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsIdentity();
    void sharesNothingMutable();
    void passesOverLongBytes();
    void readsTextsAcrossWindows();
    void takesMillionsOfMarks();
    void copiesTuplesOnce();
    void limitsValues();
    void limitsTexts();
    void limitsLines();
    void neverAllocatesByAnIndex();
    void canBeCancelled();
    void tellsProgress();
    void givesErrorsOfTheSource();
};

void TestMachineBounds::keepsIdentity()
{
    const Reading cycle =
        readBytes(assemble("EMPTY_LIST; MEMOIZE; BINGET 0; APPEND; STOP"), Loader::CUnpickler);
    const ObjectGraph& graph = *cycle.graph;
    const ValueId list = graph.pickles()[0].root;
    QCOMPARE(graph.value(list).kind, ValueKind::List);
    QCOMPARE(graph.changesOf(list).size(), size_t{1});
    QCOMPARE(graph.items(graph.changes()[graph.changesOf(list)[0]])[0], list);
    QCOMPARE(graph.value(list).count, 1U);
    QVERIFY(graph.events().empty());
}

void TestMachineBounds::sharesNothingMutable()
{
    const Reading reading =
        readBytes(assemble("EMPTY_LIST; EMPTY_LIST; EMPTY_DICT; TUPLE3; STOP"), Loader::CUnpickler);
    const ObjectGraph& graph = *reading.graph;
    const auto items = graph.items(graph.value(graph.pickles()[0].root));
    QVERIFY(items[0] != items[1]);
    QVERIFY(graph.value(graph.pickles()[0].root).isUnhashable);
}

void TestMachineBounds::passesOverLongBytes()
{
    std::vector<uint8_t> head = assemble("PROTO 4; BINBYTES8 1000000000000:");
    const auto source = std::make_shared<Endless>(head);
    Progress progress;
    const auto reading = read(source, {}, {}, {}, progress);
    QVERIFY(reading && !reading->stop);
    const ObjectGraph& graph = *reading->graph;
    const Value& root = graph.value(graph.pickles()[0].root);
    QCOMPARE(graph.text(root).length, uint64_t{1000000000000});
    QCOMPARE(graph.text(root).offset, uint64_t{head.size()});
    QVERIFY(!graph.isKept(root));
    QVERIFY(source->read() < 2'000'000); // what stands behind the pickle is looked at
}

void TestMachineBounds::readsTextsAcrossWindows()
{
    std::string text;
    while (text.size() < 3'000'000)
        text += "a\xc3\xa9\xe2\x82\xac";
    std::vector<uint8_t> bytes = assemble("BINUNICODE " + std::to_string(text.size()) + ":");
    bytes.insert(bytes.end(), text.begin(), text.end());
    bytes.push_back('.');
    for (const Loader loader : {Loader::CUnpickler, Loader::PurePython}) {
        const Reading reading = readBytes(bytes, loader);
        QVERIFY(!reading.stop);
        const ObjectGraph& graph = *reading.graph;
        const Text& read = graph.text(graph.value(graph.pickles()[0].root));
        std::vector<uint8_t> part(7);
        QVERIFY(graph.bytes(read, 2'999'990, part));
        QCOMPARE(std::string(part.begin(), part.end()), text.substr(2'999'990, 7));
        QVERIFY(!graph.bytes(read, read.length - 3, part));
    }
    bytes[bytes.size() - 2] = 'x'; // the last character is broken
    QCOMPARE(summary(readBytes(bytes, Loader::CUnpickler)), "! pickle-bad-argument BINUNICODE utf-8");
}

void TestMachineBounds::takesMillionsOfMarks()
{
    QCOMPARE(summary(readBytes(repeated("", "MARK", 1'000'000, "NONE; STOP"), Loader::CUnpickler)),
             "-> None | pickle-left-on-stack 1000000");
    QCOMPARE(summary(readBytes(repeated("NONE", "TUPLE1", 1'000'000, "POP; NONE; STOP"), Loader::PurePython)),
             "-> None");
}

void TestMachineBounds::copiesTuplesOnce()
{
    // A tuple of 100,000, then 100,000 times as the only item of another.
    std::vector<uint8_t> bytes = repeated("MARK", "NONE", 100'000, "TUPLE; PUT 0");
    const std::vector<uint8_t> rest = repeated("", "BINGET 0; TUPLE1; POP", 100'000, "STOP");
    bytes.insert(bytes.end(), rest.begin(), rest.end());
    const Reading reading = readBytes(bytes, Loader::CUnpickler);
    QVERIFY(!reading.stop);
    QCOMPARE(reading.graph->valueCount(), size_t{100'002});
    QCOMPARE(reading.opcodes, uint64_t{1 + 100'000 + 2 + 300'000 + 1});
}

void TestMachineBounds::limitsValues()
{
    Limits limits;
    limits.pickleValues = 10'000;
    const auto stack = readWith(repeated("", "NONE", 20'000, "STOP"), limits);
    QVERIFY(!stack && stack.error().code == Code::LimitExceeded && stack.error().args[0] == "pickle-values");
    const auto values = readWith(repeated("", "EMPTY_LIST; POP", 20'000, "NONE; STOP"), limits);
    QVERIFY(!values && values.error().args[0] == "pickle-values");
    QVERIFY(readWith(repeated("", "NONE; POP", 20'000, "NONE; STOP"), limits));
}

void TestMachineBounds::limitsTexts()
{
    Limits limits;
    limits.pickleTexts = 100'000;
    const std::string text(1000, 'a');
    const auto reading = readWith(repeated("", "BINUNICODE " + text + "; POP", 5000, "NONE; STOP"), limits);
    QVERIFY(!reading && reading.error().args[0] == "pickle-texts");
}

void TestMachineBounds::limitsLines()
{
    Limits limits;
    limits.pickleTexts = 100'000;
    std::vector<uint8_t> bytes(1'000'000, 'a');
    bytes[0] = 'V';
    const auto reading = readWith(bytes, limits);
    QVERIFY(!reading && reading.error().code == Code::LimitExceeded);
}

void TestMachineBounds::neverAllocatesByAnIndex()
{
    // Each index is far from all others.
    std::vector<uint8_t> bytes = assemble("NONE");
    for (uint32_t i = 0; i < 100'000; ++i) {
        const uint32_t index = i * 2654435761U;
        bytes.push_back('r');
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes.push_back(static_cast<uint8_t>(index >> shift));
    }
    bytes.push_back('.');
    QCOMPARE(summary(readBytes(bytes, Loader::CUnpickler)),
             "-> None | limit-exceeded memo-index 2654435761 67108864");
    QCOMPARE(run("NONE; PUT 4611686018427387904; STOP"), "! pickle-bad-argument PUT index");
    QCOMPARE(run("NONE; PUT 1000000000000; GET 1000000000000; STOP"),
             "-> None | limit-exceeded memo-index 1000000000000 67108864 | pickle-left-on-stack 1");
}

void TestMachineBounds::canBeCancelled()
{
    Cancel cancel;
    cancel.request();
    Progress progress;
    const auto reading = read(sourceFromBytes(assemble("NONE; STOP")), {}, {}, cancel, progress);
    QVERIFY(!reading && reading.error().code == Code::Cancelled);
    const auto analysis = analyse(sourceFromBytes(assemble("NONE; STOP")), {}, {}, cancel, progress);
    QVERIFY(!analysis && analysis.error().code == Code::Cancelled);
}

void TestMachineBounds::tellsProgress()
{
    const auto bytes = repeated("", "NONE; POP", 100'000, "NONE; STOP");
    const size_t size = bytes.size();
    Progress progress;
    QVERIFY(read(sourceFromBytes(bytes), {}, {}, {}, progress));
    QVERIFY(progress.done() > size / 2 && progress.done() <= size);
}

void TestMachineBounds::givesErrorsOfTheSource()
{
    class Broken final : public ByteSource
    {
    public:
        uint64_t sizeBytes() const override { return 100; }
        Result<void> readAt(uint64_t, MutableBytes) const override { return fail(Code::FileRead, {}, {"x"}); }
    };
    Progress progress;
    const auto reading = read(std::make_shared<Broken>(), {}, {}, {}, progress);
    QVERIFY(!reading && reading.error().code == Code::FileRead);
}

QTEST_APPLESS_MAIN(TestMachineBounds)
#include "tst_machine_bounds.moc"
