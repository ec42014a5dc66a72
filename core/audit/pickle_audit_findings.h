#pragma once

// The findings of several readings of one stream: each distinct one once.

#include "base/result.h"

#include <map>

namespace skops::audit {

class PickleFindings
{
public:
    /// Of each code: enough to explain a file, and no flood of one can hide another.
    static constexpr size_t maxPerCode = 1000;
    /// Texts of values cost time; who would write more of them is told by name alone.
    static constexpr size_t maxTexts = 20'000;

    /// `text`: makes the second argument, if there is one to make. Findings of the same code, name and text
    /// are one.
    template <class Text>
    void tell(Code code, uint64_t offset, std::string name, Text text)
    {
        std::vector<std::string> args{std::move(name)};
        if (m_texts < maxTexts) {
            ++m_texts;
            args.push_back(text());
        }
        add(code, offset, std::move(args));
    }
    void tell(Code code, uint64_t offset, std::string name) { add(code, offset, {std::move(name)}); }

    /// The same happens in every reading: the largest count is the count.
    void endReading();
    /// In order of their places; what is too much of a code is LimitExceeded.
    std::vector<Finding> take();

private:
    struct Entry
    {
        Finding finding;
        uint32_t inReading = 0;
    };
    using Key = std::pair<Code, std::vector<std::string>>;

    void add(Code code, uint64_t offset, std::vector<std::string> args);

    std::map<Key, Entry> m_entries;
    std::map<Code, size_t> m_distinct;
    uint32_t m_tooMany = 0;
    uint32_t m_tooManyInReading = 0;
    size_t m_texts = 0;
};

} // namespace skops::audit
