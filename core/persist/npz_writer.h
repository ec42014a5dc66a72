#pragma once

// scipy.sparse.save_npz's archive, made in a temporary file: its size has to be known before it becomes a
// member.

#include "base/platform/descriptor.h"
#include "persist/member_reader.h"

namespace skops::persist {

/// The name of an array's member (numpy.lib.npyio._savez).
std::string arrayMember(const std::string& arrayName);

class NpzFile
{
public:
    /// `progress` is advanced by the bytes of the arrays. Errors: as save().
    static Result<NpzFile> write(const NpzData& npz, const Cancel& cancel, Progress& progress);

    uint64_t sizeBytes() const { return m_sizeBytes; }
    /// Errors: FileRead, Cancelled, those of the sink.
    Result<void> stream(const Cancel& cancel, const std::function<Result<void>(Bytes)>& sink) const;

private:
    explicit NpzFile(Descriptor file) : m_file(std::move(file)) {}

    Descriptor m_file;
    uint64_t m_sizeBytes = 0;
};

} // namespace skops::persist
