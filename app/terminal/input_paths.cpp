#include "terminal/input_paths.h"

#include <algorithm>
#include <filesystem>

namespace skops::terminal {
namespace {

namespace fs = std::filesystem;

Result<std::vector<std::string>> filesBelow(const std::string& folder)
{
    std::vector<std::string> found;
    std::error_code error;
    for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        if (it->path().extension() == ".skops" && it->is_regular_file(ignored))
            found.push_back(it->path().string());
    }
    Place place;
    place.member = folder;
    if (error)
        return fail(Code::FileRead, place, {error.message()});
    if (found.empty())
        return fail(Code::FileNotFound, place);
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

Result<std::vector<std::string>> findInputs(const std::vector<std::string>& paths)
{
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code ignored;
        if (!fs::is_directory(path, ignored)) {
            files.push_back(path);
            continue;
        }
        auto found = filesBelow(path);
        if (!found)
            return found;
        files.insert(files.end(), std::make_move_iterator(found->begin()),
                     std::make_move_iterator(found->end()));
    }
    return files;
}

} // namespace skops::terminal
