#include "terminal/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace skops::terminal {

TemporaryFolder::TemporaryFolder()
{
    const char* variable = std::getenv("TMPDIR");
    std::string name = std::string(variable && *variable ? variable : "/tmp") + "/skops-inspect-XXXXXX";
    if (::mkdtemp(name.data()))
        m_path = name;
    else
        m_error = std::strerror(errno);
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

} // namespace skops::terminal
