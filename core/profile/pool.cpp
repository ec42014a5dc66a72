#include "profile/pool.h"

#include <algorithm>
#include <numeric>

namespace skops::profile {

namespace {

void sortUnique(std::vector<StringId>& ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

template <class Rows, class Key>
bool sortAndCheck(Rows&& rows, Key key)
{
    std::ranges::sort(rows, {}, key);
    return std::ranges::adjacent_find(rows, {}, key) == rows.end();
}

} // namespace

StringId OwnedTables::add(std::string_view text)
{
    m_texts.push_back(text);
    return StringId(m_texts.size() - 1);
}

void OwnedTables::poolStrings()
{
    std::vector<StringId> order(m_texts.size());
    std::iota(order.begin(), order.end(), StringId{0});
    std::ranges::sort(order, {}, [this](StringId id) { return m_texts[id]; });
    m_sealed.resize(order.size());
    for (size_t i = 0; i < order.size(); ++i) {
        const std::string_view text = m_texts[order[i]];
        if (i == 0 || text != m_texts[order[i - 1]]) {
            m_chars += text;
            m_ends.push_back(uint32_t(m_chars.size()));
        }
        m_sealed[order[i]] = StringId(m_ends.size() - 1);
    }
    m_texts = {};
}

bool OwnedTables::sortRows()
{
    const auto seal = [this](StringId& id) { id = m_sealed[id]; };
    for (std::vector<StringId>* ids : {&trusted, &bitGenerators, &described, &leftOut, &fields})
        std::ranges::for_each(*ids, seal);
    sortUnique(bitGenerators);
    sortUnique(described);
    sortUnique(leftOut);

    for (LoaderRow& row : loaders)
        seal(row.name);
    for (TrustRow& row : trust) {
        seal(row.loaderKey);
        // A name of several sets may stand twice: looking up does not mind.
        std::sort(trusted.begin() + row.names.begin, trusted.begin() + row.names.end);
    }
    for (NameRow& row : names) {
        seal(row.name);
        seal(row.originModule);
        seal(row.originName);
    }
    bool isGood = true;
    for (ModuleRow& row : modules) {
        seal(row.name);
        const auto own = std::span(names).subspan(row.names.begin, row.names.end - row.names.begin);
        isGood = sortAndCheck(own, &NameRow::name) && isGood;
    }
    for (ClassRow& row : classes) {
        seal(row.module);
        seal(row.name);
    }
    for (std::vector<FieldRow>* rows : {&treeNodes, &predictorNodes}) {
        for (FieldRow& row : *rows) {
            seal(row.name);
            seal(row.format);
        }
    }
    seal(tables.name);
    for (std::optional<StringId>& version : tables.versions) {
        if (version)
            seal(*version);
    }
    isGood = sortAndCheck(loaders,
                          [](const LoaderRow& row) {
                              return std::pair{row.name, row.protocol};
                          }) &&
             isGood;
    isGood = sortAndCheck(trust, &TrustRow::loaderKey) && isGood;
    return sortAndCheck(modules, &ModuleRow::name) && isGood;
}

void OwnedTables::link()
{
    facts.described = described;
    facts.leftOut = leftOut;
    facts.modules = modules;
    facts.names = names;
    facts.classes = classes;
    facts.bases = bases;
    facts.fields = fields;
    facts.treeNodes.fields = treeNodes;
    facts.predictorNodes.fields = predictorNodes;
    tables.strings = Strings{m_chars.data(), m_ends};
    tables.loaders = loaders;
    tables.trust = trust;
    tables.trusted = trusted;
    tables.bitGenerators = bitGenerators;
    tables.facts = &facts;
}

bool OwnedTables::seal()
{
    poolStrings();
    const bool isGood = sortRows();
    link();
    return isGood;
}

} // namespace skops::profile
