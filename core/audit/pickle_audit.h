#pragma once

// What is to be said of what a pickle would import, call and set: default-deny on the name and on the shape
// of the call.

#include "audit/audit.h"
#include "pickle/analysis.h"

#include <array>

namespace skops::audit {

/// What one event of a reading amounts to.
enum class Judgement : uint8_t {
    Dangerous, ///< known to run code, start a process, reach files or the network; or it patches live code
    Unknown,   ///< nobody knows the name, or the call has a shape that genuine files do not have
    Native,    ///< native code parses what it is given
    Library,   ///< known, and a reader has to decide: skops would not trust it by default
    Known,     ///< a part of a genuine model
};

/// A name that loading would import and that skops would not trust by itself.
struct ImportedType
{
    std::string name; ///< "module.name" with names of Python 2 mapped, as it would be found
    Group group = Group::Unknown;
    uint32_t imports = 0;
    uint32_t calls = 0;
    uint64_t offset = 0; ///< of the first import
    bool isTicked = false;
};

/// Everything about an analysis and a profile that does not depend on ticks. Immutable, thread-safe.
class PickleAudit
{
public:
    /// Looks at every event of every reading once. Errors: Cancelled, OutOfMemory, those of the source.
    static Result<std::shared_ptr<const PickleAudit>> make(std::shared_ptr<const pickle::Analysis> analysis,
                                                           ProfilePtr profile, const Cancel& cancel);

    const std::shared_ptr<const pickle::Analysis>& analysis() const { return m_analysis; }
    const ProfilePtr& profile() const { return m_profile; }

    /// Sorted by name; none is ticked.
    std::span<const ImportedType> types() const { return m_types; }
    /// Dangerous and unknown imports, calls and states; places are offsets in the stream. A tick changes
    /// none.
    std::span<const Finding> findings() const { return m_findings; }
    /// By event of analysis().main().
    Judgement judgement(size_t event) const { return m_judgements[event]; }
    size_t count(Judgement judgement) const { return m_counts[static_cast<size_t>(judgement)]; }

    /// What the stream says of its writers: every "_sklearn_version" state, sorted by version.
    std::span<const std::string> sklearnVersions() const { return m_sklearnVersions; }

private:
    PickleAudit() = default;

    std::shared_ptr<const pickle::Analysis> m_analysis;
    ProfilePtr m_profile;
    std::vector<ImportedType> m_types;
    std::vector<Finding> m_findings;
    std::vector<Judgement> m_judgements;
    std::array<size_t, 5> m_counts{};
    std::vector<std::string> m_sklearnVersions;
};

using PickleAuditPtr = std::shared_ptr<const PickleAudit>;

} // namespace skops::audit
