#pragma once

// Writes a zip archive as zipfile.ZipFile.writestr does: the same fields, but one date for all, so that the
// same members make the same bytes. QuaZip does the work; no header of Qt is seen from outside.

#include "archive/archive.h"

namespace skops::archive {

/// A member to be written.
struct NewMember
{
    std::string_view name; ///< UTF-8
    Method method = Method::Stored;
    std::optional<int> level{}; ///< as zipfile's compresslevel: Deflated -1 to 9, Bzip2 1 to 9, else ignored
    uint64_t sizeBytes = 0;     ///< of all that will come, uncompressed
};

/// A member of another archive, to be written as it stands there.
struct RawMember
{
    std::string_view name; ///< UTF-8
    Method method = Method::Stored;
    uint16_t flags = 0; ///< of the other archive; only what they say of the compressed stream is kept
    uint32_t crc = 0;
    uint64_t compressedBytes = 0; ///< that will come
    uint64_t sizeBytes = 0;       ///< decompressed
};

struct WriterOptions
{
    /// zipfile.ZIP64_LIMIT: room for 64-bit sizes is made for a member that could become larger. It must be
    /// made before its bytes come.
    uint64_t zip64From = (uint64_t{1} << 31U) - 1;
};

/// One archive, from its first byte to its end record. After an error other than one of a name it is
/// unusable and says the same error again; the file then holds a part of an archive. Not thread-safe.
class Writer
{
public:
    using Sink = std::function<Result<void>(Bytes)>;
    using Producer = std::function<Result<void>(const Sink&)>;

    /// `descriptor`: an empty regular file, open for reading and writing; it stays the caller's. Errors:
    /// FileWrite.
    static Result<Writer> open(int descriptor, const WriterOptions& options = {});
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) = delete;
    ~Writer();

    /// Writes the bytes that `produce` hands to its sink, in pieces of any size. Memory does not grow with
    /// them: what Lzma makes waits in a temporary file if it is large. Errors: those of `produce`; FileWrite;
    /// FileChanged if it hands over more or less than sizeBytes; OutOfMemory; LimitExceeded ("name-bytes",
    /// "compression-level"), ZipNulInName and ZipAmbiguousName ("encoding") before anything is written.
    Result<void> add(const NewMember& member, const Producer& produce);

    /// The same for compressed bytes, of which nothing is checked but how many they are.
    Result<void> addRaw(const RawMember& member, const Producer& produce);

    /// Writes the directory and the end record; returns the size of the file. To be called once, as the last.
    /// Errors: FileWrite; LimitExceeded ("comment-bytes"), ZipSeveralEnds for a comment in which zipfile
    /// would find another end record.
    Result<uint64_t> finish(std::string_view comment = {});

private:
    class Work;
    explicit Writer(std::unique_ptr<Work> work);

    std::unique_ptr<Work> m_work;
};

} // namespace skops::archive
