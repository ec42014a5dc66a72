#include "compare/difference_cells.h"

#include "text/display.h"

#include <QCoreApplication>

namespace skops::ui {
namespace {

struct DifferenceCells
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::DifferenceCells)
};

using report::Aspect;
using report::Change;

QString aspectWord(Aspect aspect)
{
    switch (aspect) {
    case Aspect::Item:
        return DifferenceCells::tr("object");
    case Aspect::Type:
        return DifferenceCells::tr("type");
    case Aspect::KeyType:
        return DifferenceCells::tr("type of the key");
    case Aspect::Loader:
        return DifferenceCells::tr("loader");
    case Aspect::Value:
        return DifferenceCells::tr("value");
    case Aspect::ArrayShape:
        return DifferenceCells::tr("shape");
    case Aspect::ArrayDtype:
        return DifferenceCells::tr("dtype");
    case Aspect::ArrayValues:
        return DifferenceCells::tr("items");
    case Aspect::Sparse:
        return DifferenceCells::tr("sparse array");
    case Aspect::Bytes:
        return DifferenceCells::tr("bytes");
    case Aspect::Trust:
        return DifferenceCells::tr("untrusted type");
    }
    return {};
}

QString arrayText(const report::ArrayChange& array)
{
    const QString counts =
        DifferenceCells::tr("%1 of %2 differ").arg(formatCount(array.differing), formatCount(array.items));
    const QString first = DifferenceCells::tr("first at %1").arg(formatCount(array.first));
    if (!array.maximum)
        return DifferenceCells::tr("%1; %2", "how many items differ; the first of them").arg(counts, first);
    return DifferenceCells::tr("%1, by at most %2; %3")
        .arg(counts, fromUtf8(report::numberText(*array.maximum)), first);
}

} // namespace

QString changeSign(Change change)
{
    switch (change) {
    case Change::Added:
        return QStringLiteral("+");
    case Change::Removed:
        return QStringLiteral("\u2212");
    case Change::Changed:
        return QStringLiteral("\u2260");
    }
    return {};
}

QString changeWord(Change change)
{
    switch (change) {
    case Change::Added:
        return DifferenceCells::tr("added");
    case Change::Removed:
        return DifferenceCells::tr("removed");
    case Change::Changed:
        return DifferenceCells::tr("changed");
    }
    return {};
}

QString aspectText(const report::Difference& difference)
{
    QString text = aspectWord(difference.aspect);
    if (!difference.part.empty())
        text += QLatin1Char(' ') + displayText(difference.part);
    if (difference.array)
        return DifferenceCells::tr("%1: %2", "what differs, how much of it")
            .arg(text, arrayText(*difference.array));
    return text;
}

QString placeText(const Compared& compared, size_t difference)
{
    const uint32_t row = compared.aligned.rowOf(difference);
    if (row == noIndex)
        return {};
    const QString before = displayText(compared.path(row, Side::A));
    const QString after = displayText(compared.path(row, Side::B));
    if (before.isEmpty() && after.isEmpty())
        return DifferenceCells::tr("%1 levels deep").arg(formatCount(compared.aligned.rows()[row].depth));
    if (before.isEmpty() || after.isEmpty() || before == after)
        return before.isEmpty() ? after : before;
    return DifferenceCells::tr("%1 (now %2)").arg(before, after);
}

QString evidenceText(const report::Difference& difference, Side side)
{
    return displayText(side == Side::A ? difference.before : difference.after);
}

QString differenceText(const report::Difference& difference)
{
    const QString what = DifferenceCells::tr("%1, %2", "added or removed, what")
                             .arg(changeWord(difference.change), aspectText(difference));
    const QString before = evidenceText(difference, Side::A);
    const QString after = evidenceText(difference, Side::B);
    if (before.isEmpty() && after.isEmpty())
        return what;
    if (before.isEmpty() || after.isEmpty())
        return DifferenceCells::tr("%1: %2", "what differs, what stands there")
            .arg(what, before.isEmpty() ? after : before);
    return DifferenceCells::tr("%1: %2, now %3").arg(what, before, after);
}

} // namespace skops::ui
