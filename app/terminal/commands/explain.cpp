#include "terminal/commands/explain.h"

#include "base/escape.h"
#include "terminal/choice.h"
#include "terminal/finding_text.h"
#include "terminal/suggestion.h"
#include "terminal/version.h"
#include "texts/verdict_texts.h"

#include <CLI/App.hpp>

namespace skops::terminal {
namespace {

std::string explanation(Code code)
{
    const texts::CodeText& text = texts::textOf(code);
    std::string out(codeId(code));
    out.append(" (").append(texts::severityText(severityOf(code))).append(")\n\n");
    out.append("  ").append(meaningOf(code)).append("\n");
    out.append("  ").append(texts::effectText(effectOf(code))).append("\n");
    out.append("\nExample\n  ").append(text.example).append("\n");
    return out.append("\nWhat to do\n  ").append(text.advice).append("\n");
}

std::string listOfCodes()
{
    constexpr size_t column = 24;
    std::string out;
    for (int i = 0; i < codeCount; ++i) {
        const auto code = static_cast<Code>(i);
        std::string line(codeId(code));
        line.resize(std::max(line.size() + 1, column), ' ');
        out += line.append(meaningOf(code)).append("\n");
    }
    return out;
}

void writeCode(report::JsonWriter& json, Code code)
{
    const texts::CodeText& text = texts::textOf(code);
    json.beginObject();
    json.member("code", codeId(code));
    json.member("severity", severityId(severityOf(code)));
    json.member("effect", report::effectId(effectOf(code)));
    json.member("message", text.message);
    json.member("advice", text.advice);
    json.member("example", text.example);
    json.endObject();
}

std::string codesJson(std::optional<Code> only)
{
    report::JsonWriter json;
    json.beginObject();
    report::writeJsonHead(json, toolVersion);
    json.key("codes");
    json.beginArray();
    for (int i = 0; i < codeCount; ++i) {
        if (!only || *only == static_cast<Code>(i))
            writeCode(json, static_cast<Code>(i));
    }
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace

void ExplainCommand::addOptions(CLI::App& app)
{
    app.add_option("CODE", m_code, "A code as it stands in parentheses behind a message; none: list all")
        ->type_name("");
    setChoices(app.add_option("--format", m_format, "text for people; json: everything known"),
               {"text", "json"});
}

int ExplainCommand::run(Session& session)
{
    const std::optional<Code> code = findCode(m_code);
    if (!m_code.empty() && !code) {
        std::vector<std::string> codes;
        for (int i = 0; i < codeCount; ++i)
            codes.emplace_back(codeId(static_cast<Code>(i)));
        session.tell("", "there is no code \"" + escapeForDisplay(m_code) + "\"" + suggestion(m_code, codes) +
                             "; skops-inspect explain lists all");
        return 2;
    }
    if (m_format == "json")
        session.out().write(codesJson(code));
    else
        session.out().write(code ? explanation(*code) : listOfCodes());
    return 0;
}

} // namespace skops::terminal
