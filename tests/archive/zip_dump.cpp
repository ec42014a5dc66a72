// For zipfile_differential.py: reads paths from standard input and prints one JSON line for each: the members
// as Archive sees them, or the code of the error.

#include "archive/archive.h"
#include "codec/crc32.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <string>

namespace {

using namespace skops;
using archive::Archive;

std::string jsonText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20U || c == '"' || c == '\\') {
            std::array<char, 8> buffer{};
            std::snprintf(buffer.data(), buffer.size(), "\\u%04x", byte);
            out += buffer.data();
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string errorText(const Error& error)
{
    std::string text(codeId(error.code));
    for (const std::string& arg : error.args)
        text += " " + arg;
    return jsonText(text);
}

/// Every way to read a member must tell the same.
bool waysAgree(const Archive& zip, MemberId id, const Result<std::vector<uint8_t>>& bytes)
{
    std::vector<uint8_t> streamed;
    const auto sink = [&](Bytes chunk) -> Result<void> {
        streamed.insert(streamed.end(), chunk.begin(), chunk.end());
        return {};
    };
    const auto done = zip.stream(id, Cancel{}, sink);
    if (done.has_value() != bytes.has_value() || (!done && done.error() != bytes.error()))
        return false;
    if (!bytes)
        return true;
    std::array<uint8_t, 100> head{};
    const auto count = zip.readHead(id, head);
    const auto source = zip.open(id, Cancel{});
    if (streamed != *bytes || !count || !source || *count != std::min(head.size(), bytes->size()))
        return false;
    std::vector<uint8_t> window((*source)->sizeBytes());
    return (*source)->readAt(0, window) && window == *bytes &&
           std::equal(head.begin(), head.begin() + static_cast<ptrdiff_t>(*count), bytes->begin());
}

void printFindings(const std::vector<Finding>& findings)
{
    std::cout << ",\"findings\":[";
    bool first = true;
    for (const Finding& finding : findings) {
        std::cout << (first ? "" : ",") << jsonText(codeId(finding.code));
        first = false;
    }
    std::cout << "]";
}

void printMember(const Archive& zip, MemberId id)
{
    const auto bytes = zip.read(id, Cancel{});
    std::vector<Finding> found;
    (void)zip.stream(
        id, Cancel{}, [](Bytes) { return Result<void>{}; }, &found);
    const auto isOverlap = [&](const Finding& f) {
        return f.code == Code::ZipOverlap && f.where.offset == zip.member(id).headerOffset &&
               f.where.member == zip.name(id);
    };
    const bool overlaps = std::any_of(found.begin(), found.end(), isOverlap) ||
                          std::any_of(zip.findings().begin(), zip.findings().end(), isOverlap);
    std::cout << "{\"name\":" << jsonText(zip.name(id)) << ",\"declared\":" << zip.member(id).sizeBytes;
    if (bytes)
        std::cout << ",\"size\":" << bytes->size() << ",\"crc\":" << codec::crc32(0, *bytes);
    else
        std::cout << ",\"error\":" << errorText(bytes.error());
    std::cout << ",\"resolves\":" << index(*zip.find(zip.name(id)))
              << ",\"overlaps\":" << (overlaps ? "true" : "false")
              << ",\"agree\":" << (waysAgree(zip, id, bytes) ? "true" : "false");
    printFindings(found);
    std::cout << "}";
}

void printArchive(const Archive& zip)
{
    std::cout << "{\"members\":[";
    for (size_t i = 0; i < zip.members().size(); ++i) {
        std::cout << (i > 0 ? "," : "");
        printMember(zip, makeId<MemberId>(i));
    }
    std::cout << "],\"comment\":" << zip.comment().size();
    printFindings({zip.findings().begin(), zip.findings().end()});
    std::cout << "}\n";
}

} // namespace

int main()
{
    std::string path;
    while (std::getline(std::cin, path)) {
        auto source = openFile(path);
        auto zip = source ? Archive::open(*source, Limits{}, Cancel{}) : fail(source.error());
        if (zip)
            printArchive(**zip);
        else
            std::cout << "{\"error\":" << errorText(zip.error()) << "}\n";
    }
    return 0;
}
