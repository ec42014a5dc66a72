// The release that says it wrote the file, and the protocol it would have written.

#include "audit/rules/rule_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace skops::audit::rules {
namespace {

constexpr uint32_t newestMinor = 16; // 0.16.0; before it every minor release since 0.1, none with a patch

/// Minor releases since which a protocol is written (skops/io/_protocol.py through the releases).
constexpr std::pair<uint32_t, int> protocolSince[] = {{3, 0}, {6, 1}, {10, 2}};

struct Version
{
    std::array<uint32_t, 3> numbers{}; ///< as many as there are
    size_t count = 0;
    std::string_view suffix{}; ///< behind them
};

/// Up to three numbers with dots between.
Version parse(std::string_view text)
{
    Version version;
    const char* at = text.data();
    const char* end = text.data() + text.size();
    while (version.count < version.numbers.size()) {
        const auto read = std::from_chars(at, end, version.numbers[version.count]);
        if (read.ec != std::errc())
            break;
        ++version.count;
        at = read.ptr;
        if (end - at < 2 || *at != '.' || at[1] < '0' || at[1] > '9')
            break;
        ++at;
    }
    version.suffix = {at, static_cast<size_t>(end - at)};
    return version;
}

/// Nothing, ".post1" or "rc1".
bool isSuffixOfRelease(std::string_view suffix)
{
    for (const std::string_view kind : {".post", "rc"}) {
        if (!suffix.starts_with(kind))
            continue;
        const std::string_view digits = suffix.substr(kind.size());
        return !digits.empty() && digits.size() <= 2 &&
               std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    return suffix.empty();
}

/// The minor number of a release of skops that is known here.
std::optional<uint32_t> knownMinor(const Version& version)
{
    const bool isRelease = version.count >= 2 && version.numbers[0] == 0 && version.numbers[1] > 0 &&
                           version.numbers[1] <= newestMinor && version.numbers[2] == 0 &&
                           isSuffixOfRelease(version.suffix);
    return isRelease ? std::optional(version.numbers[1]) : std::nullopt;
}

/// Of what came after this program nothing can be said, as far as it looks like a release.
bool isLaterRelease(const Version& version)
{
    const bool isLater = version.numbers[0] > 0 || version.numbers[1] > newestMinor;
    return version.count >= 2 && isLater && isSuffixOfRelease(version.suffix);
}

} // namespace

void writer(const RuleSubject& subject, RuleFindings& findings)
{
    constexpr size_t longestVersion = 40;
    const std::string_view text = subject.tree.writer();
    const Version version = parse(text);
    const auto minor = knownMinor(version);
    if (!minor && !isLaterRelease(version) && text != subject.profile.version(profile::Package::Skops)) {
        const std::string shown =
            text.size() > longestVersion ? std::to_string(text.size()) + " bytes" : std::string(text);
        findings.add(Code::WriterUnknown, nodes::NodeTree::root, {shown});
    }
    if (!minor)
        return;
    int written = -1;
    for (const auto& [since, protocol] : protocolSince)
        written = *minor >= since ? protocol : written;
    if (written >= 0 && subject.tree.protocol() != written)
        findings.add(Code::ProtocolMismatch, nodes::NodeTree::root,
                     {std::to_string(subject.tree.protocol()), std::string(text)});
}

} // namespace skops::audit::rules
