#include "ui/driver.h"

#include "support/tree_lines.h"
#include "support/zip_builder.h"

#include <QAbstractItemModel>
#include <QFile>
#include <QTest>

namespace skops::test {

bool waitFor(const std::function<bool()>& condition, int timeoutMs)
{
    return QTest::qWaitFor(condition, timeoutMs);
}

bool waitUntilQuiet(const ui::Document& document)
{
    return waitFor([&] { return document.state() == ui::Document::State::Ready && !document.isBusy(); });
}

QString writeFile(const QTemporaryDir& folder, const QString& name, const std::string& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QString writeSkops(const QTemporaryDir& folder, const QString& name, const std::string& schema,
                   const std::vector<std::pair<std::string, std::string>>& members)
{
    Zip zip;
    for (const auto& [member, data] : members)
        zip.members.push_back({.name = member, .data = data});
    zip.members.push_back({.name = "schema.json", .data = schema});
    const std::vector<uint8_t> bytes = buildZip(zip);
    return writeFile(folder, name, std::string(bytes.begin(), bytes.end()));
}

std::string withId(int id)
{
    return ",\"__id__\":" + std::to_string(id);
}

namespace {

std::string keyTypes(size_t count)
{
    std::string types;
    for (size_t i = 0; i < count; ++i)
        types += (i > 0 ? "," : "") + node("TypeNode", "builtins.str");
    return node("ListNode", "builtins.list", ",\"content\":[" + types + "]");
}

std::string dictBody(const std::vector<std::pair<std::string, std::string>>& values)
{
    std::string content;
    for (const auto& [key, value] : values)
        content += (content.empty() ? "\"" : ",\"") + key + "\":" + value;
    return ",\"key_types\":" + keyTypes(values.size()) + ",\"content\":{" + content + "}";
}

} // namespace

std::string mixedSchema()
{
    const std::string attributes =
        node("DictNode", "builtins.dict", dictBody({{"alpha", json("0.5")}, {"beta", json("true")}}));
    const std::string model =
        node("ObjectNode", "mypackage.Model", ",\"content\":" + attributes + withId(10));
    const std::string numbers =
        node("ListNode", "builtins.list", ",\"content\":[" + json("1") + "," + json("2") + "]" + withId(11));
    const std::string scores =
        node("ListNode", "builtins.list",
             ",\"content\":[" + node("FunctionNode", "mypackage.score") + "," + json("3") + "]");
    return root("DictNode", "builtins.dict",
                dictBody({{"model", model}, {"numbers", numbers}, {"again", numbers}, {"scores", scores}}));
}

std::string dangerousSchema()
{
    return root("DictNode", "builtins.dict",
                dictBody({{"hook", node("FunctionNode", "os.system")}, {"value", json("1")}}));
}

std::string dangerousPickle()
{
    return "cos\nsystem\n(S'true'\ntR.";
}

std::string import(const std::string& module, const std::string& name)
{
    return "c" + module + "\n" + name + "\n";
}

std::string callWith(const std::string& text)
{
    std::string length;
    for (size_t shift = 0; shift < 32; shift += 8)
        length += static_cast<char>((text.size() >> shift) & 0xffU);
    return "(X" + length + text + "tR";
}

std::string longPickle(size_t count)
{
    constexpr size_t eventsEach = 3;
    std::string pickle = "\x80\x02";
    for (size_t i = 0; i < count / eventsEach; ++i) {
        if (i == count / eventsEach / 2)
            pickle += import("os", "system") + callWith("true") + "0";
        pickle += import("mine.module", "Class" + std::to_string(i % 20'000)) +
                  callWith("argument " + std::to_string(i)) + "}b0";
    }
    return pickle + "N.";
}

namespace {

std::string text(const std::string& value)
{
    return "\x8c" + std::string(1, static_cast<char>(value.size())) + value;
}

/// NEWOBJ without arguments, and a state.
std::string object(const std::string& module, const std::string& name, const std::string& state)
{
    return text(module) + text(name) + "\x93)\x81" + state + "b";
}

} // namespace

std::string modelPickle()
{
    const std::string state = "}" + text("alpha") + "K\x05s";
    return "\x80\x04}" + text("model") + object("mine", "Model", state) + "s" + text("numbers") +
           "](K\x01K\x02" + std::string("es.");
}

std::string lossyPickle()
{
    return "\x80\x04}" + text("names") + "}\x89K\x01ss.";
}

std::string refusedPickle()
{
    return "\x80\x04}" + text("table") + object("pandas.core.frame", "DataFrame", "}") + "s.";
}

std::string listPickle(size_t count)
{
    std::string pickle = "\x80\x04](";
    for (size_t i = 0; i < count; ++i)
        pickle += {'K', static_cast<char>(i % 100)};
    return pickle + "e.";
}

QString writeBytesPickle(const QTemporaryDir& folder, const QString& name, uint64_t count)
{
    std::string head = "\x80\x04\x8e"; // BINBYTES8
    for (size_t shift = 0; shift < 64; shift += 8)
        head += static_cast<char>((count >> shift) & 0xffU);
    const QString path = writeFile(folder, name, head);
    QFile file(path);
    const auto end = static_cast<qint64>(head.size() + count);
    if (!file.open(QIODevice::ReadWrite) || !file.resize(end) || !file.seek(end) || file.write(".") != 1)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

std::string longSchema(size_t count)
{
    std::string items;
    for (size_t i = 0; i < count; ++i)
        items += (i > 0 ? "," : "") + json(std::to_string(i));
    return root("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

namespace {

void appendLines(QAbstractItemModel& model, const std::vector<int>& columns, const QModelIndex& parent,
                 int depth, QStringList& lines)
{
    while (model.canFetchMore(parent))
        model.fetchMore(parent);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(row, column, parent).data().toString());
        lines.append(QString(depth * 2, QLatin1Char(' ')) + cells.join(QStringLiteral(" | ")));
        appendLines(model, columns, model.index(row, 0, parent), depth + 1, lines);
    }
}

} // namespace

QStringList linesOf(QAbstractItemModel& model, const std::vector<int>& columns)
{
    QStringList lines;
    appendLines(model, columns, {}, 0, lines);
    return lines;
}

} // namespace skops::test
