#include "review/output_plan.h"

#include <map>

namespace skops::review {
namespace {

namespace fs = std::filesystem;

/// One spelling for one file, whether it exists or not.
fs::path placeOf(const fs::path& path)
{
    std::error_code error;
    fs::path place = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path.lexically_normal() : place;
}

} // namespace

fs::path outputNameOf(const fs::path& input)
{
    fs::path output = input;
    return output.replace_extension(".skops");
}

std::vector<PlannedOutput> planOutputs(std::span<const Input> inputs, const fs::path& folder,
                                       const std::function<bool(const Input&)>& isPickle)
{
    std::vector<PlannedOutput> outputs;
    std::map<fs::path, std::vector<size_t>> byPlace;
    for (size_t i = 0; i < inputs.size(); ++i) {
        const Input& input = inputs[i];
        outputs.push_back(
            {outputNameOf(folder.empty() ? fs::path(input.path) : folder / input.relative), {}});
        byPlace[placeOf(outputs.back().path)].push_back(i);
    }
    for (const auto& [place, users] : byPlace) {
        std::vector<size_t> pickles;
        for (const size_t i : users) {
            const bool isItself = placeOf(inputs[i].path) == place;
            if (isItself && isPickle(inputs[i]))
                outputs[i].problem = Finding{Code::OutputClash, {}, {inputs[i].path}};
            else if (!isItself && (users.size() == 1 || isPickle(inputs[i])))
                pickles.push_back(i);
        }
        for (size_t k = 0; pickles.size() > 1 && k < pickles.size(); ++k)
            outputs[pickles[k]].problem =
                Finding{Code::OutputClash, {}, {inputs[pickles[k == 0 ? 1 : 0]].path}};
    }
    return outputs;
}

} // namespace skops::review
