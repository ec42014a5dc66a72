#include "terminal/commands/profiles.h"

#include "profile/proof.h"
#include "terminal/choice.h"
#include "terminal/version.h"

#include <CLI/App.hpp>

#include <array>
#include <optional>

namespace skops::terminal {
namespace {

constexpr std::array packages{
#define X(enumerator, name) profile::Package::enumerator,
    SKOPS_PROFILE_PACKAGES(X)
#undef X
};

std::string proofText(std::string_view name)
{
    const std::optional<profile::Proof> proof = profile::findProof(name);
    if (!proof)
        return "  unproved: not compared with the real packages\n";
    std::string text = "  proved: " + std::to_string(proof->writtenFiles) + " files that its skops wrote, " +
                       std::to_string(proof->files) + " in all, " + std::to_string(proof->answers) +
                       " answers compared";
    if (proof->differences > 0)
        text += ", " + std::to_string(proof->differences) + " differ for a stated reason";
    return text + "\n";
}

void writeProof(report::JsonWriter& json, std::string_view name)
{
    const std::optional<profile::Proof> proof = profile::findProof(name);
    json.key("proof");
    if (!proof) {
        json.null();
        return;
    }
    json.beginObject();
    json.key("files_written");
    json.number(proof->writtenFiles);
    json.key("files");
    json.number(proof->files);
    json.key("answers");
    json.number(proof->answers);
    json.key("differences");
    json.number(proof->differences);
    json.endObject();
}

std::string profilesText()
{
    std::string text;
    for (const std::string_view name : profile::shippedNames()) {
        const profile::ProfilePtr shipped = profile::shipped(name);
        text.append(name).append(name == profile::defaultProfile()->name() ? " (default)\n" : "\n");
        std::string versions;
        for (const profile::Package package : packages) {
            if (shipped->version(package).empty())
                continue;
            versions += versions.empty() ? "  " : ", ";
            versions.append(profile::packageId(package)).append(" ").append(shipped->version(package));
        }
        text.append(versions).append("\n").append(proofText(name));
    }
    return text;
}

std::string profilesJson()
{
    report::JsonWriter json;
    json.beginObject();
    report::writeJsonHead(json, toolVersion);
    json.key("profiles");
    json.beginArray();
    for (const std::string_view name : profile::shippedNames()) {
        const profile::ProfilePtr shipped = profile::shipped(name);
        json.beginObject();
        json.member("name", name);
        json.key("default");
        json.boolean(name == profile::defaultProfile()->name());
        json.key("protocol");
        json.number(shipped->protocol());
        json.key("packages");
        json.beginObject();
        for (const profile::Package package : packages)
            json.memberOrNull(profile::packageId(package), shipped->version(package));
        json.endObject();
        writeProof(json, name);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace

void ProfilesCommand::addOptions(CLI::App& app)
{
    setChoices(app.add_option("--format", m_format, "text for people; json: everything known"),
               {"text", "json"});
}

int ProfilesCommand::run(Session& session)
{
    session.out().write(m_format == "json" ? profilesJson() : profilesText());
    return 0;
}

} // namespace skops::terminal
