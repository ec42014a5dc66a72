#include "base/window_source.h"

#include "base/checked.h"

namespace skops {
namespace {

class Window final : public ByteSource
{
public:
    Window(SourcePtr source, uint64_t offset, uint64_t length)
        : m_source(std::move(source)), m_offset(offset), m_length(length)
    {
    }

    uint64_t sizeBytes() const override { return m_length; }

    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        if (!fits(offset, out.size(), m_length))
            return fail(Code::FileShrank, {.offset = offset}, {std::to_string(out.size())});
        return m_source->readAt(m_offset + offset, out);
    }

    Result<void> checkUnchanged() const override { return m_source->checkUnchanged(); }

private:
    SourcePtr m_source;
    uint64_t m_offset;
    uint64_t m_length;
};

} // namespace

SourcePtr windowOn(SourcePtr source, uint64_t offset, uint64_t length)
{
    return std::make_shared<const Window>(std::move(source), offset, length);
}

} // namespace skops
