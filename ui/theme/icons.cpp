#include "theme/icons.h"

#include "theme/colors.h"

#include <QFile>
#include <QIconEngine>
#include <QPixmap>
#include <QString>

#include <array>
#include <utility>

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

QIcon fromFile(const QString& file)
{
    QIcon found(file);
    // Else a style would tint it on a selected row, until nothing is left to see.
    found.addFile(file, QSize(), QIcon::Selected);
    return found;
}

/// Draws the icon of the scheme that counts when it is drawn: buttons and actions keep copies of an icon.
class SchemeEngine final : public QIconEngine
{
public:
    SchemeEngine(QIcon standard, QIcon blueOrange)
        : m_standard(std::move(standard)), m_blueOrange(std::move(blueOrange))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        current().paint(painter, rect, Qt::AlignCenter, mode, state);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return current().pixmap(size, 1.0, mode, state);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return current().pixmap(size / scale, scale, mode, state);
    }
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return current().actualSize(size, mode, state);
    }
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override
    {
        return current().availableSizes(mode, state);
    }
    bool isNull() override { return m_standard.isNull(); }
    QIconEngine* clone() const override { return new SchemeEngine(*this); }

private:
    const QIcon& current() const
    {
        return colorScheme() == ColorScheme::BlueOrange ? m_blueOrange : m_standard;
    }

    QIcon m_standard;
    QIcon m_blueOrange;
};

QIcon load(const QString& name)
{
    const QIcon standard = fromFile(QStringLiteral(":/icons/%1.svg").arg(name));
    const QString other = QStringLiteral(":/icons/blue-orange/%1.svg").arg(name);
    return QFile::exists(other) ? QIcon(new SchemeEngine(standard, fromFile(other))) : standard;
}

} // namespace

const QIcon& icon(Icon which)
{
    static std::array<QIcon, names.size()> icons;
    static const bool isInitialized = (initIcons(), true);
    Q_UNUSED(isInitialized);
    QIcon& found = icons[static_cast<size_t>(which)];
    if (found.isNull())
        found = load(QLatin1String(names[static_cast<size_t>(which)]));
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
