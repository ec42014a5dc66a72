#pragma once

// A few members in memory under fixed names, for trees that name them: arrays, an .npz, bytes.

#include "archive/members.h"

#include <memory>
#include <string>
#include <vector>

namespace skops::fuzz {

class StubMembers final : public archive::Members
{
public:
    struct Entry
    {
        std::string name;
        std::vector<uint8_t> bytes{};
        std::vector<Entry> inner{}; ///< of an .npz
    };

    explicit StubMembers(std::vector<Entry> entries);

    size_t count() const override { return m_entries.size(); }
    std::string_view name(MemberId id) const override { return m_entries[index(id)].name; }
    std::optional<MemberId> find(std::string_view name) const override;
    uint64_t sizeBytes(MemberId id) const override { return m_entries[index(id)].bytes.size(); }
    archive::Placement placement(MemberId id) const override;
    const SourcePtr& source() const override { return m_source; }
    Result<size_t> readHead(MemberId id, MutableBytes out) const override;
    Result<void> stream(MemberId id, const Cancel& cancel, const Sink& sink, std::vector<Finding>* findings,
                        const ByteSource* through) const override;
    Result<std::shared_ptr<const Members>> openNested(MemberId id, const Cancel& cancel) const override;

private:
    std::vector<Entry> m_entries;
    SourcePtr m_source; ///< the bytes of all, one behind the other
};

/// 1.npy: three doubles; 2.npy: two integers; 3.npy: a tree's nodes; 4.npz: a sparse matrix; 5.bin:
/// bytes; 6.npy: a header that lies; 7.npy: texts; schema.json.
std::vector<StubMembers::Entry> stubEntries();

} // namespace skops::fuzz
