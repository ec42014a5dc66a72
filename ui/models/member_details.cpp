// What a node's member holds, as rows of NodeDetails.

#include "models/member_check.h"
#include "models/node_details.h"
#include "numpy/npy.h"
#include "text/display.h"
#include "text/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace skops::ui {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::MemberDetails)
};

bool readsFile(nodes::Loader loader)
{
    return std::ranges::any_of(nodes::rowOf(loader).steps,
                               [](const nodes::Step& step) { return step.read == nodes::Read::File; });
}

QString methodText(archive::Method method)
{
    switch (method) {
    case archive::Method::Stored:
        return Texts::tr("not compressed");
    case archive::Method::Deflated:
        return Texts::tr("deflate");
    case archive::Method::Bzip2:
        return Texts::tr("bzip2");
    case archive::Method::Lzma:
        return Texts::tr("LZMA");
    }
    return Texts::tr("method %1").arg(static_cast<int>(method));
}

QString sizeText(const review::Review& review, MemberId id)
{
    const QString size = formatBytes(review.members()->sizeBytes(id));
    if (!review.archive)
        return Texts::tr("%1 in the pickle").arg(size);
    const archive::Member& member = review.archive->member(id);
    const QString method = methodText(member.method);
    return member.method == archive::Method::Stored
               ? Texts::tr("%1, %2", "size, method").arg(size, method)
               : Texts::tr("%1, %2 with %3").arg(size, formatBytes(member.compressedBytes), method);
}

QString checkText(const review::Review& review, MemberId id)
{
    const QString crc =
        review.archive ? QStringLiteral("%1").arg(review.archive->member(id).crc, 8, 16, QLatin1Char('0'))
                       : QString();
    const MemberCheck check = checkOf(review, id);
    switch (check.state) {
    case MemberState::NotRead:
        return Texts::tr("not read yet");
    case MemberState::Verified:
        return review.archive ? Texts::tr("read, CRC-32 %1 is right").arg(crc) : Texts::tr("read");
    case MemberState::WrongCrc:
        return Texts::tr("wrong: %1").arg(findingSentence(*check.finding));
    case MemberState::Unreadable:
        return Texts::tr("not readable: %1").arg(findingSentence(*check.finding));
    case MemberState::NotTold:
        return Texts::tr("not known: too many members could not be read");
    }
    return {};
}

/// What the head says; a member that is no .npy has no text.
QString arrayText(const archive::Members& members, MemberId id)
{
    constexpr std::array<uint8_t, 6> magic{0x93, 'N', 'U', 'M', 'P', 'Y'};
    std::vector<uint8_t> head(numpy::usualHeadBytes);
    auto read = members.readHead(id, head);
    if (!read)
        return errorSentence(read.error());
    head.resize(*read);
    if (head.size() < magic.size() || !std::equal(magic.begin(), magic.end(), head.begin()))
        return {};
    constexpr size_t lengthEnd = 12;
    if (head.size() >= lengthEnd && numpy::neededHeadBytes(head) > head.size()) {
        head.resize(numpy::neededHeadBytes(head));
        read = members.readHead(id, head);
        if (!read)
            return errorSentence(read.error());
        head.resize(*read);
    }
    const auto header = numpy::readNpyHeader(head, members.sizeBytes(id));
    if (!header)
        return errorSentence(header.error());
    return Texts::tr("%1, shape %2, %3 order", "dtype, shape, C or Fortran")
        .arg(displayText(header->dtype.text()), shapeText(header->shape),
             header->fortranOrder ? QStringLiteral("Fortran") : QStringLiteral("C"));
}

} // namespace

std::vector<DetailRow> memberRows(const review::Review& review, NodeId node)
{
    const MemberId id = review.tree->node(node).member;
    if (!readsFile(review.tree->node(node).loader) || !review.members())
        return {};
    if (id == none<MemberId>) {
        const std::string_view raw = fieldOf(*review.tree, node, "file");
        if (raw.empty())
            return {};
        return {{Texts::tr("Member"), Texts::tr("%1: not in the archive").arg(displayText(raw)), {}}};
    }
    std::vector<DetailRow> rows{{Texts::tr("Member"), displayText(review.members()->name(id)), {}},
                                {Texts::tr("Size"), sizeText(review, id), {}},
                                {Texts::tr("Bytes"), checkText(review, id), {}}};
    if (const QString array = arrayText(*review.members(), id); !array.isEmpty())
        rows.push_back({Texts::tr("Array"), array, {}});
    return rows;
}

} // namespace skops::ui
