// Converts pickles and joblib files for compare_convert.py.
//
//     convert_tool [--profile NAME] FOLDER OUT < LIST
//
// --profile: a shipped one, or a file that make_profile.py made.
// LIST: names of files in FOLDER, one a line; NAME becomes OUT/NAME.skops. Prints a JSON object a line:
// "file", "error" (a code, or null), "refused", "lossy", "findings": [[code, arguments...]...].

#include "codec/compressed.h"
#include "persist/conversion.h"
#include "persist/json_text.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>

using namespace skops;

namespace {

struct Converted
{
    std::vector<Finding> findings;
    bool isRefused = false;
    bool isLossy = false;
};

persist::SaveOptions saveOptions()
{
    persist::SaveOptions options;
    options.mayReplace = true;
    return options;
}

Result<Converted> convertFile(const std::filesystem::path& from, const std::filesystem::path& to,
                              const profile::ProfilePtr& profile)
{
    const Limits limits;
    const Cancel cancel;
    Progress progress;
    auto source = openFile(from);
    if (!source)
        return fail(std::move(source.error()));
    pickle::ReadOptions options;
    if (from.extension() == ".joblib") {
        options.loader = pickle::Loader::Joblib;
        std::vector<uint8_t> head(std::min<uint64_t>((*source)->sizeBytes(), 64));
        if (auto read = (*source)->readAt(0, head); !read)
            return fail(std::move(read.error()));
        if (const auto compression = codec::sniffCompression(head)) {
            auto unpacked = codec::unpack(**source, *compression, limits, cancel, progress);
            if (!unpacked)
                return fail(std::move(unpacked.error()));
            source = unpacked->source;
        }
    }
    auto reading = pickle::read(*source, options, limits, cancel, progress);
    if (!reading)
        return fail(std::move(reading.error()));
    if (reading->stop)
        return fail(*reading->stop);
    auto conversion = persist::convert(*reading, *source, {profile}, limits, cancel, progress);
    if (!conversion)
        return fail(std::move(conversion.error()));
    std::filesystem::create_directories(to.parent_path());
    auto saved = persist::save(conversion->content, to, saveOptions(), limits, cancel, progress);
    if (!saved)
        return fail(std::move(saved.error()));
    return Converted{conversion->findings, conversion->isRefused(), conversion->isLossy()};
}

profile::ProfilePtr findProfile(const std::string& name)
{
    if (!name.ends_with(".json"))
        return profile::shipped(name);
    std::ifstream file(name, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    auto parsed = profile::parseProfile(std::as_bytes(std::span(text)));
    return parsed ? *parsed : nullptr;
}

void appendFinding(std::string& out, std::string_view code, const std::vector<std::string>& args)
{
    out += "[\"" + std::string(code) + "\"";
    for (const std::string& arg : args) {
        out += ", ";
        persist::appendJsonString(out, arg);
    }
    out += "]";
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::string> args(argv + 1, argv + argc);
    profile::ProfilePtr profile = profile::defaultProfile();
    if (args.size() > 1 && args[0] == "--profile") {
        profile = findProfile(args[1]);
        args.erase(args.begin(), args.begin() + 2);
    }
    if (args.size() != 2 || !profile) {
        std::fputs("usage: convert_tool [--profile NAME] FOLDER OUT < LIST\n", stderr);
        return 2;
    }
    for (std::string name; std::getline(std::cin, name);) {
        const auto done = convertFile(std::filesystem::path(args[0]) / name,
                                      std::filesystem::path(args[1]) / (name + ".skops"), profile);
        std::string line = "{\"file\": ";
        persist::appendJsonString(line, name);
        line += ", \"error\": ";
        if (done) {
            line += "null, \"refused\": ";
            line += done->isRefused ? "true" : "false";
            line += ", \"lossy\": ";
            line += done->isLossy ? "true" : "false";
            line += ", \"findings\": [";
            for (const Finding& finding : done->findings) {
                line += &finding == done->findings.data() ? "" : ", ";
                appendFinding(line, codeId(finding.code), finding.args);
            }
            line += "]";
        } else {
            appendFinding(line, codeId(done.error().code), done.error().args);
        }
        std::puts((line + "}").c_str());
        std::fflush(stdout);
    }
    return 0;
}
