#include "review/kind.h"

#include "review/head.h"

namespace skops::review {
std::string_view kindId(Kind kind)
{
    switch (kind) {
    case Kind::Skops:
        return "skops";
    case Kind::Zip:
        return "zip";
    case Kind::Torch:
        return "torch";
    case Kind::Pickle:
        return "pickle";
    case Kind::Joblib:
        return "joblib";
    case Kind::Numpy:
        return "numpy";
    case Kind::Compressed:
        return "compressed";
    case Kind::Empty:
        return "empty";
    case Kind::Other:
        return "other";
    }
    return {};
}

Kind kindOf(Bytes head, const archive::Archive* archive, const FoundPickles& found,
            std::span<const PickleReview> pickles)
{
    if (archive)
        return archive->find("schema.json") ? Kind::Skops : isTorch(*archive) ? Kind::Torch : Kind::Zip;
    if (head.empty())
        return Kind::Empty;
    if (found.isNumpy)
        return Kind::Numpy;
    if (!pickles.empty())
        return pickles.front().analysis->main().hasWrappers ? Kind::Joblib : Kind::Pickle;
    if (found.compression)
        return Kind::Compressed;
    return startsWith(head, "PK\x03\x04") ? Kind::Zip : Kind::Other;
}

} // namespace skops::review
