#include "terminal/temporary_folder.h"

#include "base/platform/replace.h"

namespace skops::terminal {

TemporaryFolder::TemporaryFolder()
{
    if (auto made = platform::makePrivateFolder("skops-inspect-"))
        m_path = *std::move(made);
    else
        m_error = platform::textOf(made.error());
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

} // namespace skops::terminal
