#include "terminal/trust_diff_text.h"

#include "base/escape.h"

#include <array>

namespace skops::terminal {
namespace {

std::string scopeText(const audit::TrustEntry& entry)
{
    if (entry.sha256.empty())
        return {};
    std::string text = " (only for";
    for (const std::string& hash : entry.sha256)
        text += ' ' + hash.substr(0, 12);
    return text + ')';
}

std::string fieldText(const std::string& value)
{
    return value.empty() ? "nothing" : '"' + escapeForDisplay(value) + '"';
}

} // namespace

std::string trustDiffText(const audit::TrustDiff& diff)
{
    std::string text;
    for (const audit::TrustEntry& entry : diff.added)
        text += "+ " + escapeForDisplay(entry.type) + scopeText(entry) + '\n';
    for (const audit::TrustEntry& entry : diff.removed)
        text += "- " + escapeForDisplay(entry.type) + scopeText(entry) + '\n';
    using Field = std::string audit::TrustEntry::*;
    constexpr std::array<std::pair<const char*, Field>, 4> fields{{{"reason", &audit::TrustEntry::reason},
                                                                   {"who", &audit::TrustEntry::who},
                                                                   {"date", &audit::TrustEntry::date},
                                                                   {"expires", &audit::TrustEntry::expires}}};
    for (const auto& [before, after] : diff.changed) {
        for (const auto& [name, field] : fields) {
            if (before.*field != after.*field)
                text += "~ " + escapeForDisplay(before.type) + scopeText(before) + ": " + name + ": " +
                        fieldText(before.*field) + " -> " + fieldText(after.*field) + '\n';
        }
    }
    return text;
}

} // namespace skops::terminal
