#include "audit/rules/slow_pattern.h"

#include <algorithm>
#include <vector>

namespace skops::audit::rules {
namespace {

/// What was read of a group so far.
struct Group
{
    size_t branch = 0;                      ///< where the choice begins that is being read
    size_t atoms = 0;                       ///< of this choice
    bool hasEndless = false;                ///< one of its atoms is repeated without end, or is such a group
    bool isSlow = false;                    ///< a choice before is one thing repeated, or equal to another
    std::vector<std::string_view> branches; ///< choices that are finished
};

class PatternReader
{
public:
    explicit PatternReader(std::string_view pattern) : m_pattern(pattern) {}

    bool isSlow()
    {
        m_groups.emplace_back();
        while (m_at < m_pattern.size() && !m_isSlow)
            step();
        return m_isSlow;
    }

private:
    void step()
    {
        switch (m_pattern[m_at]) {
        case '(':
            return open();
        case ')':
            return close();
        case '|':
            finishBranch(m_at);
            m_groups.back().branch = ++m_at;
            return;
        case '[':
            skipSet();
            return atom(false);
        case '\\':
            m_at += 2;
            return atom(false);
        default:
            ++m_at;
            return atom(false);
        }
    }

    void open()
    {
        ++m_at;
        if (m_pattern.substr(m_at).starts_with('?')) {
            // "(?:", "(?P<name>", "(?=": the body begins behind the sign that ends the kind. "(?u)" has none.
            const size_t end = m_pattern.find_first_of(":=!>)", m_at);
            m_at = end == m_pattern.npos ? m_pattern.size() : end + (m_pattern[end] == ')' ? 0 : 1);
        }
        m_groups.emplace_back().branch = m_at;
    }

    void close()
    {
        if (m_groups.size() == 1) { // no pattern: Python refuses it
            m_at = m_pattern.size();
            return;
        }
        finishBranch(m_at);
        const bool isSlow = m_groups.back().isSlow;
        m_groups.pop_back();
        ++m_at;
        atom(isSlow);
    }

    void finishBranch(size_t end)
    {
        Group& group = m_groups.back();
        const std::string_view text = m_pattern.substr(group.branch, end - group.branch);
        const bool isRepeat = std::ranges::find(group.branches, text) != group.branches.end();
        group.isSlow = group.isSlow || (group.atoms == 1 && group.hasEndless) || (isRepeat && !text.empty());
        if (group.branches.size() < mostBranches)
            group.branches.push_back(text);
        group.atoms = 0;
        group.hasEndless = false;
    }

    /// One thing ends here; what repeats it follows.
    void atom(bool isSlowGroup)
    {
        Group& group = m_groups.back();
        ++group.atoms;
        const bool isEndless = takeQuantifier();
        group.hasEndless = group.hasEndless || isEndless || isSlowGroup;
        m_isSlow = m_isSlow || (isEndless && isSlowGroup);
    }

    /// Whether it is without end. A sign behind it makes it lazy, or possessive, which never goes back.
    bool takeQuantifier()
    {
        const std::string_view rest = m_pattern.substr(std::min(m_at, m_pattern.size()));
        bool isEndless = rest.starts_with('*') || rest.starts_with('+');
        size_t length = isEndless || rest.starts_with('?') ? 1 : 0;
        if (rest.starts_with('{')) {
            const size_t end = rest.find('}');
            const bool isCount = end != rest.npos && end > 1 &&
                                 rest.substr(1, end - 1).find_first_not_of("0123456789,") == rest.npos;
            isEndless = isCount && rest[end - 1] == ',';
            length = isCount ? end + 1 : 0;
        }
        m_at += length;
        if (length > 0 && m_pattern.substr(m_at).starts_with('?'))
            ++m_at;
        else if (length > 0 && m_pattern.substr(m_at).starts_with('+')) {
            ++m_at;
            return false;
        }
        return isEndless;
    }

    /// "[]a]" and "[^]a]": a bracket in first place is a character.
    void skipSet()
    {
        ++m_at;
        if (m_pattern.substr(m_at).starts_with('^'))
            ++m_at;
        if (m_pattern.substr(m_at).starts_with(']'))
            ++m_at;
        while (m_at < m_pattern.size() && m_pattern[m_at] != ']')
            m_at += m_pattern[m_at] == '\\' ? 2 : 1;
        m_at = std::min(m_at + 1, m_pattern.size());
    }

    /// Of one group; more are compared with these only.
    static constexpr size_t mostBranches = 32;

    std::string_view m_pattern;
    size_t m_at = 0;
    std::vector<Group> m_groups;
    bool m_isSlow = false;
};

} // namespace

bool isSlowPattern(std::string_view pattern)
{
    return PatternReader(pattern).isSlow();
}

} // namespace skops::audit::rules
