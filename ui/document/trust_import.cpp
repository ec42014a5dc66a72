#include "document/trust_import.h"

#include "document/file_hash.h"
#include "models/type_rows.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace skops::ui {
namespace {

// readTrustList() refuses longer ones; they are not read at all.
constexpr uint64_t maxListBytes = uint64_t{16} << 20U;

using Groups = std::map<std::string_view, audit::Group>;

/// The whole list.
Result<std::vector<uint8_t>> readBytes(const ByteSource& source)
{
    if (source.sizeBytes() > maxListBytes)
        return fail(Code::LimitExceeded, {},
                    {"trust-list", std::to_string(source.sizeBytes()), std::to_string(maxListBytes)});
    std::vector<uint8_t> bytes(source.sizeBytes());
    if (auto read = source.readAt(0, bytes); !read)
        return fail(std::move(read.error()));
    return bytes;
}

/// Links are followed: what counts is where the bytes lie.
bool isInFolderOf(const std::filesystem::path& list, const std::filesystem::path& file)
{
    std::error_code ignored;
    const auto folder = std::filesystem::weakly_canonical(file, ignored).parent_path();
    const auto place = std::filesystem::weakly_canonical(list, ignored).parent_path();
    return std::mismatch(folder.begin(), folder.end(), place.begin(), place.end()).first == folder.end();
}

bool isExpired(const Decision& entry, std::string_view today)
{
    return !entry.expires.empty() && today > entry.expires; // as audit::namesFor
}

/// Of an entry that holds here; `ticked` null: its type is not ticked.
ImportState stateOf(const Decision& entry, audit::Group group, const Decision* ticked)
{
    if (ticked && *ticked == entry)
        return ImportState::Same;
    // A reason is welcome where there is none; another one's is not overwritten without being asked.
    if (ticked && !ticked->reason.empty())
        return ImportState::Differs;
    if (group == audit::Group::KnownDangerous)
        return ImportState::Dangerous;
    return ticked && entry.reason.empty() ? ImportState::Differs : ImportState::Offered;
}

ImportRow rowOf(const Decision& entry, const ImportInput& input, std::string_view fileSha256,
                const Groups& groups)
{
    ImportRow row{.entry = entry};
    const auto group = groups.find(entry.type);
    if (group == groups.end())
        return row;
    row.group = group->second;
    if (!isInScope(entry, fileSha256))
        row.state = ImportState::OtherFile;
    else if (isExpired(entry, input.today))
        row.state = ImportState::Expired;
    else
        row.state = stateOf(entry, row.group, input.decisions.find(entry.type));
    return row;
}

void sortRows(std::vector<ImportRow>& rows)
{
    const auto key = [](const ImportRow& row) {
        const bool isFixed = !isSelectable(row.state);
        return std::tuple(isFixed, isFixed ? row.state : ImportState::Offered, row.group,
                          std::string_view(row.entry.type));
    };
    std::ranges::stable_sort(rows, {}, key);
}

/// The file is read only if an entry is for certain files.
Result<std::string> fileHashFor(const audit::TrustList& list, const ImportInput& input, const Cancel& cancel,
                                Progress& progress)
{
    const auto isScoped = [](const Decision& entry) { return !entry.sha256.empty(); };
    if (!input.fileSha256.empty() || std::ranges::none_of(list.entries, isScoped))
        return input.fileSha256;
    return sha256Of(*input.review->source, cancel, progress);
}

} // namespace

bool isSelectable(ImportState state)
{
    switch (state) {
    case ImportState::Offered:
    case ImportState::Dangerous:
    case ImportState::Differs:
        return true;
    case ImportState::Same:
    case ImportState::Repeated:
    case ImportState::Expired:
    case ImportState::OtherFile:
    case ImportState::UnknownHere:
        break;
    }
    return false;
}

Result<ImportPlan> planImport(const ImportInput& input, const Cancel& cancel, Progress& progress)
{
    const auto source = openFile(input.listPath);
    if (!source)
        return fail(source.error());
    const auto bytes = readBytes(**source);
    if (!bytes)
        return fail(bytes.error());
    auto list = audit::readTrustList(*bytes);
    if (!list)
        return fail(std::move(list.error()));
    Progress ofList;
    auto listHash = sha256Of(*sourceFromBytes(*bytes), cancel, ofList);
    auto fileHash = fileHashFor(*list, input, cancel, progress);
    if (!listHash || !fileHash)
        return fail(listHash ? std::move(fileHash.error()) : std::move(listHash.error()));

    ImportPlan plan;
    plan.listSha256 = std::move(*listHash);
    plan.fileSha256 = std::move(*fileHash);
    plan.liesBeside = isInFolderOf(input.listPath, input.filePath);
    const audit::ProfilePtr profile = profileOf(*input.review);
    if (profile && list->profile != profile->name())
        plan.profile = std::move(list->profile);
    const std::vector<TypeRow> types = typeRows(*input.review);
    Groups groups;
    for (const TypeRow& type : types)
        groups.emplace(type.name, type.group);
    std::set<std::string, std::less<>> used;
    for (const Decision& entry : list->entries) {
        if (cancel.isRequested())
            return fail(Code::Cancelled);
        ImportRow& row = plan.rows.emplace_back(rowOf(entry, input, plan.fileSha256, groups));
        const bool counts = isSelectable(row.state) || row.state == ImportState::Same;
        if (counts && !used.insert(entry.type).second)
            row.state = ImportState::Repeated;
    }
    sortRows(plan.rows);
    return plan;
}

bool isPreselected(const ImportPlan& plan, const ImportRow& row)
{
    return row.state == ImportState::Offered && !plan.liesBeside;
}

DecisionChanges changesOf(const ImportPlan& plan, const std::vector<bool>& isChosen)
{
    DecisionChanges changes;
    for (size_t i = 0; i < plan.rows.size() && i < isChosen.size(); ++i) {
        if (isChosen[i] && isSelectable(plan.rows[i].state))
            changes.push_back({plan.rows[i].entry.type, plan.rows[i].entry});
    }
    return changes;
}

} // namespace skops::ui
