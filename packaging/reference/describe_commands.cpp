#include "reference/describe.h"

#include "terminal/choice.h"
#include "terminal/command_texts.h"
#include "terminal/help_formatter.h"

#include <CLI/App.hpp>

#include <algorithm>

namespace skops::reference {
namespace {

using report::JsonWriter;

/// The parts of a text between separators; none for an empty text.
std::vector<std::string> split(std::string_view text, std::string_view separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + separator.size(), text.size()));
    }
    return parts;
}

void writeTexts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts)
{
    json.key(name);
    json.beginArray();
    for (const std::string& text : texts)
        json.string(text);
    json.endArray();
}

bool hasChoices(const CLI::Option& option)
{
    try {
        // get_validator() of CLI11 2.1 changes nothing and is not const.
        return const_cast<CLI::Option&>(option).get_validator(terminal::choiceValidator) != nullptr;
    } catch (const CLI::OptionNotFound&) {
        return false;
    }
}

void describeOption(JsonWriter& json, const CLI::Option& option)
{
    std::vector<std::string> names;
    for (const std::string& name : option.get_snames())
        names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        names.push_back("--" + name);
    const std::string type = option.get_type_size() == 0 ? "" : option.get_type_name();
    json.beginObject();
    writeTexts(json, "names", names);
    json.member("positional", option.get_positional() ? option.get_name(true, false) : std::string());
    json.member("type", type);
    json.member("description", option.get_description());
    json.member("group", option.get_group());
    json.member("default", option.get_default_str());
    json.key("required");
    json.boolean(option.get_required());
    json.key("takes_many");
    json.boolean(option.get_expected_max() == CLI::detail::expected_max_vector_size &&
                 option.get_allow_extra_args());
    json.key("repeatable");
    json.boolean(option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll);
    writeTexts(json, "choices", hasChoices(option) ? split(type, "|") : std::vector<std::string>());
    std::vector<std::string> excludes;
    for (const CLI::Option* other : option.get_excludes())
        excludes.push_back(other->get_name(false, false));
    std::ranges::sort(excludes); // CLI11 keeps them by address
    writeTexts(json, "excludes", excludes);
    json.endObject();
}

void describeText(JsonWriter& json, const std::string& name)
{
    const terminal::CommandText& text = terminal::commandText(name);
    writeTexts(json, "examples", split(text.examples, "\n"));
    writeTexts(json, "notes", split(text.notes, "\n\n"));
    json.key("exit_statuses");
    json.beginObject();
    for (const std::string& line : split(text.exitStatuses, "\n")) {
        const size_t space = line.find(' ');
        json.member(line.substr(0, space), line.substr(space + 1));
    }
    json.endObject();
}

/// Subcommands of subcommands too: they are at most as deep as the program makes them.
void describeCommand(JsonWriter& json, const CLI::App& app, const std::string& before)
{
    const std::string name = before + app.get_name();
    json.beginObject();
    json.member("name", name);
    json.member("summary", app.get_description());
    describeText(json, name);
    json.key("options");
    json.beginArray();
    for (const CLI::Option* option : app.get_options())
        describeOption(json, *option);
    json.endArray();
    json.key("commands");
    json.beginArray();
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        describeCommand(json, *sub, name + ' ');
    json.endArray();
    json.endObject();
}

} // namespace

void describeCommands(JsonWriter& json, const CLI::App& app)
{
    json.member("description", app.get_description());
    json.member("footer", app.get_footer());
    json.key("options");
    json.beginArray();
    for (const CLI::Option* option : app.get_options())
        describeOption(json, *option);
    json.endArray();
    json.key("environment");
    json.beginObject();
    for (const terminal::SettingText& setting : terminal::environmentTexts())
        json.member(setting.name, setting.meaning);
    json.endObject();
    json.key("commands");
    json.beginArray();
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        describeCommand(json, *sub, "");
    json.endArray();
}

} // namespace skops::reference
