#include "terminal/compression_options.h"

#include "terminal/choice.h"

#include <CLI/App.hpp>

#include <algorithm>
#include <array>

namespace skops::terminal {
namespace {

constexpr std::array compressions{
    std::pair("stored", persist::Compression::Stored), std::pair("deflated", persist::Compression::Deflated),
    std::pair("bzip2", persist::Compression::Bzip2), std::pair("lzma", persist::Compression::Lzma)};

} // namespace

void CompressionOptions::addTo(CLI::App& app, const char* group)
{
    std::vector<std::string> words;
    for (const auto& [name, compression] : compressions)
        words.emplace_back(name);
    setChoices(app.add_option("--compression", word, "How the members are compressed"), words)->group(group);
    app.add_option("--compresslevel", level, "How hard: 0 to 9 for deflated, 1 to 9 for bzip2")
        ->check(CLI::Range(0, 9).description(""))
        ->type_name("N")
        ->group(group);
}

persist::Compression CompressionOptions::compression() const
{
    const auto row = std::ranges::find(compressions, std::string_view(word),
                                       &std::pair<const char*, persist::Compression>::first);
    return row->second;
}

std::string CompressionOptions::problem() const
{
    return level == 0 && word == "bzip2" ? "--compresslevel of bzip2 begins at 1" : "";
}

} // namespace skops::terminal
