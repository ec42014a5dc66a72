#pragma once

// What the files of a list have in common: the types to review and the reasons not to convert, each once,
// with the number of files.

#include "audit/audit.h"
#include "batch/batch_row.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace skops::ui {

/// Why files are not converted or not read, without what differs from file to file.
struct ReasonKey
{
    Code code;
    std::string detail; ///< ConvertBlocked: the finding's code; other Convert…: why; else empty

    auto operator<=>(const ReasonKey&) const = default;
};

ReasonKey reasonKeyOf(const Finding& finding);

struct BatchType
{
    std::string name;
    audit::Group group = audit::Group::Unknown;
    uint32_t files = 0;
};

struct BatchReason
{
    ReasonKey key;
    uint32_t files = 0;
};

class BatchIndex
{
public:
    /// Names beyond this are only counted: a file can name a type for each of its nodes.
    static constexpr size_t maxTypes = 20'000;

    /// None: there are too many. A name keeps the worst group that was said of it.
    std::optional<uint32_t> addType(const std::string& name, audit::Group group);
    /// None: no file has it.
    std::optional<uint32_t> findType(std::string_view name) const;
    uint32_t addReason(const ReasonKey& key);
    /// One file more or less has the types and reasons of `row`.
    void count(const BatchRow& row);
    void uncount(const BatchRow& row);

    /// By id. None is ever taken away; one may be left without a file.
    const std::vector<BatchType>& types() const { return m_types; }
    const std::vector<BatchReason>& reasons() const { return m_reasons; }

private:
    void addFiles(const BatchRow& row, uint32_t files);

    std::vector<BatchType> m_types;
    std::vector<BatchReason> m_reasons;
    std::map<std::string, uint32_t, std::less<>> m_typeIds;
    std::map<ReasonKey, uint32_t> m_reasonIds;
};

} // namespace skops::ui
