#include "terminal/diff_text.h"

#include "base/escape.h"
#include "terminal/text_format.h"

namespace skops::terminal {
namespace {

using report::Aspect;
using report::Change;
using report::Comparison;
using report::Difference;

const char* signOf(Change change)
{
    switch (change) {
    case Change::Added:
        return "+ ";
    case Change::Removed:
        return "- ";
    case Change::Changed:
        return "~ ";
    }
    return "";
}

const char* wordOf(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Item:
        return "";
    case Aspect::Type:
        return "type ";
    case Aspect::KeyType:
        return "key's type ";
    case Aspect::Loader:
        return "loader ";
    case Aspect::Value:
        return "";
    case Aspect::ArrayShape:
        return "shape ";
    case Aspect::ArrayDtype:
        return "dtype ";
    case Aspect::ArrayValues:
        return "items ";
    case Aspect::Sparse:
        return "sparse ";
    case Aspect::Bytes:
        return "bytes ";
    case Aspect::Trust:
        return "untrusted ";
    }
    return "";
}

/// Where both sides have it, and where it is now if that is somewhere else.
std::string placeOf(const Comparison& comparison, const nodes::NodeTree& a, const nodes::NodeTree& b,
                    const Difference& difference)
{
    const std::string before = comparison.pathIn(a, difference, Comparison::Side::A);
    const std::string after = comparison.pathIn(b, difference, Comparison::Side::B);
    if (before.empty() || after.empty() || before == after)
        return before.empty() ? after : before;
    return before + " (now " + after + ")";
}

std::string arrayText(const report::ArrayChange& array)
{
    std::string text = withCommas(array.differing) + " of " + withCommas(array.items) + " differ";
    if (array.maximum)
        text += ", by at most " + report::numberText(*array.maximum);
    return text + "; first at " + withCommas(array.first);
}

std::string evidenceOf(const Difference& difference)
{
    const std::string before = escapeForDisplay(difference.before);
    const std::string after = escapeForDisplay(difference.after);
    std::string text = wordOf(difference.aspect);
    if (!difference.part.empty())
        text += escapeForDisplay(difference.part) + " ";
    if (difference.array)
        text += arrayText(*difference.array) + (before.empty() && after.empty() ? "" : ": ");
    if (difference.change == Change::Added)
        return text + after;
    if (difference.change == Change::Removed)
        return text + before;
    return before.empty() && after.empty() ? text : text + before + " -> " + after;
}

} // namespace

std::string diffText(const Comparison& comparison, const nodes::NodeTree& a, const nodes::NodeTree& b)
{
    std::string text;
    for (const Difference& difference : comparison.differences()) {
        const std::string place = placeOf(comparison, a, b, difference);
        text +=
            signOf(difference.change) + place + (place.empty() ? "" : ": ") + evidenceOf(difference) + '\n';
    }
    const uint64_t kept = comparison.differences().size();
    if (comparison.count() > kept)
        text += "and " + counted(comparison.count() - kept, "difference") + " more\n";
    return text;
}

} // namespace skops::terminal
