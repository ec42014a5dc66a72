#pragma once

#include "base/result.h"
#include "base/task.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace skops::review {

/// A file that a path stands for, or a folder that could not be read.
struct Input
{
    std::string path;
    std::string relative;        ///< from the folder in which it was found; of a named one its file name
    bool isNamed = false;        ///< given by name, not found in a folder
    std::vector<Finding> errors; ///< why the folder `path` could not be read
};

/// What paths stand for: a file for itself, a folder for every regular file in and below it, sorted. Hidden
/// ones are no exception. Links to files are followed, links to folders are not unless they are given by
/// name.
class InputPaths
{
public:
    /// A file that another path stood for already is only counted. After a cancel some are missing.
    void add(const std::string& path, const Cancel& cancel = {});

    const std::vector<Input>& inputs() const { return m_inputs; }
    /// What folders hold besides files, by kind: "link-to-folder", "broken-link", "special-file".
    const std::map<std::string_view, size_t>& others() const { return m_others; }
    /// Further names of files.
    size_t repeated() const { return m_repeated; }

private:
    void addFolder(const std::string& folder, const Cancel& cancel);
    void addFile(Input input);

    std::vector<Input> m_inputs;
    std::map<std::string_view, size_t> m_others;
    std::set<std::string> m_known; ///< where the links lead
    size_t m_repeated = 0;
};

} // namespace skops::review
