#pragma once

// Runs skops-inspect in this process, with streams of strings, on files in a temporary folder.

#include "support/tree_lines.h"
#include "terminal/run.h"

#include <QTemporaryDir>

#include <string>
#include <vector>

namespace skops::test {

struct Ran
{
    int status = 0;
    std::string out;
    std::string err;
};

struct RunOptions
{
    std::string input{};          ///< what standard input holds
    size_t outputLimit = 1 << 30; ///< bytes after which writing fails with ENOSPC
    bool isTty = false;
    bool noColor = false;
    bool isCancelled = false;
    std::string stopAt{}; ///< text on standard error at which the command is stopped; empty: never
};

/// "today" is 2026-10-17.
Ran run(const std::vector<std::string>& arguments, const RunOptions& options = {});

/// Files of one test.
class Folder
{
public:
    std::string write(const std::string& name, const std::string& bytes);
    /// A .skops file with this schema.
    std::string writeModel(const std::string& name, const std::string& schema);
    std::string path(const std::string& name) const;
    std::string read(const std::string& name) const;
    void makeFolder(const std::string& name);
    /// Every file in and below it, sorted, one a line.
    std::string files(const std::string& name = {}) const;

private:
    QTemporaryDir m_folder;
};

/// "PROTO 4; " and what tests/pickle/program.h understands.
std::string pickleOf(const std::string& program);

std::string zipOf(const std::string& schema);

/// A list of an object of each type.
std::string modelWith(const std::vector<std::string>& types);

} // namespace skops::test
