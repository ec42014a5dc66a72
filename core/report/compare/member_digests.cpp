#include "report/compare/member_digests.h"

#include "base/checked.h"

#include <algorithm>
#include <mutex>
#include <new>

namespace skops::report {
namespace {

/// Each once, in the order of the file.
std::vector<MemberId> namedMembers(const nodes::NodeTree& tree)
{
    std::vector<MemberId> named;
    for (const nodes::Node& node : tree.nodes()) {
        if (node.member != none<MemberId>)
            named.push_back(node.member);
    }
    std::sort(named.begin(), named.end());
    named.erase(std::unique(named.begin(), named.end()), named.end());
    return named;
}

/// The first error that one of several threads meets.
class FirstError
{
public:
    void set(Error error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error)
            m_error = std::move(error);
    }
    const std::optional<Error>& get() const { return m_error; }

private:
    std::mutex m_mutex;
    std::optional<Error> m_error;
};

} // namespace

uint64_t bytesToRead(const nodes::NodeTree& tree, const archive::Members* members)
{
    uint64_t bytes = 0;
    for (const MemberId id : members ? namedMembers(tree) : std::vector<MemberId>())
        bytes = checkedAdd(bytes, members->sizeBytes(id)).value_or(~uint64_t{0});
    return bytes;
}

Result<MemberDigests> MemberDigests::read(const nodes::NodeTree& tree, const archive::Members* members,
                                          Workers& workers, const Cancel& cancel, Progress& progress)
{
    MemberDigests digests;
    if (!members)
        return digests;
    digests.m_digests.resize(members->count());
    const std::vector<MemberId> named = namedMembers(tree);
    FirstError error;
    const auto readOne = [&](MemberId id) -> Result<void> {
        Hasher hasher;
        const auto read = members->stream(id, cancel, [&](Bytes piece) -> Result<void> {
            hasher.add(piece);
            progress.advance(piece.size());
            return {};
        });
        if (read)
            digests.m_digests[index(id)] = hasher.finish();
        return read;
    };
    const auto done = parallelFor(workers, named.size(), cancel, [&](size_t i) {
        // Nothing may be thrown in a thread that is not the caller's.
        try {
            if (auto read = readOne(named[i]); !read)
                error.set(read.error());
        } catch (const std::bad_alloc&) {
            error.set({.code = Code::OutOfMemory, .where = {}, .args = {}});
        }
    });
    if (error.get())
        return fail(*error.get());
    if (!done)
        return fail(done.error());
    return digests;
}

} // namespace skops::report
