#include "review/asked_trust.h"

#include "audit/trust_list.h"

#include <algorithm>

namespace skops::review {
namespace {

constexpr uint64_t maxBytes = 1U << 20U;
constexpr std::string_view field = "skops_trusted_types:";

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

std::string_view unquoted(std::string_view text)
{
    const bool isQuoted =
        text.size() >= 2 && text.front() == text.back() && (text.front() == '\'' || text.front() == '"');
    return isQuoted ? text.substr(1, text.size() - 2) : text;
}

/// What stands before `end`, which is taken off `text` as well.
std::string_view takeUntil(std::string_view& text, char end)
{
    const size_t at = std::min(text.find(end), text.size());
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return part;
}

void addType(std::vector<std::string>& types, std::string_view text)
{
    const std::string_view name = unquoted(trimmed(text));
    if (!name.empty())
        types.emplace_back(name);
}

/// Empty if it is too large or cannot be read.
std::vector<uint8_t> readSmall(const ByteSource& source)
{
    if (source.sizeBytes() > maxBytes)
        return {};
    std::vector<uint8_t> bytes(source.sizeBytes());
    return source.readAt(0, bytes) ? bytes : std::vector<uint8_t>();
}

std::string readMlmodel(const std::filesystem::path& file)
{
    std::error_code error;
    const std::filesystem::path path = file.parent_path() / "MLmodel";
    if (!std::filesystem::is_regular_file(path, error))
        return {};
    const auto source = openFile(path);
    if (!source)
        return {};
    const std::vector<uint8_t> bytes = readSmall(**source);
    return {bytes.begin(), bytes.end()};
}

/// As evidence: as many as a few lines take.
std::string joined(std::span<const std::string> types)
{
    constexpr size_t maxChars = 1'000;
    std::string names;
    for (const std::string& type : types) {
        if (names.size() + type.size() > maxChars)
            return names + (names.empty() ? "..." : ", ...");
        names += (names.empty() ? "" : ", ") + type;
    }
    return names;
}

} // namespace

std::vector<std::string> askedTypes(std::string_view mlmodel)
{
    std::vector<std::string> types;
    bool isInList = false;
    while (!mlmodel.empty()) {
        std::string_view line = trimmed(takeUntil(mlmodel, '\n'));
        if (line.starts_with(field)) {
            line = trimmed(line.substr(field.size()));
            isInList = line.empty();
            if (line.starts_with('[')) {
                line.remove_prefix(1);
                line = takeUntil(line, ']');
                while (!line.empty())
                    addType(types, takeUntil(line, ','));
            }
        } else if (isInList && line.starts_with("- ")) {
            addType(types, line.substr(2));
        } else {
            isInList = false;
        }
    }
    return types;
}

ReviewPtr withAskedTrust(const ReviewPtr& review, const std::filesystem::path& file)
{
    if (review->kind != Kind::Skops)
        return review;
    const std::vector<std::string> types = askedTypes(readMlmodel(file));
    if (types.empty())
        return review;
    auto next = std::make_shared<Review>(*review);
    const Finding finding{Code::TrustAsked, {}, {"MLmodel", joined(types)}};
    // The least severe of all: it belongs behind the others, and changes no verdict.
    next->openFindings.push_back(finding);
    next->findings.push_back(finding);
    return next;
}

bool isTrustList(const Review& review)
{
    if (review.kind != Kind::Other || !review.source)
        return false;
    const std::vector<uint8_t> bytes = readSmall(*review.source);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const bool isMarked =
        text.starts_with("# skops trust list") || trimmed(text.substr(0, 100)).starts_with('{');
    return isMarked && audit::readTrustList(bytes);
}

} // namespace skops::review
