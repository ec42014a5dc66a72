#include "stub_members.h"

#include "numpy/dtype.h"
#include "numpy/npy_writer.h"

#include <algorithm>

namespace skops::fuzz {
namespace {

std::vector<uint8_t> npy(const numpy::Dtype& dtype, std::vector<uint64_t> shape,
                         const std::vector<uint8_t>& data)
{
    const std::string header = numpy::npyHeader(dtype, shape, false).value();
    std::vector<uint8_t> bytes(header.begin(), header.end());
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

std::vector<uint8_t> npy(std::string_view dtype, std::vector<uint64_t> shape,
                         const std::vector<uint8_t>& data)
{
    return npy(numpy::dtypeFromString(dtype).value(), std::move(shape), data);
}

/// sklearn.tree._tree.NODE_DTYPE of scikit-learn 1.3 and newer, 64 bytes.
std::vector<uint8_t> treeNodes()
{
    const auto literal = numpy::parseLiteral("[('left_child', '<i8'), ('right_child', '<i8'), ('feature', "
                                             "'<i8'), ('threshold', '<f8'), ('impurity', "
                                             "'<f8'), ('n_node_samples', '<i8'), ('weighted_n_node_samples', "
                                             "'<f8'), ('missing_go_to_left', 'u1'), ('', "
                                             "'|V7')]",
                                             false);
    const numpy::Dtype dtype = numpy::dtypeFromLiteral(literal.value(), literal->root()).value();
    std::vector<uint8_t> nodes(3 * 64, 0);
    nodes[0] = 1;
    nodes[8] = 9; // out of range
    return npy(dtype, {3}, nodes);
}

std::vector<StubMembers::Entry> sparseEntries()
{
    return {{"indices.npy", npy("<i4", {2}, {0, 0, 0, 0, 7, 0, 0, 0})},
            {"indptr.npy", npy("<i4", {2}, {0, 0, 0, 0, 2, 0, 0, 0})},
            {"format.npy", npy("|S3", {}, {'c', 's', 'r'})},
            {"shape.npy", npy("<i8", {2}, {1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0})},
            {"data.npy", npy("|u1", {2}, {1, 2})}};
}

} // namespace

StubMembers::StubMembers(std::vector<Entry> entries) : m_entries(std::move(entries))
{
    std::vector<uint8_t> all;
    for (const Entry& entry : m_entries)
        all.insert(all.end(), entry.bytes.begin(), entry.bytes.end());
    m_source = sourceFromBytes(std::move(all));
}

std::optional<MemberId> StubMembers::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_entries, name, &Entry::name);
    if (found == m_entries.end())
        return std::nullopt;
    return makeId<MemberId>(static_cast<size_t>(found - m_entries.begin()));
}

archive::Placement StubMembers::placement(MemberId id) const
{
    uint64_t begin = 0;
    for (size_t i = 0; i < index(id); ++i)
        begin += m_entries[i].bytes.size();
    return {begin, begin + sizeBytes(id), sizeBytes(id)};
}

Result<size_t> StubMembers::readHead(MemberId id, MutableBytes out) const
{
    const std::vector<uint8_t>& bytes = m_entries[index(id)].bytes;
    const size_t count = std::min(bytes.size(), out.size());
    std::copy_n(bytes.begin(), count, out.begin());
    return count;
}

Result<void> StubMembers::stream(MemberId id, const Cancel& /*cancel*/, const Sink& sink,
                                 std::vector<Finding>* /*findings*/, const ByteSource* /*through*/) const
{
    return sink(m_entries[index(id)].bytes);
}

Result<std::shared_ptr<const archive::Members>> StubMembers::openNested(MemberId id,
                                                                        const Cancel& /*cancel*/) const
{
    const Entry& entry = m_entries[index(id)];
    if (entry.inner.empty())
        return fail(Code::ZipNoEnd, {.member = entry.name});
    return std::make_shared<const StubMembers>(entry.inner);
}

std::vector<StubMembers::Entry> stubEntries()
{
    return {{"1.npy", npy("<f8", {3}, std::vector<uint8_t>(24, 0x40))},
            {"2.npy", npy("<i8", {2}, {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0})},
            {"3.npy", treeNodes()},
            {"4.npz", {'P', 'K', 5, 6}, sparseEntries()},
            {"5.bin", {'t', 'r', 'e', 'e', '\n', 0, 0xff}},
            {"6.npy", npy("<f8", {1U << 20U}, {})},
            {"7.npy", npy("<U2", {1}, {'a', 0, 0, 0, 'b', 0, 0, 0})},
            {"schema.json", {'{', '}'}}};
}

} // namespace skops::fuzz
