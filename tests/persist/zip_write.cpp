// zip_write ARCHIVE COMMENT ZIP64_FROM: writes an archive of the members that standard input names, a line
// each: "METHOD LEVEL SIZE REPEATS NAME", LEVEL "-" for none. A member's bytes are those of its line's index
// and the position, as zipfile_reads.py makes them too, REPEATS of each.

#include "archive/writer.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <iostream>
#include <sstream>
#include <unistd.h>

using namespace skops;
using namespace skops::archive;

namespace {

Result<void> produce(uint64_t index, uint64_t size, uint64_t repeats, const Writer::Sink& sink)
{
    std::vector<uint8_t> piece;
    for (uint64_t at = 0; at < size; at += piece.size()) {
        piece.resize(std::min<uint64_t>(size - at, 1U << 20U));
        for (size_t i = 0; i < piece.size(); ++i) {
            const uint64_t n = (at + i) / repeats;
            piece[i] = static_cast<uint8_t>((n * 31 + index) ^ n >> 8U);
        }
        if (auto done = sink(piece); !done)
            return done;
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
        return 2;
    const int descriptor = ::open(argv[1], O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    auto writer = Writer::open(descriptor, {.zip64From = std::strtoull(argv[3], nullptr, 10)});
    std::string line;
    for (uint64_t index = 0; writer && std::getline(std::cin, line); ++index) {
        std::istringstream words(line);
        unsigned method = 0;
        uint64_t repeats = 1;
        std::string level;
        std::string name;
        NewMember member;
        words >> method >> level >> member.sizeBytes >> repeats >> name;
        member.method = static_cast<Method>(method);
        member.name = name;
        if (level != "-")
            member.level = std::atoi(level.c_str());
        const auto done = writer->add(member, [&](const Writer::Sink& sink) {
            return produce(index, member.sizeBytes, repeats, sink);
        });
        if (!done) {
            std::fprintf(stderr, "%s: %s\n", name.c_str(), std::string(codeId(done.error().code)).c_str());
            return 1;
        }
    }
    const auto size = writer ? writer->finish(argv[2]) : fail(Code::FileWrite);
    ::close(descriptor);
    return size ? 0 : 1;
}
