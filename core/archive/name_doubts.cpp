#include "archive/name_doubts.h"

#include <algorithm>
#include <string>

namespace skops::archive {
namespace {

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
}

/// A name that Windows keeps for a device, with or without an extension
/// (learn.microsoft.com/windows/win32/fileio/naming-a-file).
bool isDevice(std::string_view part)
{
    std::string stem(part.substr(0, part.find('.')));
    stem.erase(stem.find_last_not_of(' ') + 1);
    for (char& c : stem)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (stem == "CON" || stem == "PRN" || stem == "AUX" || stem == "NUL")
        return true;
    return stem.size() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && stem[3] >= '1' &&
           stem[3] <= '9';
}

class Doubts
{
public:
    explicit Doubts(std::string_view name) : m_name(name) {}

    std::vector<const char*> take()
    {
        checkWhole();
        // Between slashes of either kind. What is before a leading slash, or behind a last one, is no part.
        size_t begin = m_name.find_first_not_of("/\\");
        while (begin < m_name.size()) {
            const size_t end = std::min(m_name.find_first_of("/\\", begin), m_name.size());
            checkPart(m_name.substr(begin, end - begin));
            begin = end + 1;
        }
        return std::move(m_found);
    }

private:
    void checkWhole()
    {
        add(m_name.empty(), "empty");
        add(m_name.find('\\') != m_name.npos, "backslash");
        const bool hasDrive = m_name.size() > 1 && m_name[1] == ':' && isLetter(m_name[0]);
        add(m_name.starts_with('/') || hasDrive, "absolute");
        add(m_name.find(':', hasDrive ? 2 : 0) != m_name.npos, "colon");
        add(std::any_of(m_name.begin(), m_name.end(), isControl), "control");
    }

    void checkPart(std::string_view part)
    {
        if (part == "." || part == "..") {
            add(true, part == "." ? "dot" : "parent");
            return;
        }
        add(part.empty(), "empty-part");
        add(part.ends_with('.'), "trailing-dot");
        add(part.ends_with(' '), "trailing-blank");
        add(isDevice(part), "device");
    }

    void add(bool isSo, const char* why)
    {
        const auto isSame = [&](std::string_view other) { return other == why; };
        if (isSo && std::none_of(m_found.begin(), m_found.end(), isSame))
            m_found.push_back(why);
    }

    std::string_view m_name;
    std::vector<const char*> m_found;
};

} // namespace

std::vector<const char*> nameDoubts(std::string_view name)
{
    return Doubts(name).take();
}

} // namespace skops::archive
