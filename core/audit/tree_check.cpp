#include "audit/tree_check.h"

#include "numpy/element.h"

#include <algorithm>
#include <array>
#include <span>

namespace skops::audit {
namespace {

using numpy::IntegerField;

/// The fields of every release in their order (sklearn/tree/_tree.pxd Node; missing_go_to_left since 1.3).
constexpr auto treeFields =
    std::to_array<std::string_view>({"left_child", "right_child", "feature", "threshold", "impurity",
                                     "n_node_samples", "weighted_n_node_samples", "missing_go_to_left"});

/// PREDICTOR_RECORD_DTYPE of every release; threshold is the name of num_threshold before 1.0.
constexpr auto predictorFields = std::to_array<std::string_view>(
    {"value", "count", "feature_idx", "threshold", "num_threshold", "missing_go_to_left", "left", "right",
     "gain", "depth", "is_leaf", "bin_threshold", "is_categorical", "bitset_idx"});

/// Where the fields stand that prediction uses.
struct Layout
{
    IntegerField left;
    IntegerField right;
    IntegerField feature;
    std::optional<IntegerField> isLeaf{};        ///< of a Predictor
    std::optional<IntegerField> isCategorical{}; ///< of a Predictor since 0.24
    std::optional<IntegerField> bitset{};
    uint64_t itemBytes = 0;
};

/// The first field that stands elsewhere than in scikit-learn. Its loaders cast an array by position, not by
/// name, so names in another order would make this check look at the wrong numbers (run: a Tree whose first
/// three fields change places loads).
std::optional<std::string> misplacedField(const numpy::Dtype& dtype, std::span<const std::string_view> known)
{
    auto at = known.begin();
    for (const numpy::Field& field : dtype.fields) {
        at = std::find(at, known.end(), field.name);
        if (at == known.end())
            return field.name;
        ++at;
    }
    return std::nullopt;
}

std::optional<Layout> findLayout(Records records, const numpy::Dtype& dtype)
{
    const bool isTree = records == Records::Tree;
    const auto left = numpy::integerField(dtype, isTree ? "left_child" : "left");
    const auto right = numpy::integerField(dtype, isTree ? "right_child" : "right");
    const auto feature = numpy::integerField(dtype, isTree ? "feature" : "feature_idx");
    const auto isLeaf = isTree ? std::nullopt : numpy::integerField(dtype, "is_leaf");
    if (!left || !right || !feature || (!isTree && !isLeaf))
        return std::nullopt;
    Layout layout{
        .left = *left, .right = *right, .feature = *feature, .isLeaf = isLeaf, .itemBytes = dtype.itemBytes};
    if (!isTree) {
        layout.isCategorical = numpy::integerField(dtype, "is_categorical");
        layout.bitset = numpy::integerField(dtype, "bitset_idx");
    }
    return layout;
}

void widen(Extreme& extreme, int64_t value, uint64_t node, bool isGreatest)
{
    if (!extreme.isSet || (isGreatest ? value > extreme.value : value < extreme.value))
        extreme = {.value = value, .node = node, .isSet = true};
}

/// scikit-learn casts these fields to uint8, which keeps the low byte.
bool isTrue(const IntegerField& field, Bytes record)
{
    return (static_cast<uint64_t>(field.read(record)) & 0xffU) != 0;
}

class Scanner
{
public:
    Scanner(const Layout& layout, RecordScan& scan) : m_layout(layout), m_scan(&scan) {}

    void operator()(uint64_t first, Bytes records)
    {
        const auto size = static_cast<size_t>(m_layout.itemBytes);
        for (uint64_t node = first; !records.empty(); ++node, records = records.subspan(size))
            check(node, records.first(size));
    }

private:
    void check(uint64_t node, Bytes record)
    {
        const int64_t left = m_layout.left.read(record);
        const int64_t right = m_layout.right.read(record);
        if (m_layout.isLeaf) {
            if (isTrue(*m_layout.isLeaf, record))
                return;
        } else if (left == -1 && right == -1) {
            return;
        }
        checkChild(m_layout.isLeaf ? "left" : "left_child", node, left);
        checkChild(m_layout.isLeaf ? "right" : "right_child", node, right);
        const int64_t feature = m_layout.feature.read(record);
        widen(m_scan->leastFeature, feature, node, false);
        widen(m_scan->greatestFeature, feature, node, true);
        if (m_layout.isCategorical && m_layout.bitset && isTrue(*m_layout.isCategorical, record))
            widen(m_scan->greatestBitset, m_layout.bitset->read(record), node, true);
    }

    /// Every release writes children behind their parent, so a walk that only goes forward ends.
    void checkChild(const char* field, uint64_t node, int64_t child)
    {
        const bool isForward = child > 0 && static_cast<uint64_t>(child) > node;
        if ((isForward && static_cast<uint64_t>(child) < m_scan->count) || m_scan->first)
            return;
        m_scan->first = IndexViolation{.field = field, .node = node, .value = std::to_string(child)};
    }

    Layout m_layout;
    RecordScan* m_scan;
};

} // namespace

numpy::NpyStream::Elements scanRecords(Records records, const numpy::NpyHeader& header, RecordScan& scan)
{
    scan.count = header.count;
    const std::optional<Layout> layout = findLayout(records, header.dtype);
    if (!layout || header.shape.size() != 1 || header.dtype.itemBytes > numpy::maxElementBytes)
        return {};
    scan.hasFields = true;
    const auto known = records == Records::Tree ? std::span<const std::string_view>(treeFields)
                                                : std::span<const std::string_view>(predictorFields);
    if (const auto misplaced = misplacedField(header.dtype, known))
        scan.first = IndexViolation{.field = *misplaced, .node = 0, .value = "order"};
    return Scanner(*layout, scan);
}

} // namespace skops::audit
