#pragma once

// What a conversion has to tell, one finding for each distinct (code, type, reason), and where in the object.

#include "persist/contents.h"

#include <map>

namespace skops::persist {

/// One step into an object, as Python would write it.
struct PathPart
{
    enum class Kind : uint8_t {
        Hidden,    ///< part of the same object: shows nothing
        Attribute, ///< .name, of a key of an attribute dict
        Key,       ///< ['key']
        Index,     ///< [3]
    };
    Kind kind = Kind::Hidden;
    ValueId key = none<ValueId>;
    uint64_t index = 0;
};

class ConvertFindings
{
public:
    explicit ConvertFindings(const Contents& contents) : m_contents(contents) {}

    void push(PathPart part) { m_path.push_back(part); }
    void pop() { m_path.pop_back(); }
    size_t depth() const { return m_path.size(); }
    void add(Code code, std::string type, std::string_view reason, uint64_t offset);
    std::vector<Finding> take() { return std::move(m_findings); }

private:
    std::string pathText() const;

    const Contents& m_contents;
    std::vector<PathPart> m_path;
    std::vector<Finding> m_findings;
    std::map<std::pair<Code, std::string>, size_t> m_places;
};

} // namespace skops::persist
