#pragma once

// Typed access to a profile's JSON: each reader checks one type and, if it is another, keeps the place and
// what was expected there.

#include "profile/pool.h"

#include <simdjson.h>
#include <string>
#include <string_view>
#include <vector>

namespace skops::profile {

/// A place within the text, put into words only when something is wrong there. Refers to its parent, which
/// must outlive it.
struct Spot
{
    const Spot* parent = nullptr;
    std::string_view key;
    size_t position = 0;
    bool isItem = false;

    Spot at(std::string_view inner) const { return {this, inner, 0, false}; }
    Spot at(size_t inner) const { return {this, {}, inner, true}; }

    /// "facts.classes[12][3]"
    std::string text() const;
};

/// Reads values into tables. A function that returns false has put the reason into error().
class Fields
{
public:
    using Element = simdjson::dom::element;
    using Object = simdjson::dom::object;
    using Array = simdjson::dom::array;

    explicit Fields(OwnedTables& tables) : out(tables) {}

    bool wrong(const Spot& spot, std::string_view expected);
    bool object(Element element, const Spot& spot, Object& result);
    bool array(Element element, const Spot& spot, Array& result);
    bool string(Element element, const Spot& spot, std::string_view& result);
    /// An integer from 0 to `limit`.
    bool number(Element element, const Spot& spot, uint32_t limit, uint32_t& result);
    bool member(Object from, std::string_view key, const Spot& spot, Element& result);
    bool member(Object from, std::string_view key, const Spot& spot, Object& result);
    bool member(Object from, std::string_view key, const Spot& spot, Array& result);
    bool strings(Array from, const Spot& spot, std::vector<StringId>& result);

    const Error& error() const { return m_error; }

    OwnedTables& out;

private:
    Error m_error{Code::ProfileInvalid, {}, {}};
};

/// The member "facts" of a profile.
bool readFacts(Fields& in, Fields::Object facts, const Spot& spot);

} // namespace skops::profile
