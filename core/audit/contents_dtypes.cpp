#include "audit/contents.h"

#include "audit/contents_plan.h"
#include "numpy/dtype.h"
#include "numpy/npy.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace skops::audit {
namespace {

using numpy::Dtype;
using numpy::Field;
using profile::RecordDtype;
using profile::RecordField;

/// The intp fields of sklearn/tree/_tree.pxd Node (_tree.pyx _dtype_dict_with_modified_bitness).
constexpr auto indexFields =
    std::to_array<std::string_view>({"left_child", "right_child", "feature", "n_node_samples"});

bool isSameLayout(const Dtype& dtype, const RecordDtype& expected)
{
    return dtype.itemBytes == expected.itemSizeBytes &&
           std::equal(dtype.fields.begin(), dtype.fields.end(), expected.fields.begin(),
                      expected.fields.end(), [](const Field& field, const RecordField& wanted) {
                          return field.name == wanted.name && field.offset == wanted.offset &&
                                 !field.hasTitle && field.dtype.text() == wanted.format;
                      });
}

/// The first field by which the two differ in names.
std::optional<std::string> nameDifference(const Dtype& dtype, const RecordDtype& expected)
{
    for (const RecordField& wanted : expected.fields) {
        const bool isThere = std::any_of(dtype.fields.begin(), dtype.fields.end(),
                                         [&](const Field& field) { return field.name == wanted.name; });
        if (!isThere)
            return "missing field " + std::string(wanted.name);
    }
    for (const Field& field : dtype.fields) {
        const bool isKnown =
            std::any_of(expected.fields.begin(), expected.fields.end(),
                        [&](const RecordField& wanted) { return field.name == wanted.name; });
        if (!isKnown || field.hasTitle)
            return "unknown field " + (field.hasTitle ? field.title : field.name);
    }
    return std::nullopt;
}

/// _all_compatible_dtype_dicts: the other byte order, and the other width of the index fields, each for all
/// at once.
std::string expectedFormat(const RecordField& wanted, bool swapOrder, bool swapWidth)
{
    std::string format(wanted.format);
    if (swapOrder && format.front() != '|')
        format.front() = format.front() == '<' ? '>' : '<';
    const bool isIndex = std::find(indexFields.begin(), indexFields.end(), wanted.name) != indexFields.end();
    if (swapWidth && isIndex)
        std::replace(format.begin(), format.end(), '8', '4');
    return format;
}

/// _check_node_ndarray (sklearn/tree/_tree.pyx, 1.3 to 1.9); nothing if it takes the array as it should be
/// taken.
std::optional<std::string> treeDifference(const Dtype& dtype, const RecordDtype& expected)
{
    if (isSameLayout(dtype, expected))
        return std::nullopt;
    if (auto names = nameDifference(dtype, expected))
        return names;
    std::optional<std::string> difference;
    for (const std::pair<bool, bool>& swapped :
         {std::pair(false, false), {false, true}, {true, false}, {true, true}}) {
        const auto differs = std::find_if(dtype.fields.begin(), dtype.fields.end(), [&](const Field& field) {
            const auto wanted = std::find_if(expected.fields.begin(), expected.fields.end(),
                                             [&](const RecordField& f) { return f.name == field.name; });
            return field.dtype.text() != expectedFormat(*wanted, swapped.first, swapped.second);
        });
        if (differs == dtype.fields.end()) {
            // The cast that follows goes by position: fields in another order are refused or get mixed up.
            const bool isOrdered =
                std::equal(dtype.fields.begin(), dtype.fields.end(), expected.fields.begin(),
                           [](const Field& a, const RecordField& b) { return a.name == b.name; });
            return isOrdered ? std::nullopt : std::optional<std::string>("field order");
        }
        if (!difference)
            difference = "field " + differs->name + " " + differs->dtype.text();
    }
    return difference;
}

/// numpy's "same_kind" for the kinds that tree records have: to the same or a later one.
bool canCast(const Dtype& from, std::string_view format)
{
    static constexpr std::string_view kinds = "buifc";
    const size_t a = kinds.find(from.kind);
    const size_t b = format.size() < 2 ? std::string_view::npos : kinds.find(format[1]);
    return a != std::string_view::npos && b != std::string_view::npos && a <= b && from.subShape.empty();
}

/// TreePredictor.__setstate__: astype(PREDICTOR_RECORD_DTYPE, casting="same_kind"), which goes by position.
std::optional<std::string> predictorDifference(const Dtype& dtype, const RecordDtype& expected, bool isCast)
{
    if (isSameLayout(dtype, expected))
        return std::nullopt;
    if (!isCast || dtype.fields.size() != expected.fields.size())
        return nameDifference(dtype, expected).value_or("layout");
    for (size_t i = 0; i < expected.fields.size(); ++i) {
        if (!canCast(dtype.fields[i].dtype, expected.fields[i].format))
            return "field " + dtype.fields[i].name + " " + dtype.fields[i].dtype.text();
    }
    return std::nullopt;
}

class DtypeChecker
{
public:
    DtypeChecker(const archive::Members& members, const profile::Profile& profile)
        : m_members(members), m_profile(profile)
    {
        const auto predictor = profile.findClass(predictorType);
        m_castsPredictors = predictor && predictor->has(profile::Method::SetState);
    }

    /// What differs; the answer for a member is kept. An array that cannot be read is another finding's
    /// affair.
    std::optional<std::string> difference(MemberId member, Records records)
    {
        const auto [kept, isNew] = m_answers.try_emplace({static_cast<uint32_t>(member), records});
        if (isNew)
            kept->second = compare(member, records);
        return kept->second;
    }

private:
    static constexpr size_t mostHeads = 1'000;

    /// What the text of a header says, whatever member it stands in.
    struct Answer
    {
        uint64_t neededBytes = 0; ///< of the member, for header and data
        std::optional<std::string> difference;
    };

    std::optional<std::string> compare(MemberId member, Records records)
    {
        if (expected(records).fields.empty())
            return std::nullopt;
        const Bytes head = readHead(member);
        const bool isKept = head.size() <= numpy::usualHeadBytes && m_answersOfHead.size() < mostHeads;
        const std::string key(reinterpret_cast<const char*>(head.data()), head.size());
        auto kept = m_answersOfHead.find({records, key});
        // A forest of 1,000 trees has a few hundred headers: sizes differ, and little else.
        const Answer answer = kept != m_answersOfHead.end() ? kept->second : examine(head, records);
        if (isKept)
            m_answersOfHead.try_emplace({records, key}, answer);
        return answer.neededBytes <= m_members.sizeBytes(member) ? answer.difference : std::nullopt;
    }

    Answer examine(Bytes head, Records records) const
    {
        const auto header = numpy::readNpyHeader(head, INT64_MAX);
        if (!header)
            return {};
        const uint64_t needed = header->dataOffset + header->dataBytes;
        if (header->shape.size() != 1)
            return {needed, std::to_string(header->shape.size()) + " dimensions"};
        if (!header->dtype.isRecord)
            return {needed, header->dtype.text()};
        return {needed, records == Records::Tree
                            ? treeDifference(header->dtype, expected(records))
                            : predictorDifference(header->dtype, expected(records), m_castsPredictors)};
    }

    const RecordDtype& expected(Records records) const
    {
        return records == Records::Tree ? m_profile.treeNodes() : m_profile.predictorNodes();
    }

    /// The bytes before the data; all there are of a shorter member, none of one that cannot be read.
    Bytes readHead(MemberId member)
    {
        m_head.resize(numpy::usualHeadBytes);
        auto size = m_members.readHead(member, m_head);
        const size_t needed = size ? numpy::neededHeadBytes(Bytes(m_head).first(*size)) : 0;
        if (needed > m_head.size()) {
            m_head.resize(needed);
            size = m_members.readHead(member, m_head);
        }
        return size ? Bytes(m_head).first(std::min(*size, needed)) : Bytes();
    }

    const archive::Members& m_members;
    const profile::Profile& m_profile;
    bool m_castsPredictors = false;
    std::vector<uint8_t> m_head;
    std::map<std::pair<uint32_t, Records>, std::optional<std::string>> m_answers;
    std::map<std::pair<Records, std::string>, Answer> m_answersOfHead;
};

} // namespace

std::vector<Finding> checkTreeDtypes(const nodes::NodeTree& tree, const archive::Members& members,
                                     const profile::Profile& profile, const Cancel& cancel)
{
    static constexpr size_t most = 1'000;
    std::vector<Finding> findings;
    DtypeChecker checker(members, profile);
    for (const TreeUse& use : planContents(tree, members.count()).trees) {
        if (cancel.isRequested() || findings.size() == most)
            break;
        if (use.nodes == none<MemberId>)
            continue;
        const auto difference = checker.difference(use.nodes, use.records);
        if (!difference)
            continue;
        const Code code = use.records == Records::Tree ? Code::TreeDtype : Code::PredictorDtype;
        findings.push_back(
            {code, {.member = std::string(members.name(use.nodes)), .node = use.node}, {*difference}});
    }
    return findings;
}

} // namespace skops::audit
