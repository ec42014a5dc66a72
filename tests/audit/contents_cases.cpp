#include "contents_cases.h"

#include "nodes/schema_reader.h"
#include "support/tree_lines.h"

namespace skops::test {
namespace {

std::string zeros(const std::string& descr, const Numbers& shape, int width)
{
    std::string text;
    size_t count = 1;
    for (const int64_t size : shape) {
        text += std::to_string(size) + ",";
        count *= size_t(size);
    }
    return npy(descr, "(" + text + ")", Numbers(count), {width});
}

std::string tuple(const std::vector<std::string>& items)
{
    std::string content;
    for (const std::string& item : items)
        content += (content.empty() ? "" : ",") + item;
    return node("TupleNode", "builtins.tuple", ",\"content\":[" + content + "]");
}

std::string dict(const std::vector<std::pair<std::string, std::string>>& entries)
{
    std::string content;
    for (const auto& [key, value] : entries)
        content += (content.empty() ? "\"" : ",\"") + key + "\":" + value;
    const std::string types = node("ListNode", "builtins.list", ",\"content\":[]");
    return node("DictNode", "builtins.dict", ",\"key_types\":" + types + ",\"content\":{" + content + "}");
}

std::string rootObject(const std::string& type, const std::string& attributes)
{
    return root("ObjectNode", type, ",\"content\":" + attributes);
}

std::string bytesOf(const std::vector<uint8_t>& bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

std::string npy(const std::string& descr, const std::string& shape, const Numbers& numbers,
                std::vector<int> widths)
{
    const std::string header = "{'descr': " + descr + ", 'fortran_order': False, 'shape': " + shape + ", }\n";
    std::string out = std::string("\x93NUMPY\x01\x00", 8) + number(header.size(), 2) + header;
    for (size_t i = 0; i < numbers.size(); ++i)
        out += number(uint64_t(numbers[i]), widths[i % widths.size()]);
    return out;
}

std::string integers(const Numbers& numbers)
{
    return npy("'<i8'", "(" + std::to_string(numbers.size()) + ",)", numbers, {8});
}

std::string array(const std::string& file)
{
    return node("NdArrayNode", "numpy.ndarray", ",\"type\":\"numpy\",\"file\":\"" + file + "\"");
}

Answer ask(Zip zip, const std::string& schema)
{
    zip.members.push_back({.name = "schema.json", .data = schema});
    const Cancel cancel;
    Progress progress;
    Workers workers(2);
    const auto archive = archive::Archive::open(zipSource(zip), Limits{}, cancel);
    const auto tree = nodes::readTree(**archive, Limits{}, cancel);
    const auto profile = profile::defaultProfile();
    auto contents = audit::readContents(tree->get(), **archive, *profile, workers, cancel, progress);
    Answer answer{
        .contents = *std::move(contents), .progressDone = progress.done(), .progressTotal = progress.total()};
    answer.dtypes = audit::checkTreeDtypes(**tree, **archive, *profile, cancel);
    for (const Finding& finding : answer.contents.findings) {
        answer.lines += answer.lines.empty() ? "" : "; ";
        answer.lines += codeId(finding.code);
        for (const std::string& argument : finding.args)
            answer.lines += " " + argument;
    }
    return answer;
}

Answer ask(const TreeCase& c)
{
    const size_t count = c.records.size() / c.widths.size();
    Zip zip;
    zip.members.push_back(
        {.name = "1.npy", .data = npy(c.descr, "(" + std::to_string(count) + ",)", c.records, c.widths)});
    zip.members.push_back({.name = "2.npy", .data = integers(c.classes)});
    zip.members.push_back({.name = "3.npy", .data = zeros("'<f8'", c.valuesShape, 8)});
    const std::string state =
        dict({{"node_count", json(c.nodeCount)}, {"nodes", array("1.npy")}, {"values", array("3.npy")}});
    const std::string arguments = tuple({json(c.features), array("2.npy"), json(c.outputs)});
    const std::string tree = node("TreeNode", "sklearn.tree._tree.Tree",
                                  ",\"__reduce__\":{\"args\":" + arguments + "},\"content\":" + state);
    return ask(zip, rootObject("sklearn.tree._classes.DecisionTreeClassifier",
                               dict({{"n_features_in_", json(c.columns)}, {"tree_", tree}})));
}

Answer askPredictor(const Numbers& records, const Numbers& bitsets)
{
    const std::string descr =
        "[('feature_idx', '<i8'), ('left', '<u4'), ('right', '<u4'), ('is_leaf', '<u2'), "
        "('is_categorical', '|u1'), ('bitset_idx', '<u4')]";
    Zip zip;
    const std::string shape = "(" + std::to_string(records.size() / 6) + ",)";
    zip.members.push_back({.name = "1.npy", .data = npy(descr, shape, records, {8, 4, 4, 2, 1, 4})});
    zip.members.push_back({.name = "2.npy", .data = zeros("'<u4'", bitsets, 4)});
    const std::string state = dict({{"nodes", array("1.npy")},
                                    {"binned_left_cat_bitsets", array("2.npy")},
                                    {"raw_left_cat_bitsets", array("2.npy")}});
    const std::string predictor =
        node("ObjectNode", "sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor",
             ",\"content\":" + state);
    const std::string list = node("ListNode", "builtins.list", ",\"content\":[" + predictor + "]");
    return ask(
        zip, rootObject(
                 "sklearn.ensemble._hist_gradient_boosting.gradient_boosting.HistGradientBoostingRegressor",
                 dict({{"n_features_in_", json("3")},
                       {"_predictors", node("ListNode", "builtins.list", ",\"content\":[" + list + "]")}})));
}

Answer askSparse(const Arrays& arrays)
{
    Zip npz;
    for (const auto& [name, data] : arrays)
        npz.members.push_back({.name = name + ".npy", .data = data, .method = 8});
    Zip zip;
    zip.members.push_back({.name = "1.npz", .data = bytesOf(buildZip(npz))});
    return ask(zip, root("SparseMatrixNode", "scipy.sparse._csr.csr_matrix",
                         ",\"type\":\"scipy\",\"file\":\"1.npz\""));
}

std::string formatArray(const std::string& name)
{
    return npy("'|S" + std::to_string(name.size()) + "'", "()", {}, {8}) + name;
}

Arrays compressed(const std::string& format, const Numbers& indices, const Numbers& pointers)
{
    return {{"indices", integers(indices)},
            {"indptr", integers(pointers)},
            {"format", formatArray(format)},
            {"shape", integers({2, 3})},
            {"data", integers({7, 8, 9})}};
}

} // namespace skops::test
