#include "persist/compact_json.h"

namespace skops::persist {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// One past the closing quote of the string that begins at `begin`.
size_t endOfString(std::string_view json, size_t begin)
{
    size_t at = begin + 1;
    while (at < json.size() && json[at] != '"')
        at += json[at] == '\\' ? 2 : 1;
    return at < json.size() ? at + 1 : json.size();
}

} // namespace

std::string compactJson(std::string_view json)
{
    std::string out;
    out.reserve(json.size());
    size_t at = 0;
    while (at < json.size()) {
        if (json[at] == '"') {
            const size_t end = endOfString(json, at);
            out += json.substr(at, end - at);
            at = end;
        } else if (blanks.find(json[at]) != blanks.npos) {
            at = std::min(json.find_first_not_of(blanks, at), json.size());
        } else {
            const size_t end = std::min(json.find_first_of("\" \t\r\n", at), json.size());
            out += json.substr(at, end - at);
            at = end;
        }
    }
    out.shrink_to_fit();
    return out;
}

} // namespace skops::persist
