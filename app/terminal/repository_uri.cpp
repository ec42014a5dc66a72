#include "terminal/repository_uri.h"

namespace skops::terminal {
namespace {

/// Bytes of a path as a URI's path (RFC 3986, 3.3). A colon is escaped as well, so that no first part looks
/// like a scheme.
std::string percentEncoded(std::string_view path)
{
    constexpr std::string_view kept = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        if (kept.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 0xfU];
    }
    return out;
}

/// A URI's path begins with a slash, before a drive's letter too.
std::string rooted(const std::filesystem::path& path)
{
    const std::string text = path.generic_string();
    return text.starts_with('/') ? text : '/' + text;
}

} // namespace

std::filesystem::path repositoryRoot(const std::filesystem::path& folder)
{
    std::error_code ignored;
    for (std::filesystem::path at = folder;; at = at.parent_path()) {
        if (std::filesystem::exists(at / ".git", ignored))
            return at;
        if (at == at.parent_path())
            return folder;
    }
}

std::string repositoryUri(std::string_view file, const std::filesystem::path& root)
{
    if (file == "-")
        return std::string(file);
    std::error_code ignored;
    const std::filesystem::path path = std::filesystem::absolute(file, ignored).lexically_normal();
    const std::filesystem::path relative = path.lexically_relative(root);
    const bool isBelow = !relative.empty() && *relative.begin() != "..";
    return isBelow ? percentEncoded(relative.generic_string()) : "file://" + percentEncoded(rooted(path));
}

} // namespace skops::terminal
