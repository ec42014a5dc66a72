#include "review/pickles.h"

#include "base/checked.h"
#include "base/window_source.h"
#include "numpy/npy.h"
#include "review/errors.h"
#include "review/head.h"

#include <algorithm>
#include <map>

namespace skops::review {
namespace {

/// Members that unpack to more are not looked into: they would have to be held in memory.
constexpr uint64_t maxMemberBytes = uint64_t{1} << 30U;
constexpr std::string_view npyMagic = "\x93NUMPY";

/// Where the data of a .npy begin: behind magic, version, the header's length and the header
/// (numpy.lib.format). Nothing: it is cut off.
std::optional<uint64_t> npyDataOffset(Bytes head, uint64_t totalBytes)
{
    constexpr size_t versionAt = 6;
    constexpr size_t lengthAt = 8;
    if (head.size() < lengthAt + 4)
        return std::nullopt;
    const size_t lengthBytes = head[versionAt] == 1 ? 2 : 4;
    uint64_t length = 0;
    for (size_t i = 0; i < lengthBytes; ++i)
        length |= uint64_t{head[lengthAt + i]} << (8 * i);
    const uint64_t offset = lengthAt + lengthBytes + length;
    return offset <= totalBytes ? std::optional(offset) : std::nullopt;
}

/// joblib takes every "x" for zlib; a header of zlib is a multiple of 31 (RFC 1950), which text rarely is.
bool isOnlyAnX(codec::Compression compression, Bytes head)
{
    return compression == codec::Compression::Zlib &&
           (head.size() < 2 || (unsigned{head[0]} << 8U | head[1]) % 31 != 0);
}

class Finder
{
public:
    Finder(const Options& options, const Cancel& cancel, Progress& progress)
        : m_options(options), m_cancel(cancel), m_progress(progress)
    {
    }

    /// Reads one stream; `member` is its name in the archive, empty for the input itself.
    Result<void> look(const SourcePtr& source, const std::string& member);
    Result<void> lookIntoMembers(const archive::Archive& archive);

    FoundPickles take() { return std::move(m_found); }

private:
    Result<void> lookIntoCompressed(const SourcePtr& source, codec::Compression compression,
                                    PickleReview pickle);
    Result<void> lookIntoNumpy(SourcePtr source, const PickleReview& pickle);
    /// One array of a .npy; gives where it ends, if that can be told.
    Result<std::optional<uint64_t>> lookIntoArray(const SourcePtr& source, PickleReview pickle);
    /// Adds the pickle if the stream is one; says whether it was.
    Result<bool> analyse(const SourcePtr& stream, PickleReview& pickle);
    Result<void> lookIntoMember(const archive::Archive& archive, MemberId id);
    /// An error that ends only the look at one stream becomes a finding.
    Result<void> tell(Error error, const std::string& member);

    const Options& m_options;
    const Cancel& m_cancel;
    Progress& m_progress;
    FoundPickles m_found;
};

Result<void> Finder::tell(Error error, const std::string& member)
{
    if (endsTask(error.code))
        return fail(std::move(error));
    if (error.where.member.empty())
        error.where.member = member;
    m_found.findings.push_back(toFinding(std::move(error)));
    return {};
}

Result<bool> Finder::analyse(const SourcePtr& stream, PickleReview& pickle)
{
    auto analysis =
        pickle::analyse(stream, {.encoding = m_options.encoding}, m_options.limits, m_cancel, m_progress);
    if (!analysis) {
        if (auto told = tell(std::move(analysis.error()), pickle.member); !told)
            return fail(told.error());
        return false;
    }
    if (!pickle::isPickle(*analysis))
        return false;
    pickle.stream = stream;
    pickle.findings.insert(pickle.findings.end(), analysis->findings.begin(), analysis->findings.end());
    if (const auto& stop = analysis->main().stop)
        pickle.findings.push_back(toFinding(*stop));
    for (Finding& finding : pickle.findings)
        finding.where.member = pickle.member;
    pickle.analysis = std::make_shared<const pickle::Analysis>(std::move(*analysis));
    m_found.pickles.push_back(pickle);
    return true;
}

Result<void> Finder::look(const SourcePtr& source, const std::string& member)
{
    auto head = readHead(*source);
    if (!head)
        return fail(head.error());
    PickleReview pickle;
    pickle.member = member;
    if (startsWith(*head, npyMagic))
        return lookIntoNumpy(source, pickle);
    const auto compression = codec::sniffCompression(*head);
    if (compression && !isOnlyAnX(*compression, *head))
        return lookIntoCompressed(source, *compression, std::move(pickle));
    if (auto read = analyse(source, pickle); !read)
        return fail(read.error());
    return {};
}

Result<std::optional<uint64_t>> Finder::lookIntoArray(const SourcePtr& source, PickleReview pickle)
{
    auto head = readHead(*source);
    if (!head)
        return fail(head.error());
    std::vector<uint8_t> header(std::min<uint64_t>(source->sizeBytes(), numpy::neededHeadBytes(*head)));
    if (auto read = source->readAt(0, header); !read)
        return fail(read.error());
    if (const auto parsed = numpy::readNpyHeader(header, source->sizeBytes()))
        return parsed->dataOffset + parsed->dataBytes;
    const auto offset = npyDataOffset(*head, source->sizeBytes());
    if (!offset)
        return std::optional<uint64_t>();
    // numpy.load(allow_pickle=True) unpickles what stands behind a header it understands; so does whatever
    // header this reader refuses count.
    const SourcePtr stream = windowOn(source, *offset, source->sizeBytes() - *offset);
    const auto isPickle = analyse(stream, pickle);
    if (!isPickle)
        return fail(isPickle.error());
    if (!*isPickle)
        return std::optional<uint64_t>();
    return *offset + m_found.pickles.back().analysis->main().graph->pickles().front().end;
}

Result<void> Finder::lookIntoNumpy(SourcePtr source, const PickleReview& pickle)
{
    m_found.isNumpy = m_found.isNumpy || pickle.member.empty();
    // numpy.load may be called again on the same file.
    for (;;) {
        const auto end = lookIntoArray(source, pickle);
        if (!end)
            return fail(end.error());
        if (!*end || **end > source->sizeBytes())
            return {};
        source = windowOn(source, **end, source->sizeBytes() - **end);
        const auto head = readHead(*source);
        if (!head)
            return fail(head.error());
        if (!startsWith(*head, npyMagic))
            return {};
        if (m_cancel.isRequested())
            return fail(Code::Cancelled);
    }
}

Result<void> Finder::lookIntoCompressed(const SourcePtr& source, codec::Compression compression,
                                        PickleReview pickle)
{
    auto unpacked = codec::unpack(*source, compression, m_options.limits, m_cancel, m_progress);
    if (!unpacked)
        return tell(std::move(unpacked.error()), pickle.member);
    // "BZ" also begins a pickle of bytes: what is no such stream from its first byte on is read as it is.
    if (unpacked->source->sizeBytes() == 0 && !unpacked->findings.empty()) {
        if (auto read = analyse(source, pickle); !read || *read)
            return read ? Result<void>() : fail(read.error());
    }
    if (pickle.member.empty())
        m_found.compression = compression;
    pickle.compression = compression;
    pickle.findings = std::move(unpacked->findings);
    auto read = analyse(unpacked->source, pickle);
    if (!read)
        return fail(read.error());
    if (!*read)
        m_found.findings.insert(m_found.findings.end(), pickle.findings.begin(), pickle.findings.end());
    return {};
}

Result<void> Finder::lookIntoMember(const archive::Archive& archive, MemberId id)
{
    const std::string name(archive.name(id));
    if (archive.member(id).sizeBytes > maxMemberBytes)
        return tell({Code::LimitExceeded,
                     {.member = name},
                     {"archive-pickle-bytes", std::to_string(archive.member(id).sizeBytes),
                      std::to_string(maxMemberBytes)}},
                    name);
    auto source = archive.open(id, m_cancel);
    return source ? look(*source, name) : tell(std::move(source.error()), name);
}

Result<void> Finder::lookIntoMembers(const archive::Archive& archive)
{
    for (size_t i = 0; i < archive.members().size(); ++i) {
        if (m_cancel.isRequested())
            return fail(Code::Cancelled);
        if (auto looked = lookIntoMember(archive, makeId<MemberId>(i)); !looked)
            return looked;
    }
    return {};
}

bool isFrom(const pickle::Reading& reading, std::string_view package)
{
    const auto globals = reading.graph->globals();
    return std::any_of(globals.begin(), globals.end(), [&](const pickle::Global& global) {
        const std::string_view module = reading.graph->moduleOf(global);
        return module.starts_with(package) &&
               (module.size() == package.size() || module[package.size()] == '.');
    });
}

} // namespace

Result<FoundPickles> findPickles(const SourcePtr& source, const archive::Archive* archive,
                                 const Options& options, const Cancel& cancel, Progress& progress)
{
    Finder finder(options, cancel, progress);
    const auto head = readHead(*source);
    if (!head)
        return fail(head.error());
    // A loader reads the stream before it would look for an archive's directory at the end: both count.
    if (!startsWith(*head, "PK")) {
        if (auto looked = finder.look(source, {}); !looked)
            return fail(looked.error());
    }
    if (archive && !archive->find("schema.json")) {
        if (auto looked = finder.lookIntoMembers(*archive); !looked)
            return fail(looked.error());
    }
    return finder.take();
}

bool isTorch(const archive::Archive& archive)
{
    // torch/serialization.py: one folder with data.pkl, version and data/
    for (size_t i = 0; i < archive.members().size(); ++i) {
        const std::string_view name = archive.name(makeId<MemberId>(i));
        constexpr std::string_view marker = "/data.pkl";
        if (!name.ends_with(marker))
            continue;
        const std::string folder(name.substr(0, name.size() - marker.size()));
        if (archive.find(folder + "/version"))
            return true;
    }
    return false;
}

Result<void> judgePickles(std::vector<PickleReview>& pickles, const audit::ProfilePtr& profile,
                          const Cancel& cancel)
{
    for (PickleReview& pickle : pickles) {
        auto audit = audit::PickleAudit::make(pickle.analysis, profile, cancel);
        if (!audit)
            return fail(audit.error());
        pickle.audit = std::move(*audit);
    }
    return {};
}

std::vector<audit::ImportedType> mergeImports(std::span<const PickleReview> pickles,
                                              const audit::Ticks& ticks)
{
    std::map<std::string, audit::ImportedType, std::less<>> byName;
    for (const PickleReview& pickle : pickles) {
        for (const audit::ImportedType& type : pickle.audit->types()) {
            const auto [it, isNew] = byName.try_emplace(type.name, type);
            if (isNew)
                continue;
            it->second.imports += type.imports;
            it->second.calls += type.calls;
        }
    }
    std::vector<audit::ImportedType> merged;
    for (auto& [name, type] : byName) {
        type.isTicked = ticks.contains(name);
        merged.push_back(std::move(type));
    }
    return merged;
}

std::string_view writerOf(std::span<const PickleReview> pickles)
{
    if (pickles.empty())
        return {};
    const pickle::Reading& reading = pickles.front().analysis->main();
    for (const std::string_view package : {"cloudpickle", "dill", "torch", "joblib"}) {
        if (isFrom(reading, package))
            return package;
    }
    return reading.hasWrappers ? "joblib" : "pickle";
}

} // namespace skops::review
