#include "base/byte_source.h"

#include "base/checked.h"
#include "base/platform/file.h"

#include <cstring>
#include <string>

namespace skops {
namespace {

tl::unexpected<Error> failWith(Code code, std::errc error, Place where = {})
{
    return fail(code, std::move(where), {platform::textOf(error)});
}

class FileSource final : public ByteSource
{
public:
    FileSource(std::unique_ptr<Descriptor> descriptor, const platform::FileState& state)
        : m_descriptor(std::move(descriptor)), m_state(state)
    {
    }

    uint64_t sizeBytes() const override { return m_state.sizeBytes; }

    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        if (!fits(offset, out.size(), sizeBytes()))
            return fail(Code::FileShrank, {.offset = offset}, {std::to_string(out.size())});
        while (!out.empty()) {
            const auto n = platform::readAt(m_descriptor->get(), offset, out);
            if (!n)
                return failWith(Code::FileRead, n.error(), {.offset = offset});
            if (*n == 0)
                return fail(Code::FileShrank, {.offset = offset}, {std::to_string(out.size())});
            out = out.subspan(*n);
            offset += *n;
        }
        return {};
    }

    Result<void> checkUnchanged() const override
    {
        const auto now = platform::stateOf(m_descriptor->get());
        if (!now)
            return failWith(Code::FileRead, now.error());
        if (now->sizeBytes != m_state.sizeBytes || now->written != m_state.written ||
            now->changed != m_state.changed)
            return fail(Code::FileChanged);
        return {};
    }

private:
    std::unique_ptr<Descriptor> m_descriptor;
    platform::FileState m_state;
};

class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(std::vector<uint8_t> bytes) : m_bytes(std::move(bytes)) {}

    uint64_t sizeBytes() const override { return m_bytes.size(); }

    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        if (!fits(offset, out.size(), m_bytes.size()))
            return fail(Code::FileShrank, {.offset = offset}, {std::to_string(out.size())});
        if (!out.empty())
            std::memcpy(out.data(), m_bytes.data() + offset, out.size());
        return {};
    }

private:
    std::vector<uint8_t> m_bytes;
};

Result<SourcePtr> sourceOf(std::unique_ptr<Descriptor> descriptor)
{
    const auto state = platform::stateOf(descriptor->get());
    if (!state)
        return failWith(Code::FileRead, state.error());
    if (state->kind == platform::FileKind::Folder)
        return fail(Code::FileIsFolder);
    return std::make_shared<FileSource>(std::move(descriptor), *state);
}

Result<void> writeAll(const Descriptor& file, Bytes bytes)
{
    if (const auto done = platform::writeAll(file.get(), bytes); !done)
        return failWith(Code::FileWrite, done.error());
    return {};
}

} // namespace

Result<SourcePtr> openFile(const std::filesystem::path& path)
{
    auto file = platform::openForReading(path, platform::Opening::AtOnce);
    if (file)
        return sourceOf(std::make_unique<Descriptor>(*std::move(file)));
    // Numbers of a system, of which these four matter.
    if (file.error() == std::errc::no_such_file_or_directory || file.error() == std::errc::not_a_directory)
        return fail(Code::FileNotFound);
    if (file.error() == std::errc::permission_denied || file.error() == std::errc::operation_not_permitted)
        return fail(Code::FileDenied);
    return failWith(Code::FileRead, file.error());
}

SourcePtr sourceFromBytes(std::vector<uint8_t> bytes)
{
    return std::make_shared<MemorySource>(std::move(bytes));
}

SpillWriter::SpillWriter(uint64_t inMemoryBytes) : m_inMemoryBytes(inMemoryBytes) {}

SpillWriter::SpillWriter(SpillWriter&&) noexcept = default;

SpillWriter::~SpillWriter() = default;

Result<void> SpillWriter::write(Bytes bytes)
{
    if (!m_file && bytes.size() <= m_inMemoryBytes - m_memory.size()) {
        m_memory.insert(m_memory.end(), bytes.begin(), bytes.end());
        m_sizeBytes += bytes.size();
        return {};
    }
    if (!m_file) {
        auto file = platform::openUnnamed();
        if (!file)
            return failWith(Code::FileWrite, file.error());
        m_file = std::make_unique<Descriptor>(*std::move(file));
        if (auto done = writeAll(*m_file, m_memory); !done)
            return done;
        m_memory = {};
    }
    m_sizeBytes += bytes.size();
    return writeAll(*m_file, bytes);
}

Result<SourcePtr> SpillWriter::finish()
{
    return m_file ? sourceOf(std::move(m_file)) : Result<SourcePtr>(sourceFromBytes(std::move(m_memory)));
}

Result<SourcePtr> spill(int descriptor, uint64_t limitBytes)
{
    SpillWriter writer(0);
    std::vector<uint8_t> buffer(1U << 20U);
    for (;;) {
        const auto n = platform::read(descriptor, buffer);
        if (!n)
            return failWith(Code::FileRead, n.error(), {.offset = writer.sizeBytes()});
        if (*n == 0)
            return writer.finish();
        const uint64_t total = writer.sizeBytes() + *n;
        if (total > limitBytes)
            return fail(Code::LimitExceeded, {},
                        {"spill", std::to_string(total), std::to_string(limitBytes)});
        if (auto written = writer.write(Bytes(buffer).first(*n)); !written)
            return fail(std::move(written.error()));
    }
}

} // namespace skops
