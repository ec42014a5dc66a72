#include "persist/copied_content.h"

#include "persist/content_bytes.h"

namespace skops::persist {

Content copiedContent(const std::shared_ptr<const archive::Archive>& archive, std::string schema,
                      CopyMode mode)
{
    Content content{.schema = std::move(schema), .members = {}};
    const auto schemaMember = archive->find(schemaName);
    for (size_t i = 0; i < archive->count(); ++i) {
        const auto id = makeId<MemberId>(i);
        if (id == schemaMember)
            continue;
        content.members.push_back(
            {std::string(archive->name(id)), CopiedMember{archive, id, mode == CopyMode::Raw}});
    }
    return content;
}

Compression compressionOf(archive::Method method)
{
    switch (method) {
    case archive::Method::Stored:
        return Compression::Stored;
    case archive::Method::Deflated:
        return Compression::Deflated;
    case archive::Method::Bzip2:
        return Compression::Bzip2;
    case archive::Method::Lzma:
        return Compression::Lzma;
    }
    return Compression::Stored;
}

} // namespace skops::persist
