#include "review/input_paths.h"

#include <algorithm>
#include <filesystem>

namespace skops::review {
namespace {

namespace fs = std::filesystem;

/// What one folder holds: files, folders below it, and the rest by kind.
class FolderReader
{
public:
    /// The error of reading the folder itself, if any.
    std::error_code read(const std::string& folder);

    std::vector<std::string> files;
    std::vector<std::string> folders;
    std::vector<std::string_view> others;

private:
    void add(const fs::directory_entry& entry);
};

std::error_code FolderReader::read(const std::string& folder)
{
    std::error_code error;
    fs::directory_iterator it(folder, error);
    while (!error && it != fs::directory_iterator()) {
        add(*it);
        it.increment(error);
    }
    return error;
}

void FolderReader::add(const fs::directory_entry& entry)
{
    std::error_code ignored;
    const bool isLink = entry.is_symlink(ignored);
    switch (entry.status(ignored).type()) {
    case fs::file_type::regular:
        files.push_back(entry.path().string());
        return;
    case fs::file_type::directory:
        if (isLink)
            others.push_back("link-to-folder");
        else
            folders.push_back(entry.path().string());
        return;
    case fs::file_type::not_found:
    case fs::file_type::none:
    case fs::file_type::unknown:
        // Reading it says why it cannot be read.
        if (isLink)
            others.push_back("broken-link");
        else
            files.push_back(entry.path().string());
        return;
    default:
        others.push_back("special-file");
    }
}

} // namespace

void InputPaths::add(const std::string& path, const Cancel& cancel)
{
    std::error_code ignored;
    if (path != "-" && fs::is_directory(path, ignored))
        addFolder(path, cancel);
    else
        addFile(
            {.path = path, .relative = fs::path(path).filename().string(), .isNamed = true, .errors = {}});
}

void InputPaths::addFolder(const std::string& folder, const Cancel& cancel)
{
    const auto relative = [&](const std::string& path) {
        return fs::path(path).lexically_relative(folder).string();
    };
    std::vector<Input> found;
    std::vector<std::string> toRead{folder};
    while (!toRead.empty() && !cancel.isRequested()) {
        const std::string path = std::move(toRead.back());
        toRead.pop_back();
        FolderReader reader;
        if (const std::error_code error = reader.read(path)) {
            const bool isDenied = error == std::errc::permission_denied;
            found.push_back({.path = path,
                             .relative = relative(path),
                             .errors = {isDenied ? Finding{Code::FileDenied, {}}
                                                 : Finding{Code::FileRead, {}, {error.message()}}}});
        }
        for (const std::string& file : reader.files)
            found.push_back({.path = file, .relative = relative(file), .errors = {}});
        toRead.insert(toRead.end(), std::make_move_iterator(reader.folders.begin()),
                      std::make_move_iterator(reader.folders.end()));
        for (const std::string_view kind : reader.others)
            ++m_others[kind];
    }
    std::sort(found.begin(), found.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
    for (Input& input : found) {
        if (cancel.isRequested())
            return;
        addFile(std::move(input));
    }
}

void InputPaths::addFile(Input input)
{
    std::error_code error;
    const fs::path target = input.path == "-" ? fs::path() : fs::canonical(input.path, error);
    // A pipe gives other bytes each time, and what is not there has no other name.
    const bool canRepeat = !target.empty() && !error && fs::is_regular_file(target, error);
    if (canRepeat && !m_known.insert(target.string()).second)
        ++m_repeated;
    else
        m_inputs.push_back(std::move(input));
}

} // namespace skops::review
