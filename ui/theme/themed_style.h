#pragma once

#include <QProxyStyle>

namespace skops::ui {

/// Fusion, with tick boxes and radio buttons that can be seen in the dark: its own outline is a darker shade
/// of the window.
class ThemedStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ThemedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;

private:
    static void drawTickBox(const QStyleOption& option, QPainter& painter);
    static void drawRadioButton(const QStyleOption& option, QPainter& painter);
};

} // namespace skops::ui
