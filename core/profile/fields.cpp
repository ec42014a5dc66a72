#include "profile/fields.h"

namespace skops::profile {

std::string Spot::text() const
{
    std::vector<const Spot*> parts;
    for (const Spot* spot = this; spot->parent != nullptr; spot = spot->parent)
        parts.push_back(spot);
    std::string result;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if ((*part)->isItem) {
            result += '[' + std::to_string((*part)->position) + ']';
        } else {
            result += result.empty() ? "" : ".";
            result += (*part)->key;
        }
    }
    return result;
}

bool Fields::wrong(const Spot& spot, std::string_view expected)
{
    m_error = Error{Code::ProfileInvalid, {}, {spot.text(), std::string(expected)}};
    return false;
}

bool Fields::object(Element element, const Spot& spot, Object& result)
{
    return element.get(result) == simdjson::SUCCESS || wrong(spot, "object");
}

bool Fields::array(Element element, const Spot& spot, Array& result)
{
    return element.get(result) == simdjson::SUCCESS || wrong(spot, "array");
}

bool Fields::string(Element element, const Spot& spot, std::string_view& result)
{
    return element.get(result) == simdjson::SUCCESS || wrong(spot, "string");
}

bool Fields::number(Element element, const Spot& spot, uint32_t limit, uint32_t& result)
{
    uint64_t value = 0;
    if (element.get(value) != simdjson::SUCCESS || value > limit)
        return wrong(spot, "integer");
    result = uint32_t(value);
    return true;
}

bool Fields::member(Object from, std::string_view key, const Spot& spot, Element& result)
{
    return from.at_key(key).get(result) == simdjson::SUCCESS || wrong(spot.at(key), "present");
}

bool Fields::member(Object from, std::string_view key, const Spot& spot, Object& result)
{
    Element element;
    return member(from, key, spot, element) && object(element, spot.at(key), result);
}

bool Fields::member(Object from, std::string_view key, const Spot& spot, Array& result)
{
    Element element;
    return member(from, key, spot, element) && array(element, spot.at(key), result);
}

bool Fields::strings(Array from, const Spot& spot, std::vector<StringId>& result)
{
    size_t position = 0;
    for (const Element element : from) {
        std::string_view text;
        if (!string(element, spot.at(position++), text))
            return false;
        result.push_back(out.add(text));
    }
    return true;
}

} // namespace skops::profile
