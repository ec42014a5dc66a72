#include "terminal/command_line.h"

#include "base/escape.h"
#include "terminal/command_texts.h"
#include "terminal/help_formatter.h"
#include "terminal/suggestion.h"
#include "terminal/version.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>

#include <algorithm>

namespace skops::terminal {
namespace {

std::vector<std::string> commandNames(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(sub->get_name());
    return names;
}

std::vector<std::string> optionNames(const CLI::App& app)
{
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    }
    return names;
}

const CLI::App* findCommand(const CLI::App& app, std::string_view name)
{
    const auto found = app.get_subcommands([&](const CLI::App* sub) { return sub->get_name() == name; });
    return found.empty() ? nullptr : found.front();
}

std::string noCommand(const CLI::App& app, const std::string& word)
{
    return "there is no command \"" + escapeForDisplay(word) + "\"" + suggestion(word, commandNames(app));
}

} // namespace

CommandLine::CommandLine() : m_app(std::make_unique<CLI::App>(programDescription, "skops-inspect"))
{
    m_app->formatter(std::make_shared<HelpFormatter>());
    m_app->set_version_flag("--version", std::string("skops-inspect ") + toolVersion,
                            "Print the version and exit");
    m_app->set_help_flag("-h,--help", "Print this help and exit");
    m_app->footer(programFooter);
    m_app->require_subcommand(1);
    addCommands();
    addHelp();
}

CommandLine::~CommandLine() = default;

void CommandLine::addCommands()
{
    for (const CommandRow& row : commandTable()) {
        CLI::App* app = m_app->add_subcommand(row.name, row.summary);
        m_commands.push_back(row.make());
        m_commands.back()->addOptions(*app);
        app->footer(footerOf(commandText(row.name)));
        m_apps.push_back(app);
    }
}

void CommandLine::addHelp()
{
    m_help = m_app->add_subcommand("help", "Show the options of a command, examples and exit statuses");
    m_help->add_option("COMMAND", m_helpWords, "The command; none: list all")->type_name("");
    m_help->footer(footerOf(commandText("help")));
}

CommandLine::Parsed CommandLine::parse(std::vector<std::string> arguments, Session& session)
{
    std::reverse(arguments.begin(), arguments.end()); // as CLI11 wants it
    try {
        m_app->parse(std::move(arguments));
    } catch (const CLI::CallForHelp&) {
        session.out().write(m_app->help());
        return {0, true};
    } catch (const CLI::CallForVersion& version) {
        session.out().write(std::string(version.what()) + '\n');
        return {0, true};
    } catch (const CLI::ParseError& error) {
        session.tell("", problemText(error.what()));
        return {2, true};
    }
    return m_help->parsed() ? showHelp(session) : Parsed();
}

CommandLine::Parsed CommandLine::showHelp(Session& session) const
{
    const CLI::App* app = m_app.get();
    std::string before;
    for (const std::string& word : m_helpWords) {
        const CLI::App* next = findCommand(*app, word);
        if (!next) {
            session.tell("", noCommand(*app, word) + "; see skops-inspect --help");
            return {2, true};
        }
        before += (before.empty() ? "" : " ") + app->get_name();
        app = next;
    }
    session.out().write(app->get_formatter()->make_help(
        app, before.empty() ? app->get_name() : before + ' ' + app->get_name(), CLI::AppFormatMode::Normal));
    return {0, true};
}

std::string CommandLine::problemText(const std::string& what) const
{
    const CLI::App* app = m_app.get();
    std::string words;
    while (!app->get_subcommands().empty()) {
        app = app->get_subcommands().front();
        words += app->get_name() + ' ';
    }
    const std::string advice = "; see skops-inspect " + words + "--help";
    const std::vector<std::string> extra = m_app->remaining(true);
    if (words.empty() && !extra.empty() && !extra.front().starts_with('-'))
        return noCommand(*m_app, extra.front()) + advice;
    const auto option =
        std::ranges::find_if(extra, [](const std::string& word) { return word.starts_with('-'); });
    if (option == extra.end())
        return escapeForDisplay(what) + advice;
    const std::string name = option->substr(0, option->find('='));
    return "there is no option " + escapeForDisplay(name) + suggestion(name, optionNames(*app)) + advice;
}

int CommandLine::runSelected(Session& session)
{
    for (size_t i = 0; i < m_apps.size(); ++i) {
        if (m_apps[i]->parsed())
            return m_commands[i]->run(session);
    }
    return 2;
}

} // namespace skops::terminal
