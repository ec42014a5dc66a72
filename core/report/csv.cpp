#include "report/csv.h"

namespace skops::report {
namespace {

/// What OWASP's page "CSV Injection" lists.
bool isFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

/// A spreadsheet may take semicolons or tabs for the ends of fields, by its language.
std::string quoted(std::string_view text)
{
    if (text.find_first_of(",;\t\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string field = "\"";
    for (const char c : text)
        field.append(c == '"' ? 2 : 1, c);
    return field + '"';
}

} // namespace

std::string csvField(std::string_view text)
{
    return quoted(isFormula(text) ? '\'' + std::string(text) : std::string(text));
}

std::string csvPath(std::string_view path)
{
    return quoted(isFormula(path) && path != "-" ? "./" + std::string(path) : std::string(path));
}

} // namespace skops::report
