#include "theme/icons.h"

#include <QString>

#include <array>

/// The icons are compiled into a static library: nothing else makes the linker keep them. Stands outside of
/// any namespace because the macro wants it so.
static void initIcons()
{
    Q_INIT_RESOURCE(icons);
}

namespace skops::ui {
namespace {

constexpr std::array names{"app",       "file",         "open",           "stop",        "reload",
                           "export",    "copy",         "range",          "trusted",     "below",
                           "untrusted", "info",         "review",         "warning",     "danger",
                           "deceptive", "not-analysed", "would-not-load", "nothing-left"};
static_assert(names.size() == static_cast<size_t>(Icon::NothingLeft) + 1);

} // namespace

const QIcon& icon(Icon which)
{
    static std::array<QIcon, names.size()> icons;
    static const bool isInitialized = (initIcons(), true);
    Q_UNUSED(isInitialized);
    QIcon& found = icons[static_cast<size_t>(which)];
    if (found.isNull()) {
        const QString file =
            QStringLiteral(":/icons/%1.svg").arg(QLatin1String(names[static_cast<size_t>(which)]));
        found.addFile(file);
        // Else a style would tint it on a selected row, until nothing is left to see.
        found.addFile(file, QSize(), QIcon::Selected);
    }
    return found;
}

const QIcon& trustIcon(audit::Safety safety)
{
    switch (safety) {
    case audit::Safety::Safe:
        return icon(Icon::Trusted);
    case audit::Safety::BelowUntrusted:
        return icon(Icon::BelowUntrusted);
    case audit::Safety::Untrusted:
        break;
    }
    return icon(Icon::Untrusted);
}

const QIcon& severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return icon(Icon::Info);
    case Severity::Review:
        return icon(Icon::Review);
    case Severity::Warning:
        return icon(Icon::Warning);
    case Severity::Danger:
        break;
    }
    return icon(Icon::Danger);
}

const QIcon& verdictIcon(audit::Verdict verdict)
{
    switch (verdict) {
    case audit::Verdict::Dangerous:
        return icon(Icon::Danger);
    case audit::Verdict::Deceptive:
        return icon(Icon::Deceptive);
    case audit::Verdict::NotAnalysed:
        return icon(Icon::NotAnalysed);
    case audit::Verdict::WouldNotLoad:
        return icon(Icon::WouldNotLoad);
    case audit::Verdict::ToReview:
        return icon(Icon::Review);
    case audit::Verdict::NothingLeft:
        break;
    }
    return icon(Icon::NothingLeft);
}

const QIcon& groupIcon(audit::Group group)
{
    switch (group) {
    case audit::Group::KnownDangerous:
        return icon(Icon::Danger);
    case audit::Group::Unknown:
        return icon(Icon::Warning);
    case audit::Group::NativeCode:
        return icon(Icon::Review);
    case audit::Group::Library:
        break;
    }
    return icon(Icon::Info);
}

const QIcon& judgementIcon(audit::Judgement judgement)
{
    switch (judgement) {
    case audit::Judgement::Dangerous:
        return icon(Icon::Danger);
    case audit::Judgement::Unknown:
        return icon(Icon::Warning);
    case audit::Judgement::Native:
        return icon(Icon::Review);
    case audit::Judgement::Library:
        return icon(Icon::Info);
    case audit::Judgement::Known:
        break;
    }
    return icon(Icon::Trusted);
}

} // namespace skops::ui
