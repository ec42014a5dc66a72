// Session: what is trusted and what an input may cost, as the options say.

#include "terminal/session.h"

#include "base/escape.h"
#include "terminal/choice.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <charconv>

namespace skops::terminal {
namespace {

constexpr unsigned maxJobs = 1'024;
constexpr uint64_t maxListBytes = uint64_t{16} << 20U;

/// Sets the limit of "name=number"; false if there is no such limit or no number.
bool setLimit(std::string_view text, Limits* limits)
{
    const size_t equals = text.find('=');
    for (const LimitRow& row : limitRows) {
        if (text.substr(0, equals) != row.name || equals == text.npos)
            continue;
        uint64_t value = 0;
        const std::string_view number = text.substr(equals + 1);
        const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
        if (error != std::errc() || number.empty() || end != number.data() + number.size())
            return false;
        if (limits)
            limits->*row.value = value;
        return true;
    }
    return false;
}

} // namespace

void TrustOptions::addTo(CLI::App& app)
{
    app.add_option("--trusted", names,
                   "Types that you trust, as the list names them; ends at the next option")
        ->type_name("TYPE")
        ->expected(1, -1)
        ->group("Trust");
    app.add_option("--trust-list", lists,
                   "File with types that you trust: JSON, Python or text; may be repeated")
        ->type_name("FILE")
        ->expected(1)
        ->allow_extra_args(false) // what follows is a file to look at
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->group("Trust");
    addEnvironmentTo(app);
}

void TrustOptions::addEnvironmentTo(CLI::App& app)
{
    app.add_option(
           "--profile", profile,
           "Environment to judge for: a name that \"skops-inspect profiles\" lists, or a profile file")
        ->type_name("NAME|FILE")
        ->group("Trust");
    app.add_option("--limit", limits,
                   "What an input may cost at most, as " + std::string(limitRows[0].name) +
                       "=1000; the message of a limit that was reached names it; may be repeated")
        ->type_name("NAME=N")
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check([](const std::string& text) { return setLimit(text, nullptr) ? "" : "no limit: " + text; })
        ->group("Limits");
}

void addEncodingOption(CLI::App& app, std::string& encoding)
{
    setChoices(app.add_option("--encoding", encoding,
                              "How pickle.load(encoding=) would read 8-bit text of Python 2 pickles"),
               {"ASCII", "latin1", "utf-8", "bytes"});
}

void addJobsOption(CLI::App& app, unsigned& jobs, const char* what)
{
    app.add_option("--jobs", jobs,
                   "Files to " + std::string(what) + " at once; 0: as many as the machine has processors")
        ->check(CLI::Range(0U, maxJobs).description(""))
        ->type_name("N");
}

bool Session::loadTrust(const TrustOptions& options)
{
    for (const std::string& limit : options.limits)
        (void)setLimit(limit, &m_limits);
    m_names = options.names;
    m_nameSeen = std::vector<std::atomic<bool>>(m_names.size());
    return loadProfile(options.profile) && std::all_of(options.lists.begin(), options.lists.end(),
                                                       [&](const auto& file) { return loadList(file); });
}

bool Session::loadProfile(const std::string& nameOrFile)
{
    m_profile = nameOrFile.empty() ? profile::defaultProfile() : profile::shipped(nameOrFile);
    if (m_profile)
        return true;
    const auto bytes = readSmallFile(nameOrFile, profile::maxProfileBytes);
    if (!bytes) {
        const bool isMissing = bytes.error().code == Code::FileNotFound;
        tell("--profile", isMissing ? Error{Code::ProfileUnknown, {}, {nameOrFile}} : bytes.error());
        return false;
    }
    auto parsed = profile::parseProfile(std::as_bytes(std::span(*bytes)));
    if (!parsed) {
        tell(nameOrFile, parsed.error());
        return false;
    }
    m_profile = std::move(*parsed);
    return true;
}

Result<audit::TrustList> Session::readList(const std::string& file)
{
    const auto bytes = readSmallFile(file, maxListBytes);
    auto list = bytes ? audit::readTrustList(*bytes) : Result<audit::TrustList>(fail(bytes.error()));
    if (!list)
        tell(file, list.error());
    return list;
}

bool Session::loadList(const std::string& file)
{
    auto list = readList(file);
    if (!list)
        return false;
    if (!list->profile.empty() && list->profile != m_profile->name())
        tell(file, "note: this trust list was made for profile " + escapeForDisplay(list->profile) +
                       "; the profile here is " + std::string(m_profile->name()));
    m_lists.push_back(std::move(*list));
    return true;
}

Result<std::vector<uint8_t>> Session::readSmallFile(const std::string& name, uint64_t limitBytes)
{
    const auto source = openInput(name);
    if (!source)
        return fail(source.error());
    const uint64_t size = (*source)->sizeBytes();
    if (size > limitBytes)
        return fail(Code::LimitExceeded, {},
                    {"file-bytes", std::to_string(size), std::to_string(limitBytes)});
    std::vector<uint8_t> bytes(size);
    if (auto read = (*source)->readAt(0, bytes); !read)
        return fail(read.error());
    return bytes;
}

} // namespace skops::terminal
