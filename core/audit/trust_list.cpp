#include "audit/trust_list.h"

#include "audit/quoted_text.h"
#include "audit/trust_list_key.h"

#include <algorithm>
#include <tuple>

namespace skops::audit {
namespace {

// Characters that a name in the text form may not begin with or hold as they are: the form would be taken for
// a comment, for JSON or for Python.
constexpr std::string_view specialInNames = " #[{=',\"";

/// A line "# key: value" for a field that is said. A space at either end would be lost to editors that trim.
void appendComment(std::string& out, std::string_view indent, std::string_view key, std::string_view value)
{
    if (value.empty())
        return;
    out.append(indent).append("# ").append(key).append(": ");
    const bool begins = value.front() == ' ';
    const bool ends = value.size() > 1 && value.back() == ' ';
    if (begins)
        out += "\\x20";
    appendEscaped(out, value.substr(begins ? 1 : 0, value.size() - (begins ? 1 : 0) - (ends ? 1 : 0)),
                  Escapes::Python);
    if (ends)
        out += "\\x20";
    out += '\n';
}

void appendComments(std::string& out, std::string_view indent, const TrustEntry& entry)
{
    appendComment(out, indent, "reason", entry.reason);
    appendComment(out, indent, "who", entry.who);
    appendComment(out, indent, "date", entry.date);
    appendComment(out, indent, "expires", entry.expires);
    for (const std::string& hash : entry.sha256)
        appendComment(out, indent, "sha256", hash);
}

std::string header(const TrustList& list)
{
    std::string out = "# skops trust list, version 1\n";
    appendComment(out, "", "profile", list.profile);
    return out;
}

std::string writePython(const TrustList& list)
{
    std::string out = header(list) + "[\n";
    for (const TrustEntry& entry : list.entries) {
        appendComments(out, "    ", entry);
        out += "    ";
        appendQuoted(out, entry.type, Escapes::Python);
        out += ",\n";
    }
    return out + "]\n";
}

std::string writeText(const TrustList& list)
{
    std::string out = header(list);
    for (const TrustEntry& entry : list.entries) {
        out += '\n';
        appendComments(out, "", entry);
        appendEscaped(out, entry.type, Escapes::Python, specialInNames);
        out += '\n';
    }
    return out;
}

void appendField(std::string& out, std::string_view key, std::string_view value)
{
    out.append("\n      \"").append(key).append("\": ");
    appendQuoted(out, value, Escapes::Json);
    out += ',';
}

void appendScope(std::string& out, const TrustEntry& entry)
{
    out += "\n      \"scope\": ";
    if (entry.sha256.empty()) {
        out += "\"any\"";
        return;
    }
    for (size_t i = 0; i < entry.sha256.size(); ++i) {
        out += i == 0 ? "[" : ", ";
        appendQuoted(out, entry.sha256[i], Escapes::Json);
    }
    out += ']';
}

std::string writeJson(const TrustList& list)
{
    std::string out = "{\n  \"version\": 1,\n  \"profile\": ";
    appendQuoted(out, list.profile, Escapes::Json);
    out += ",\n  \"types\": [";
    bool isFirst = true;
    for (const TrustEntry& entry : list.entries) {
        out += isFirst ? "\n    {" : ",\n    {";
        isFirst = false;
        appendField(out, "name", entry.type);
        appendField(out, "reason", entry.reason);
        appendField(out, "who", entry.who);
        appendField(out, "date", entry.date);
        if (!entry.expires.empty())
            appendField(out, "expires", entry.expires);
        appendScope(out, entry);
        out += "\n    }";
    }
    return out + (isFirst ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace

bool keyLess(const TrustEntry& a, const TrustEntry& b)
{
    return std::tie(a.type, a.sha256) < std::tie(b.type, b.sha256);
}

void normalise(TrustList& list)
{
    for (TrustEntry& entry : list.entries) {
        std::sort(entry.sha256.begin(), entry.sha256.end());
        entry.sha256.erase(std::unique(entry.sha256.begin(), entry.sha256.end()), entry.sha256.end());
    }
    std::erase_if(list.entries, [](const TrustEntry& entry) { return entry.type.empty(); });
    std::stable_sort(list.entries.begin(), list.entries.end(), keyLess);
    // Of several entries with one type and scope the last one stays: it is the latest decision.
    const auto isSameKey = [](const TrustEntry& a, const TrustEntry& b) {
        return !keyLess(a, b) && !keyLess(b, a);
    };
    const auto kept = std::unique(list.entries.rbegin(), list.entries.rend(), isSameKey);
    list.entries.erase(list.entries.begin(), kept.base());
}

std::string writeTrustList(const TrustList& list, TrustFormat format)
{
    TrustList sorted = list;
    normalise(sorted);
    switch (format) {
    case TrustFormat::Python:
        return writePython(sorted);
    case TrustFormat::Json:
        return writeJson(sorted);
    case TrustFormat::Text:
        return writeText(sorted);
    }
    return {};
}

std::vector<std::string> namesFor(const TrustList& list, std::string_view sha256, std::string_view today)
{
    std::vector<std::string> names;
    for (const TrustEntry& entry : list.entries) {
        const bool isInScope = entry.sha256.empty() || std::find(entry.sha256.begin(), entry.sha256.end(),
                                                                 sha256) != entry.sha256.end();
        // ISO days compare as text; the day of expiry itself still counts.
        const bool isExpired = !entry.expires.empty() && today > entry.expires;
        if (isInScope && !isExpired)
            names.push_back(entry.type);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

TrustDiff compareTrustLists(const TrustList& before, const TrustList& after)
{
    TrustList a = before;
    TrustList b = after;
    normalise(a);
    normalise(b);
    TrustDiff diff;
    auto left = a.entries.begin();
    auto right = b.entries.begin();
    while (left != a.entries.end() || right != b.entries.end()) {
        if (right == b.entries.end() || (left != a.entries.end() && keyLess(*left, *right))) {
            diff.removed.push_back(std::move(*left++));
        } else if (left == a.entries.end() || keyLess(*right, *left)) {
            diff.added.push_back(std::move(*right++));
        } else {
            if (*left != *right)
                diff.changed.emplace_back(std::move(*left), std::move(*right));
            ++left;
            ++right;
        }
    }
    return diff;
}

} // namespace skops::audit
