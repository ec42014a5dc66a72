#include "program.h"

#include "event_lines.h"
#include "pickle/opcode_table.h"
#include "show_value.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace skops::pickle::testing {

namespace {

[[noreturn]] void wrong(std::string_view statement)
{
    std::fprintf(stderr, "no such statement: %.*s\n", static_cast<int>(statement.size()), statement.data());
    std::abort();
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\\\\") {
            out.push_back('\\');
            ++i;
        } else if (text.substr(i, 2) == "\\n") {
            out.push_back('\n');
            ++i;
        } else if (text.substr(i, 2) == "\\x" && i + 3 < text.size()) {
            unsigned value = 0;
            std::from_chars(text.data() + i + 2, text.data() + i + 4, value, 16);
            out.push_back(static_cast<char>(value));
            i += 3;
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

void putNumber(std::vector<uint8_t>& out, uint64_t value, size_t bytes)
{
    for (size_t i = 0; i < bytes; ++i)
        out.push_back(static_cast<uint8_t>(value >> (8 * i)));
}

template <class Number>
Number numberIn(std::string_view text)
{
    Number value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec != std::errc())
        wrong(text);
    return value;
}

void put(std::vector<uint8_t>& out, std::string_view text)
{
    out.insert(out.end(), text.begin(), text.end());
}

void putArgument(std::vector<uint8_t>& out, const Opcode& opcode, std::string_view argument)
{
    const auto counted = [&](size_t bytes) {
        const size_t colon = argument.find(':');
        const bool isSaid =
            colon != std::string_view::npos && colon > 0 &&
            argument.substr(0, colon).find_first_not_of("0123456789") == std::string_view::npos;
        const std::string text = unescaped(isSaid ? argument.substr(colon + 1) : argument);
        putNumber(out, isSaid ? numberIn<uint64_t>(argument.substr(0, colon)) : text.size(), bytes);
        put(out, text);
    };
    const auto number = [&](size_t bytes) {
        const bool isNegative = argument.starts_with('-');
        putNumber(out,
                  isNegative ? static_cast<uint64_t>(numberIn<int64_t>(argument))
                             : numberIn<uint64_t>(argument),
                  bytes);
    };
    switch (opcode.argument) {
    case Argument::None:
        break;
    case Argument::Line:
        put(out, unescaped(argument));
        out.push_back('\n');
        break;
    case Argument::TwoLines: {
        const size_t space = std::min(argument.find(' '), argument.size());
        put(out, unescaped(argument.substr(0, space)));
        out.push_back('\n');
        put(out, unescaped(argument.substr(std::min(space + 1, argument.size()))));
        out.push_back('\n');
        break;
    }
    case Argument::Byte:
        number(1);
        break;
    case Argument::Bytes2:
        number(2);
        break;
    case Argument::Bytes4:
        number(4);
        break;
    case Argument::Bytes8:
        if (opcode.op == Op::BinFloat)
            put(out, unescaped(argument));
        else
            number(8);
        break;
    case Argument::Counted1:
        counted(1);
        break;
    case Argument::Counted4:
        counted(4);
        break;
    case Argument::Counted8:
        counted(8);
        break;
    }
}

void putStatement(std::vector<uint8_t>& out, std::string_view statement)
{
    const size_t space = std::min(statement.find(' '), statement.size());
    const std::string_view name = statement.substr(0, space);
    const std::string_view argument = statement.substr(std::min(space + 1, statement.size()));
    if (name == "RAW") {
        put(out, unescaped(argument));
        return;
    }
    for (unsigned byte = 0; byte < 256; ++byte) {
        const Opcode* opcode = findOpcode(static_cast<uint8_t>(byte));
        if (!opcode || opcode->name != name)
            continue;
        out.push_back(static_cast<uint8_t>(byte));
        putArgument(out, *opcode, argument);
        return;
    }
    wrong(statement);
}

std::string text(const Finding& finding)
{
    std::string out(codeId(finding.code));
    for (const std::string& arg : finding.args)
        out += " " + arg;
    return out;
}

} // namespace

std::vector<uint8_t> assemble(std::string_view program)
{
    std::vector<uint8_t> out;
    while (!program.empty()) {
        const size_t end = std::min(program.find("; "), program.size());
        putStatement(out, program.substr(0, end));
        program.remove_prefix(std::min(end + 2, program.size()));
    }
    return out;
}

Reading readBytes(std::vector<uint8_t> bytes, Loader loader, std::string_view encoding)
{
    Progress progress;
    auto reading = read(sourceFromBytes(std::move(bytes)), {loader, std::string(encoding)}, {}, {}, progress);
    if (!reading)
        wrong(codeId(reading.error().code));
    return *std::move(reading);
}

std::string summary(const Reading& reading)
{
    std::string out;
    for (const EventLine& line : eventLines(reading)) {
        out += out.empty() ? "" : "; ";
        for (const Part& part : line)
            out += (&part == &line.front() ? "" : " ") + part.text;
    }
    out += out.empty() ? "" : " ";
    if (reading.stop) {
        out += "! " + text(toFinding(*reading.stop));
    } else {
        const auto all = static_cast<uint32_t>(reading.graph->changes().size());
        out += "-> " + ShowValue(*reading.graph).show(reading.graph->pickles()[0].root, all);
    }
    for (const Finding& finding : reading.findings)
        out += " | " + text(finding);
    return out;
}

std::string run(std::string_view program, Loader loader, std::string_view encoding)
{
    return summary(readBytes(assemble(program), loader, encoding));
}

Analysis analyseBytes(std::vector<uint8_t> bytes)
{
    Progress progress;
    auto analysis = analyse(sourceFromBytes(std::move(bytes)), {}, {}, {}, progress);
    if (!analysis)
        wrong(codeId(analysis.error().code));
    return *std::move(analysis);
}

std::string summary(const Analysis& analysis)
{
    std::string out;
    for (const Finding& finding : analysis.findings)
        out += (out.empty() ? "" : "; ") + text(finding);
    out += out.empty() ? "@" : " @";
    for (const Reading& reading : analysis.readings)
        out += " " + std::string(loaderId(reading.loader));
    return out;
}

} // namespace skops::pickle::testing
