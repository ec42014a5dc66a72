#include "persist/read_back.h"

#include "archive/archive.h"
#include "base/read_ahead.h"
#include "persist/content_bytes.h"
#include "persist/npz_writer.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace skops::persist {
namespace {

using archive::Archive;

constexpr uint64_t npzInMemory = uint64_t{16} << 20U;

tl::unexpected<Error> differs(std::string_view member)
{
    const std::string name(member);
    return fail(Code::SavedDiffers, {.member = name}, {name});
}

/// A comment and zeros that pack well are what was asked for, and told of any archive that has them.
bool isAsWritten(std::span<const Finding> findings)
{
    return std::ranges::all_of(findings, [](const Finding& finding) {
        return finding.code == Code::ZipComment || finding.code == Code::ZipRatio;
    });
}

/// Takes the bytes that came back, and reads the ones that were to come.
class Comparison
{
public:
    Comparison(std::string_view member, const MemberBytes& expected, const Cancel& cancel)
        : m_member(member), m_expected(expected, cancel)
    {
    }

    Result<void> feed(Bytes found)
    {
        while (!found.empty()) {
            if (m_piece.empty()) {
                auto next = m_expected.next();
                if (!next)
                    return fail(std::move(next.error()));
                m_piece = *next;
            }
            const size_t size = std::min(found.size(), m_piece.size());
            if (size == 0 || std::memcmp(found.data(), m_piece.data(), size) != 0)
                return differs(m_member);
            found = found.subspan(size);
            m_piece = m_piece.subspan(size);
        }
        return {};
    }

    Result<void> finish()
    {
        auto next = m_piece.empty() ? m_expected.next() : Result<Bytes>(m_piece);
        if (!next)
            return fail(std::move(next.error()));
        if (!next->empty())
            return differs(m_member);
        return {};
    }

private:
    std::string_view m_member;
    MemberReader m_expected;
    Bytes m_piece;
};

class ReadBack
{
public:
    ReadBack(const Limits& limits, const Cancel& cancel, Progress& progress)
        : m_limits(limits), m_cancel(cancel), m_progress(progress)
    {
        // What was written is no bomb, however well it compresses.
        m_limits.ratio = ~uint64_t{0};
    }

    Result<Saved> run(SourcePtr file, const Content& content)
    {
        const uint64_t size = file->sizeBytes();
        const ReadAhead through(file);
        auto archive = Archive::open(std::move(file), m_limits, m_cancel);
        if (!archive)
            return fail(std::move(archive.error()));
        const size_t count = content.members.size() + 1;
        if (!isAsWritten((*archive)->findings()) || (*archive)->members().size() != count)
            return differs(schemaName);
        for (size_t i = 0; i + 1 < count; ++i) {
            if (auto done = compareMember({**archive, &through}, makeId<MemberId>(i), content.members[i]);
                !done)
                return fail(std::move(done.error()));
        }
        const MemberBytes schema = schemaBytes(content);
        if (auto done =
                compare({**archive, &through}, makeId<MemberId>(count - 1), schemaName, schemaName, schema);
            !done)
            return fail(std::move(done.error()));
        return Saved{size, count, m_compared};
    }

private:
    /// An archive, and what its bytes are read through.
    struct Written
    {
        const Archive& archive;
        const ByteSource* through = nullptr;
    };

    Result<void> compareMember(const Written& written, MemberId id, const MemberData& member)
    {
        if (const auto* npz = std::get_if<NpzData>(&member.data))
            return compareNpz(written, id, member.name, *npz);
        auto expected = plainBytes(member, m_cancel);
        if (!expected)
            return fail(std::move(expected.error()));
        return compare(written, id, member.name, member.name, *expected);
    }

    /// `told`: the member that an error names.
    Result<void> compare(const Written& written, MemberId id, std::string_view name, std::string_view told,
                         const MemberBytes& expected)
    {
        Comparison comparison(told, expected, m_cancel);
        auto done = stream(written, id, name, told, [&](Bytes found) {
            m_progress.advance(found.size());
            m_compared += found.size();
            return comparison.feed(found);
        });
        return done ? comparison.finish() : done;
    }

    /// The bytes of a member if it is what zipfile finds under the name.
    Result<void> stream(const Written& written, MemberId id, std::string_view name, std::string_view told,
                        const std::function<Result<void>(Bytes)>& sink) const
    {
        if (written.archive.name(id) != name || written.archive.find(name) != id)
            return differs(told);
        std::vector<Finding> findings;
        if (auto done = written.archive.stream(id, m_cancel, sink, &findings, written.through); !done)
            return done;
        if (!isAsWritten(findings))
            return differs(told);
        return {};
    }

    Result<void> compareNpz(const Written& outer, MemberId id, const std::string& name, const NpzData& npz)
    {
        SpillWriter bytes(npzInMemory);
        if (auto done = stream(outer, id, name, name, [&](Bytes piece) { return bytes.write(piece); }); !done)
            return done;
        auto source = bytes.finish();
        if (!source)
            return fail(std::move(source.error()));
        auto inner = Archive::open(*std::move(source), m_limits, m_cancel);
        if (!inner)
            return fail(std::move(inner.error()));
        if (!isAsWritten((*inner)->findings()) || (*inner)->members().size() != npz.arrays.size())
            return differs(name);
        for (size_t i = 0; i < npz.arrays.size(); ++i) {
            auto expected = bytesOf(npz.arrays[i].second);
            if (!expected)
                return fail(std::move(expected.error()));
            const std::string array = arrayMember(npz.arrays[i].first);
            if (auto done = compare({**inner}, makeId<MemberId>(i), array, name, *expected); !done)
                return done;
        }
        return {};
    }

    Limits m_limits;
    const Cancel& m_cancel;
    Progress& m_progress;
    uint64_t m_compared = 0;
};

} // namespace

Result<Saved> readBack(SourcePtr file, const Content& content, const Limits& limits, const Cancel& cancel,
                       Progress& progress)
{
    return ReadBack(limits, cancel, progress).run(std::move(file), content);
}

} // namespace skops::persist
