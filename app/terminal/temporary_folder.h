#pragma once

#include <filesystem>
#include <string>

namespace skops::terminal {

/// A folder that only this user can enter, beside all temporary files; it and what is in it are gone when
/// this is.
class TemporaryFolder
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    /// The system's text why there is none; empty: there is one.
    const std::string& error() const { return m_error; }

private:
    std::filesystem::path m_path;
    std::string m_error;
};

} // namespace skops::terminal
