#include "theme/themed_style.h"

#include <QPainter>
#include <QStyleOption>

namespace skops::ui {

ThemedStyle::ThemedStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void ThemedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    if (element == PE_IndicatorRadioButton)
        drawRadioButton(*option, *painter);
    else if (element == PE_IndicatorItemViewItemCheck || element == PE_IndicatorCheckBox)
        drawTickBox(*option, *painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemedStyle::drawRadioButton(const QStyleOption& option, QPainter& painter)
{
    const QRectF circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(QPalette::PlaceholderText), 1));
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawEllipse(circle);
    if (option.state & State_On) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.color(QPalette::Text));
        const qreal inset = circle.width() * 0.28;
        painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

void ThemedStyle::drawTickBox(const QStyleOption& option, QPainter& painter)
{
    const QColor outline = option.palette.color(QPalette::PlaceholderText);
    const QColor mark = option.palette.color(QPalette::Text);
    QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(option.palette.color(QPalette::Base));
    painter.drawRoundedRect(box, 2, 2);
    if (option.state & State_On) {
        const auto at = [&box](qreal x, qreal y) {
            return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
        };
        painter.setPen(QPen(mark, box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.28)});
    } else if (option.state & State_NoChange) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        const qreal inset = box.width() * 0.28;
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

} // namespace skops::ui
