#pragma once

#include "base/byte_source.h"

#include <functional>
#include <utility>

namespace skops::test {

/// Calls back before each read, and may say at the end that it has changed.
class WatchedSource final : public ByteSource
{
public:
    WatchedSource(SourcePtr source, std::function<void()> onRead, bool isChanged = false)
        : m_source(std::move(source)), m_onRead(std::move(onRead)), m_isChanged(isChanged)
    {
    }
    uint64_t sizeBytes() const override { return m_source->sizeBytes(); }
    Result<void> readAt(uint64_t offset, MutableBytes out) const override
    {
        m_onRead();
        return m_source->readAt(offset, out);
    }
    Result<void> checkUnchanged() const override
    {
        return m_isChanged ? fail(Code::FileChanged) : Result<void>();
    }

private:
    SourcePtr m_source;
    std::function<void()> m_onRead;
    bool m_isChanged;
};

} // namespace skops::test
