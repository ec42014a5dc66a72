#include "audit/pickle_audit_states.h"

#include <algorithm>

namespace skops::audit {
namespace {

using pickle::ChangeKind;
using pickle::ValueKind;

/// One is enough to tell of; a dict can be the state of many objects.
constexpr size_t maxEntries = 16;

/// What opcodes call on any object: APPEND(S), ADDITEMS (load_appends and load_additems of Lib/pickle.py and
/// Modules/_pickle.c); and what the __setstate__ of scipy's distributions calls on itself.
constexpr std::string_view calledOnLoading[] = {"_attach_argparser_methods", "_attach_methods", "add",
                                                "append", "extend"};

bool isMethodName(std::string_view key)
{
    return (key.size() > 4 && key.starts_with("__") && key.ends_with("__")) ||
           std::ranges::find(calledOnLoading, key) != std::end(calledOnLoading);
}

bool isShapeName(std::string_view name)
{
    const auto isWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && !(name.front() >= '0' && name.front() <= '9') &&
           std::ranges::all_of(name, isWord);
}

/// parse_arg_template of scipy/stats/_distn_infrastructure.py, the same from 0.14 to 1.17.
std::string argTemplate(std::string_view shapes, std::string_view locationIn, std::string_view locationOut)
{
    const std::string names(shapes);
    const std::string in = names + ' ' + std::string(locationIn);
    const std::string out(locationOut);
    return "\ndef _parse_args(self, " + in + "):\n    return (" + names + "), " + out +
           "\n\ndef _parse_args_rvs(self, " + in + ", size=None):\n    return self._argcheck_rvs(" + names +
           ' ' + out + ", size=size)\n\ndef _parse_args_stats(self, " + in +
           ", moments='mv'):\n    return (" + names + "), " + out + ", moments\n";
}

} // namespace

bool isScipyArgTemplate(std::string_view text)
{
    constexpr std::string_view head = "\ndef _parse_args(self, ";
    if (!text.starts_with(head))
        return false;
    // "a, b, " or nothing, then a space and the location's defaults.
    std::string_view rest = text.substr(head.size());
    size_t shapes = 0;
    while (!rest.substr(shapes).starts_with(' ')) {
        const size_t comma = rest.find(", ", shapes);
        if (comma == rest.npos || !isShapeName(rest.substr(shapes, comma - shapes)))
            return false;
        shapes = comma + 2;
    }
    const std::string_view names = rest.substr(0, shapes);
    return text == argTemplate(names, "loc=0, scale=1", "loc, scale") ||
           text == argTemplate(names, "loc=0", "loc, 1");
}

const PickleStates::Facts& PickleStates::of(ValueId dict)
{
    const auto [at, isNew] = m_facts.try_emplace(static_cast<uint32_t>(index(dict)));
    Facts& facts = at->second;
    if (!isNew)
        return facts;
    for (const uint32_t i : m_graph.changesOf(dict)) {
        const pickle::Change& change = m_graph.changes()[i];
        if (change.kind != ChangeKind::SetItems)
            continue;
        const auto items = m_graph.items(change);
        for (size_t item = 0; item + 1 < items.size(); item += 2)
            readEntry(facts, items[item], items[item + 1]);
    }
    return facts;
}

void PickleStates::readEntry(Facts& facts, ValueId keyId, ValueId value)
{
    // A str of a library (numpy.str_) is equal to a str and found as one; nothing is known of its text.
    if (m_graph.value(keyId).kind != ValueKind::Str) {
        facts.hasOddKeys = true;
        return;
    }
    const std::string_view key = m_graph.keptText(keyId);
    if (isMethodName(key)) {
        // An object's own __class__ and __dict__ are set by nobody, whatever the value is.
        if (facts.methods.size() < maxEntries &&
            (key == "__class__" || key == "__dict__" || m_isCallable(value)))
            facts.methods.push_back({key, value});
    } else if (key == "_parse_arg_template") {
        if (facts.argTemplates.size() < maxEntries &&
            (m_graph.value(value).kind != ValueKind::Str || !isScipyArgTemplate(m_graph.keptText(value))))
            facts.argTemplates.push_back(value);
    } else if (key == "_sklearn_version") {
        if (m_graph.value(value).kind == ValueKind::Str && m_versions.size() < 1000)
            m_versions.emplace(m_graph.keptText(value));
    } else if (key == "subclass")
        facts.subclass = value;
}

} // namespace skops::audit
