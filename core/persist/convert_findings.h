#pragma once

// What a conversion has to tell, one finding for each distinct (code, type, reason), and where in the object.

#include "persist/contents.h"
#include "persist/convert_reasons.h"

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
    /// Where in the schema the node of what is written now begins.
    void setPlace(uint64_t schemaOffset) { m_place = schemaOffset; }
    void add(Reason reason, std::string type, uint64_t offset);
    void addAssumed(std::string type, uint64_t offset); ///< ConvertAssumedPlain
    std::vector<Finding> take() { return std::move(m_findings); }
    /// Of each finding the place in the schema.
    std::vector<uint64_t> takePlaces() { return std::move(m_places); }

private:
    void add(Code code, std::vector<std::string> args, uint64_t offset);
    std::string pathText() const;

    const Contents& m_contents;
    std::vector<PathPart> m_path;
    std::vector<Finding> m_findings;
    std::vector<uint64_t> m_places;
    std::map<std::pair<Code, std::vector<std::string>>, size_t> m_known;
    uint64_t m_place = 0;
};

} // namespace skops::persist
