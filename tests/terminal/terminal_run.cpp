#include "terminal_run.h"

#include "program.h"
#include "support/zip_builder.h"

#include <QFile>

#include <cerrno>
#include <filesystem>
#include <set>

namespace skops::test {

Ran run(const std::vector<std::string>& arguments, const RunOptions& options)
{
    Ran ran;
    QTemporaryDir folder;
    QFile input(folder.filePath(QStringLiteral("input")));
    if (!input.open(QIODevice::ReadWrite))
        qFatal("no temporary file");
    input.write(QByteArray::fromStdString(options.input));
    input.seek(0);
    Cancel cancel;
    if (options.isCancelled)
        cancel.request();
    const auto takeOut = [&](std::string_view text) {
        if (ran.out.size() + text.size() > options.outputLimit)
            return ENOSPC;
        ran.out += text;
        return 0;
    };
    const auto takeErr = [&](std::string_view text) {
        ran.err += text;
        if (!options.stopAt.empty() && text.find(options.stopAt) != text.npos)
            cancel.request();
        return 0;
    };
    terminal::Terminal terminal{.out = terminal::Output(takeOut),
                                .err = terminal::Output(takeErr),
                                .inputDescriptor = input.handle(),
                                .isOutputTty = options.isTty,
                                .noColor = options.noColor,
                                .today = "2026-10-17",
                                .cancel = &cancel};
    ran.status = terminal::run(arguments, terminal);
    return ran;
}

std::string Folder::path(const std::string& name) const
{
    return m_folder.filePath(QString::fromStdString(name)).toStdString();
}

std::string Folder::write(const std::string& name, const std::string& bytes)
{
    QFile file(QString::fromStdString(path(name)));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", name.c_str());
    file.write(QByteArray::fromStdString(bytes));
    return path(name);
}

std::string Folder::read(const std::string& name) const
{
    QFile file(QString::fromStdString(path(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "no such file";
}

void Folder::makeFolder(const std::string& name)
{
    std::filesystem::create_directories(path(name));
}

std::string Folder::files(const std::string& name) const
{
    const std::filesystem::path folder = path(name);
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_directory())
            names.insert(entry.path().lexically_relative(folder).string());
    }
    std::string lines;
    for (const std::string& file : names)
        lines += file + '\n';
    return lines;
}

std::string pickleOf(const std::string& program)
{
    const std::vector<uint8_t> bytes = pickle::testing::assemble("PROTO 4; " + program);
    return {bytes.begin(), bytes.end()};
}

std::string zipOf(const std::string& schema)
{
    const std::vector<uint8_t> bytes = buildZip({.members = {{.name = "schema.json", .data = schema}}});
    return {bytes.begin(), bytes.end()};
}

std::string Folder::writeModel(const std::string& name, const std::string& schema)
{
    return write(name, zipOf(schema));
}

std::string modelWith(const std::vector<std::string>& types)
{
    std::string items;
    for (const std::string& type : types)
        items += (items.empty() ? "" : ",") + node("ObjectNode", type, ",\"content\":" + json("1"));
    return root("ListNode", "builtins.list", ",\"content\":[" + items + "]");
}

} // namespace skops::test
