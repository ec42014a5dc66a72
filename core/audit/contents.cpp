#include "audit/contents.h"

#include "audit/contents_plan.h"
#include "audit/contents_trees.h"
#include "audit/sparse_check.h"
#include "audit/tree_check.h"
#include "base/checked.h"
#include "base/read_ahead.h"
#include "numpy/element.h"
#include "numpy/npy_stream.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <numeric>

namespace skops::audit {
namespace {

using archive::Members;
using numpy::NpyHeader;
using numpy::NpyStream;

/// How many findings of one code are kept.
constexpr uint32_t mostOfOneCode = 1'000;

/// What reading one member gave; written by the thread that read it.
struct MemberResult
{
    uint64_t bytes = 0;
    bool isReadable = false;
    bool isSparseInRange = false;
    std::vector<Finding> findings;
};

/// Advances the progress by a member's compressed size while its decompressed bytes come.
class MemberProgress
{
public:
    MemberProgress(uint64_t storedBytes, uint64_t sizeBytes, Progress& progress)
        : m_storedBytes(storedBytes), m_sizeBytes(sizeBytes), m_progress(progress)
    {
    }
    ~MemberProgress() { m_progress.advance(m_storedBytes - m_told); }
    MemberProgress(const MemberProgress&) = delete;
    MemberProgress& operator=(const MemberProgress&) = delete;

    void take(uint64_t bytes)
    {
        m_taken += bytes;
        if (m_sizeBytes == 0)
            return;
        const double share = std::min(1.0, static_cast<double>(m_taken) / static_cast<double>(m_sizeBytes));
        const auto now = static_cast<uint64_t>(share * static_cast<double>(m_storedBytes));
        if (now > m_told && now <= m_storedBytes) {
            m_progress.advance(now - m_told);
            m_told = now;
        }
    }

private:
    uint64_t m_storedBytes;
    uint64_t m_sizeBytes;
    Progress& m_progress;
    uint64_t m_taken = 0;
    uint64_t m_told = 0;
};

/// Several uses of one array fed with the same elements.
NpyStream::Elements both(NpyStream::Elements a, NpyStream::Elements b)
{
    if (!a || !b)
        return a ? a : b;
    return [a = std::move(a), b = std::move(b)](uint64_t first, Bytes elements) {
        a(first, elements);
        b(first, elements);
    };
}

NpyStream::Elements scanIntegers(const NpyHeader& header, ArrayFacts& facts)
{
    const auto view = numpy::integerOf(header.dtype);
    if (!view)
        return {};
    const auto size = static_cast<size_t>(header.dtype.itemBytes);
    return [view = *view, size, &facts](uint64_t first, Bytes elements) {
        for (; !elements.empty(); ++first, elements = elements.subspan(size)) {
            const int64_t value = view.read(elements);
            if (!facts.leastInteger.isSet || value < facts.leastInteger.value)
                facts.leastInteger = {.value = value, .node = first, .isSet = true};
            if (!facts.greatestInteger.isSet || value > facts.greatestInteger.value)
                facts.greatestInteger = {.value = value, .node = first, .isSet = true};
        }
    };
}

class ContentReader
{
public:
    ContentReader(const Members& members, ContentPlan plan, const Cancel& cancel, Progress& progress)
        : m_members(members), m_plan(std::move(plan)), m_cancel(cancel), m_progress(progress),
          m_results(members.count())
    {
        // Filled before the threads start: each then writes to the entries of its own members only.
        for (size_t i = 0; i < m_plan.members.size(); ++i) {
            if (m_plan.members[i].isKept)
                m_facts.try_emplace(static_cast<uint32_t>(i));
        }
    }

    Result<void> readAll(Workers& workers)
    {
        uint64_t total = 0;
        for (size_t i = 0; i < m_members.count(); ++i)
            total += m_members.placement(makeId<MemberId>(i)).storedBytes;
        m_progress.start(total);
        const std::vector<Run> runs = planRuns();
        std::atomic<size_t> next = 0;
        return parallelFor(workers, std::min<size_t>(workers.count(), runs.size()), m_cancel, [&](size_t) {
            Lane lane(m_members.source());
            for (size_t i = next++; i < runs.size() && !m_cancel.isRequested(); i = next++)
                readRun(runs[i], lane);
        });
    }

    Contents result(const nodes::NodeTree* tree)
    {
        Contents contents;
        contents.allReadable = true;
        for (MemberResult& member : m_results) {
            contents.membersRead += member.isReadable ? 1 : 0;
            contents.bytesRead += member.bytes;
            contents.allReadable = contents.allReadable && member.isReadable;
            for (Finding& finding : member.findings)
                add(contents, std::move(finding));
        }
        if (tree)
            checkNodes(contents, *tree);
        return contents;
    }

private:
    /// Members that stand one behind the other in the file, for one thread.
    struct Run
    {
        std::vector<uint32_t> members;
        uint64_t bytes = 0;
    };
    /// What one thread reads with.
    struct Lane
    {
        explicit Lane(SourcePtr source) : file(std::move(source)) {}
        ReadAhead file;
        numpy::NpyHeaderCache headers;
    };

    std::vector<Run> planRuns() const
    {
        // Enough runs to share them out, and each long enough for reading ahead.
        static constexpr uint64_t runBytes = uint64_t{1} << 20U;
        const auto begin = [&](uint32_t i) { return m_members.placement(makeId<MemberId>(i)).begin; };
        std::vector<uint32_t> order(m_members.count());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(),
                         [&](uint32_t a, uint32_t b) { return begin(a) < begin(b); });
        std::vector<Run> runs;
        for (const uint32_t i : order) {
            const auto id = makeId<MemberId>(i);
            const uint64_t bytes = std::max(m_members.placement(id).storedBytes, m_members.sizeBytes(id));
            if (runs.empty() || runs.back().bytes >= runBytes || bytes >= runBytes)
                runs.emplace_back();
            runs.back().members.push_back(i);
            runs.back().bytes = checkedAdd(runs.back().bytes, bytes).value_or(~uint64_t{0});
        }
        // The biggest first, so that no thread is left alone with one at the end.
        std::stable_sort(runs.begin(), runs.end(),
                         [](const Run& a, const Run& b) { return a.bytes > b.bytes; });
        return runs;
    }

    void readRun(const Run& run, Lane& lane)
    {
        lane.file.readUpTo(m_members.placement(makeId<MemberId>(run.members.back())).end);
        for (const uint32_t i : run.members) {
            if (m_cancel.isRequested())
                return;
            readMember(makeId<MemberId>(i), lane);
        }
    }

    void readMember(MemberId id, Lane& lane)
    {
        MemberResult& result = m_results[index(id)];
        const MemberUse& use = m_plan.members[index(id)];
        MemberProgress progress(m_members.placement(id).storedBytes, m_members.sizeBytes(id), m_progress);
        NpyStream npy(
            m_members.sizeBytes(id), [&](const NpyHeader& header) { return look(id, use, header); },
            &lane.headers);
        Result<void> array;
        const auto streamed = m_members.stream(
            id, m_cancel,
            [&](Bytes piece) -> Result<void> {
                result.bytes += piece.size();
                progress.take(piece.size());
                if (use.isNpy && array)
                    array = npy.feed(piece);
                return {};
            },
            &result.findings, &lane.file);
        if (!streamed) {
            result.findings.push_back(toFinding(streamed.error()));
            return;
        }
        result.isReadable = true;
        if (use.isNpy && array)
            array = npy.finish();
        if (!array)
            result.findings.push_back(placed(toFinding(array.error()), id));
        else if (use.isNpy)
            finishArray(id, *npy.header());
        if (use.isNpz)
            readSparse(id, result);
    }

    NpyStream::Elements look(MemberId id, const MemberUse& use, const NpyHeader& header)
    {
        const auto found = m_facts.find(static_cast<uint32_t>(id));
        if (found == m_facts.end())
            return {};
        ArrayFacts& facts = found->second;
        NpyStream::Elements elements =
            use.isTreeNodes ? scanRecords(Records::Tree, header, facts.tree) : nullptr;
        if (use.isPredictorNodes)
            elements = both(std::move(elements), scanRecords(Records::Predictor, header, facts.predictor));
        return use.isClasses ? both(std::move(elements), scanIntegers(header, facts)) : elements;
    }

    void finishArray(MemberId id, const NpyHeader& header)
    {
        if (header.trailingBytes > 0)
            m_results[index(id)].findings.push_back(placed({Code::NpyTrailingData,
                                                            {.offset = header.dataOffset + header.dataBytes},
                                                            {std::to_string(header.trailingBytes)}},
                                                           id));
        const auto found = m_facts.find(static_cast<uint32_t>(id));
        if (found == m_facts.end())
            return;
        found->second.isRead = true;
        found->second.kind = header.dtype.kind;
        found->second.itemBytes = header.dtype.itemBytes;
        found->second.shape = header.shape;
    }

    void readSparse(MemberId id, MemberResult& result)
    {
        SparseAnswer answer = checkSparse(m_members, id, m_cancel);
        result.isSparseInRange = answer.isInRange;
        for (Finding& finding : answer.findings) {
            if (finding.code != Code::Cancelled)
                result.findings.push_back(placed(std::move(finding), id));
        }
    }

    Finding placed(Finding finding, MemberId id) const
    {
        finding.where.member = std::string(m_members.name(id));
        finding.where.node = m_plan.members[index(id)].node;
        return finding;
    }

    void add(Contents& contents, Finding finding)
    {
        if (m_counts[static_cast<size_t>(finding.code)]++ < mostOfOneCode)
            contents.findings.push_back(std::move(finding));
    }

    void checkNodes(Contents& contents, const nodes::NodeTree& tree)
    {
        std::map<std::string_view, CheckedContents> checked;
        const auto count = [&](std::string_view type, bool isInRange) {
            CheckedContents& entry = checked[type];
            entry.type = std::string(type);
            ++entry.total;
            entry.inRange += isInRange ? 1 : 0;
        };
        for (const TreeUse& use : m_plan.trees) {
            TreeResult result = checkTree(use, m_facts);
            count(use.records == Records::Tree ? treeType : predictorType, result.isInRange);
            if (!result.violation)
                continue;
            const IndexViolation& v = *result.violation;
            const std::string member =
                use.nodes == none<MemberId> ? std::string() : std::string(m_members.name(use.nodes));
            add(contents, {Code::TreeIndexRange,
                           {.member = member, .node = use.node},
                           {v.field, std::to_string(v.node), v.value}});
        }
        for (const NodeId id : m_plan.sparse) {
            const nodes::Node& node = tree.node(id);
            const std::string_view type =
                node.type == none<TypeId> ? std::string_view() : tree.fullName(node.type);
            count(type, m_results[index(node.member)].isSparseInRange);
        }
        for (auto& [type, entry] : checked)
            contents.checked.push_back(std::move(entry));
    }

    const Members& m_members;
    ContentPlan m_plan;
    const Cancel& m_cancel;
    Progress& m_progress;
    std::vector<MemberResult> m_results; ///< by MemberId
    ArrayFactsByMember m_facts;
    std::array<uint32_t, codeCount> m_counts{};
};

} // namespace

Result<Contents> readContents(const nodes::NodeTree* tree, const archive::Members& members,
                              const profile::Profile& /*profile*/, Workers& workers, const Cancel& cancel,
                              Progress& progress)
{
    const size_t memberCount = members.count();
    ContentPlan plan =
        tree ? planContents(*tree, memberCount) : ContentPlan{std::vector<MemberUse>(memberCount), {}, {}};
    ContentReader reader(members, std::move(plan), cancel, progress);
    if (auto read = reader.readAll(workers); !read)
        return fail(std::move(read.error()));
    return reader.result(tree);
}

} // namespace skops::audit
