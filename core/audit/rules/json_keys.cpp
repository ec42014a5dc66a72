// Keys that stand twice in one object: CPython takes the last, other readers the first. Those of a
// dictionary's entries the reader of nodes tells already.

#include "audit/rules/rule_table.h"
#include "nodes/fields.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <deque>
#include <optional>

namespace skops::audit::rules {
namespace {

using nodes::JsonIndex;

class RepeatedKeys
{
public:
    RepeatedKeys(const RuleSubject& subject, RuleFindings& findings)
        : m_subject(subject), m_findings(findings)
    {
    }

    void check(uint32_t object)
    {
        if (areFewAndDistinct(object))
            return;
        collect(object);
        std::sort(m_keys.begin(), m_keys.end());
        for (size_t i = 1; i < m_keys.size(); ++i) {
            const bool isToldAlready = i > 1 && m_keys[i - 2] == m_keys[i];
            if (m_keys[i] == m_keys[i - 1] && !isToldAlready && !isOfEntries(object))
                tell(object, m_keys[i]);
        }
    }

private:
    /// By length and last characters, in which the fields of nodes differ: equal keys have equal ones.
    bool areFewAndDistinct(uint32_t object) const
    {
        constexpr size_t few = 16;
        std::array<uint64_t, few> ends;
        size_t count = 0;
        for (uint32_t key = object + 1; key < m_json.at(object).next; key = m_json.after(key + 1)) {
            const nodes::JsonValue& value = m_json.at(key);
            if (count == few || value.next == 1 || value.end <= sizeof(uint64_t)) // escaped, or at the front
                return false;
            const uint64_t end = endOf(value);
            if (std::find(ends.begin(), ends.begin() + count, end) != ends.begin() + count)
                return false;
            ends[count++] = end;
        }
        return true;
    }

    uint64_t endOf(const nodes::JsonValue& key) const
    {
        static_assert(std::endian::native == std::endian::little); // the last character is the highest byte
        constexpr uint64_t wordBytes = sizeof(uint64_t);
        uint64_t word = 0;
        std::memcpy(&word, m_json.text().data() + (key.end - 1 - wordBytes), wordBytes);
        const uint64_t length = key.end - key.begin - 2; // without the quotes
        if (length == 0)
            return 0;
        return (length < wordBytes ? word >> (8 * (wordBytes - length)) : word) ^ length;
    }

    void collect(uint32_t object)
    {
        m_keys.clear();
        m_decoded.clear();
        for (uint32_t key = object + 1; key < m_json.at(object).next; key = m_json.after(key + 1)) {
            const bool hasEscapes = m_json.at(key).next == 1;
            const std::string_view raw = m_json.raw(key);
            m_keys.push_back(hasEscapes ? std::string_view(m_decoded.emplace_back(nodes::decodeJsonText(raw)))
                                        : raw.substr(1, raw.size() - 2));
        }
    }

    void tell(uint32_t object, std::string_view key)
    {
        constexpr size_t longestKey = 60;
        const uint64_t offset = m_json.at(object).begin;
        m_findings.add(
            Finding{Code::JsonDuplicateKey,
                    {.member = "schema.json", .offset = offset},
                    {key.size() <= longestKey ? std::string(key) : std::to_string(key.size()) + " bytes"}});
    }

    /// Whether the object is the content of a Dict node.
    bool isOfEntries(uint32_t object)
    {
        if (!m_entries) {
            m_entries.emplace();
            for (const nodes::Node& node : m_subject.tree.nodes()) {
                if (node.loader != nodes::Loader::Dict)
                    continue;
                const uint32_t dict = m_subject.valueAt(node.raw.begin);
                if (dict != noIndex && m_json.isObject(dict))
                    m_entries->push_back(nodes::memberOf(m_json, dict, "content"));
            }
            std::sort(m_entries->begin(), m_entries->end());
        }
        return std::binary_search(m_entries->begin(), m_entries->end(), object);
    }

    const RuleSubject& m_subject;
    const JsonIndex& m_json = m_subject.json;
    RuleFindings& m_findings;
    std::vector<std::string_view> m_keys;
    std::deque<std::string> m_decoded;              ///< keys with escapes
    std::optional<std::vector<uint32_t>> m_entries; ///< contents of Dict nodes; made when first asked for
};

} // namespace

void jsonKeys(const RuleSubject& subject, RuleFindings& findings)
{
    RepeatedKeys keys(subject, findings);
    for (uint32_t i = 0; i < subject.json.count(); ++i) {
        if (subject.json.isObject(i))
            keys.check(i);
    }
}

} // namespace skops::audit::rules
