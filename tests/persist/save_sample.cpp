// save_sample FILE: saves sample_content.h, for numpy_loads.py.

#include "persist/sample_content.h"

#include <cstdio>

using namespace skops;
using namespace skops::persist;

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    SaveOptions options;
    options.compression = Compression::Deflated;
    options.mayReplace = true;
    const Cancel cancel;
    Progress progress;
    const auto saved = save(sample::content(), argv[1], options, Limits{}, cancel, progress);
    if (!saved)
        std::fprintf(stderr, "%s\n", std::string(codeId(saved.error().code)).c_str());
    return saved ? 0 : 1;
}
