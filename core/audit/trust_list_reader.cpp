// Reads the three forms of a trust list. Each is a small grammar of its own; nothing is evaluated, nothing
// nests deeper than the form itself, and whatever does not fit is an error with its offset.

#include "audit/trust_list.h"
#include "audit/trust_list_cursor.h"
#include "audit/trust_list_key.h"
#include "base/utf8.h"

namespace skops::audit {
namespace {

constexpr uint64_t maxListBytes = uint64_t{16} << 20U;

Result<TrustList> readAnyForm(std::string_view text)
{
    TrustCursor cursor(text);
    constexpr std::string_view bom = "\xef\xbb\xbf";
    if (text.substr(0, bom.size()) == bom)
        cursor.moveTo(bom.size());
    for (size_t i = cursor.at(); i < text.size();) {
        const DecodedChar c = decodeUtf8(text.substr(i, 4));
        if (c.length == 0)
            return fail(cursor.expected("UTF-8 text", i).error());
        i += c.length;
    }
    cursor.skipSpace();
    return cursor.peek() == '{' ? readJsonForm(cursor) : readCommentedForm(cursor);
}

} // namespace

Result<TrustList> readTrustList(Bytes text)
{
    if (text.size() > maxListBytes)
        return fail(Code::LimitExceeded, {},
                    {"trust-list", std::to_string(text.size()), std::to_string(maxListBytes)});
    auto list = readAnyForm({reinterpret_cast<const char*>(text.data()), text.size()});
    if (list)
        normalise(*list);
    return list;
}

} // namespace skops::audit
