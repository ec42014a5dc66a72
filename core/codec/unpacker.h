#pragma once

#include "codec/compressed.h"
#include "codec/decoder.h"
#include "codec/zf_header.h"

#include <string>

namespace skops::codec {

/// The work of unpack(): one file, once.
class Unpacker
{
public:
    Unpacker(const ByteSource& source, Compression compression, const Limits& limits, const Cancel& cancel,
             Progress& progress);

    Result<Unpacked> run();

private:
    /// How a member went. Truncated: the file ends within it. Refused: by a limit, told in m_refusal.
    enum class Outcome : uint8_t { Ended, BadChecksum, Damaged, Truncated, Refused };

    struct Member
    {
        uint64_t begin = 0;
        uint64_t end = 0;      ///< what was not consumed, in the file
        uint64_t produced = 0; ///< decompressed bytes
        Outcome outcome = Outcome::Ended;
    };

    Result<void> unpackFirst();
    Result<std::optional<ZfLength>> readZfHeader();
    Result<void> unpackFurther(Member last);
    Result<Member> readMember();
    Result<Member> decodeMember(uint64_t begin, uint64_t known, bool ignoreChecks);
    Result<void> keep(Bytes bytes, Member& member, uint64_t known);
    Result<void> skipZeros();

    Result<void> fillInput();
    void seek(uint64_t offset);
    Bytes input() const { return Bytes(m_input).subspan(m_inputUsed); }
    uint64_t position() const { return m_inputOffset + m_inputUsed; }
    void advanceTo(uint64_t offset);

    uint64_t ratioLimit() const;
    Result<void> checkLimits(uint64_t bytes) const;

    void tell(const Member& member);
    void find(Code code, uint64_t offset, std::vector<std::string> args = {});

    const ByteSource& m_source;
    const Compression m_compression;
    const Limits& m_limits;
    const Cancel& m_cancel;
    Progress& m_progress;

    std::vector<uint8_t> m_input;
    uint64_t m_inputOffset = 0; ///< of m_input in the file
    size_t m_inputUsed = 0;
    uint64_t m_advanced = 0; ///< compressed bytes that m_progress knows of
    std::vector<uint8_t> m_output;
    SpillWriter m_writer{unpackedInMemory};
    std::optional<Error> m_refusal;
    std::vector<Finding> m_findings;
};

} // namespace skops::codec
