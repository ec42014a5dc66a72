#pragma once

// Tables that own their data: filled with provisional string ids in the order texts appear, then sealed.

#include "profile/tables.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace skops::profile {

/// What a user's profile is kept in. Rows hold provisional ids until seal().
struct OwnedTables
{
    /// A new provisional id; the text's bytes must stay until seal(). Equal texts become one id there:
    /// sorting costs the same whatever the texts are, a hash table does not.
    StringId add(std::string_view text);

    /// Pools the strings in order, replaces every id and sorts what is looked up; the vectors must not change
    /// afterwards. False: a loader and protocol, a module, or a name within a module stands twice.
    bool seal();

    std::vector<LoaderRow> loaders;
    std::vector<TrustRow> trust;
    std::vector<StringId> trusted;
    std::vector<StringId> bitGenerators;
    std::vector<StringId> described;
    std::vector<StringId> leftOut;
    std::vector<ModuleRow> modules;
    std::vector<NameRow> names;
    std::vector<ClassRow> classes;
    std::vector<uint32_t> bases;
    std::vector<StringId> fields;
    std::vector<FieldRow> treeNodes;
    std::vector<FieldRow> predictorNodes;
    Facts facts;
    Tables tables;

private:
    void poolStrings();
    bool sortRows();
    void link();

    std::vector<std::string_view> m_texts;
    std::vector<StringId> m_sealed; ///< provisional id to id
    std::string m_chars;
    std::vector<uint32_t> m_ends;
};

} // namespace skops::profile
