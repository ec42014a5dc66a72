#pragma once

// What became of the inputs of `convert`: one row each, and how many of each kind.

#include "review/convert_file.h"
#include "review/input_paths.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace skops::terminal {

/// What is left of one input when its review is gone.
struct ConvertRow
{
    std::string input;
    std::string sha256; ///< empty: not read as far
    std::string output; ///< empty: there is none, and would be none
    review::ConvertStatus status = review::ConvertStatus::Failed;
    std::string_view reason; ///< id of a code; empty: it is, or would be, converted
    std::string detail;      ///< of what is no pickle, its kind
    bool isNamed = false;    ///< given by name, not found in a folder
};

enum class ConvertReportFormat : uint8_t { Csv, JsonLines };

/// By the file's name: "*.csv", else JSON lines.
ConvertReportFormat convertReportFormat(const std::string& path);

/// The line above the rows; empty for JSON lines.
std::string reportHead(ConvertReportFormat format);
std::string reportLine(const ConvertRow& row, ConvertReportFormat format);

class ConvertCounts
{
public:
    /// What folders hold besides files, and further names of files.
    explicit ConvertCounts(const review::InputPaths& paths)
        : m_others(paths.others()), m_repeated(paths.repeated())
    {
    }

    void add(const ConvertRow& row);
    bool hasPickle() const;
    /// The worst exit status of the inputs; 2 if none of them is a pickle.
    int status() const;
    /// One number a line, with those of each reason behind it.
    std::string text() const;

private:
    std::map<review::ConvertStatus, std::map<std::string, size_t>> m_reasons; ///< by status and reason
    std::map<std::string_view, size_t> m_others;
    size_t m_repeated = 0;
    int m_status = 0;
};

} // namespace skops::terminal
