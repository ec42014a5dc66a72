#include "theme/appearance.h"

#include "theme/themed_style.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QPointer>
#include <QStyle>
#include <QToolTip>
#include <QWidget>

namespace skops::ui {
namespace {

struct Tones
{
    QRgb window, base, alternate, text, button, mid, dark, highlight, highlightedText, link, disabled,
        placeholder;
};

constexpr Tones lightTones{0xfff4f5f7, 0xffffffff, 0xfff7f8fa, 0xff1d2129, 0xffeceef1, 0xffb9bec7,
                           0xff9aa0ab, 0xff2563c4, 0xffffffff, 0xff1a5bbf, 0xff8d939e, 0xff6b7280};
constexpr Tones darkTones{0xff22252a, 0xff1a1c20, 0xff1f2226, 0xffe4e7ec, 0xff2d3138, 0xff16181b,
                          0xff101214, 0xff2f6fd0, 0xffffffff, 0xff8ab8ff, 0xff7b828d, 0xff979ea9};

QPalette paletteOf(const Tones& tones)
{
    const QColor window(tones.window);
    const QColor button(tones.button);
    QPalette palette(QColor(tones.text), button, button.lighter(150), QColor(tones.dark), QColor(tones.mid),
                     QColor(tones.text), QColor(0xff, 0xff, 0xff), QColor(tones.base), window);
    palette.setColor(QPalette::AlternateBase, QColor(tones.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(tones.button));
    palette.setColor(QPalette::ToolTipText, QColor(tones.text));
    palette.setColor(QPalette::Highlight, QColor(tones.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(tones.highlightedText));
    palette.setColor(QPalette::Link, QColor(tones.link));
    palette.setColor(QPalette::PlaceholderText, QColor(tones.placeholder));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(tones.disabled));
    return palette;
}

} // namespace

void applyAppearance(Appearance appearance)
{
    static const QString systemStyle = QApplication::style()->name();
    if (appearance == Appearance::System) {
        QApplication::setStyle(systemStyle);
        QApplication::setPalette(QPalette());
    } else {
        QApplication::setStyle(new ThemedStyle); // the application owns it
        QApplication::setPalette(paletteOf(appearance == Appearance::Dark ? darkTones : lightTones));
    }
    QToolTip::setPalette(QApplication::palette());
}

void applyColorScheme(ColorScheme scheme)
{
    if (scheme == colorScheme())
        return;
    setColorScheme(scheme);
    const QList<QPointer<QWidget>> widgets = [] {
        const QWidgetList all = QApplication::allWidgets();
        return QList<QPointer<QWidget>>(all.begin(), all.end());
    }();
    for (const QPointer<QWidget>& widget : widgets) {
        QEvent change(QEvent::PaletteChange);
        if (widget)
            QApplication::sendEvent(widget, &change);
        if (widget)
            widget->update();
    }
}

QString appearanceId(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return QStringLiteral("system");
    case Appearance::Light:
        return QStringLiteral("light");
    case Appearance::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

Appearance appearanceFromId(const QString& id)
{
    if (id == appearanceId(Appearance::Light))
        return Appearance::Light;
    if (id == appearanceId(Appearance::Dark))
        return Appearance::Dark;
    return Appearance::System;
}

} // namespace skops::ui
