#include "preview/histogram_view.h"

#include "text/display.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace skops::ui {
namespace {

QString edgeText(double edge)
{
    return QLocale::c().toString(edge, 'g', 6);
}

} // namespace

HistogramView::HistogramView(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Histogram"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistogramView::setHistogram(report::Histogram histogram)
{
    m_histogram = std::move(histogram);
    const auto highest = std::ranges::max_element(m_histogram.counts);
    m_highest = highest == m_histogram.counts.end() ? 0 : *highest;
    m_current = -1;
    QString description;
    if (m_highest > 0)
        description = tr("%1 bars from %2 to %3; the highest: %4", "count, edges, what the highest bar says")
                          .arg(formatCount(m_histogram.counts.size()), edgeText(m_histogram.first),
                               edgeText(m_histogram.lowerEdge(m_histogram.counts.size())),
                               barText(static_cast<int>(highest - m_histogram.counts.begin())));
    setAccessibleDescription(description);
    update();
    Q_EMIT currentBarChanged(m_current);
}

QString HistogramView::barText(int bar) const
{
    if (bar < 0 || bar >= barCount())
        return {};
    const auto at = static_cast<size_t>(bar);
    return tr("%1 to %2: %3", "edges of a bar, how many values")
        .arg(edgeText(m_histogram.lowerEdge(at)), edgeText(m_histogram.lowerEdge(at + 1)),
             formatCount(m_histogram.counts[at]));
}

QSize HistogramView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 7};
}

QSize HistogramView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 4};
}

/// Above the line of the edges' texts.
QRectF HistogramView::barsRect() const
{
    return QRectF(rect()).adjusted(3, 3, -3, -(fontMetrics().height() + 5.0));
}

QRectF HistogramView::barRect(int bar) const
{
    const QRectF area = barsRect();
    const double width = area.width() / barCount();
    const double share = static_cast<double>(m_histogram.counts[static_cast<size_t>(bar)]) /
                         static_cast<double>(std::max<uint64_t>(m_highest, 1));
    // One value among millions is still to be seen.
    const double height = share > 0 ? std::max(share * area.height(), 1.5) : 0;
    return {area.left() + bar * width, area.bottom() - height, std::max(width - 1, 1.0), height};
}

int HistogramView::barAt(const QPointF& position) const
{
    const QRectF area = barsRect();
    if (barCount() == 0 || position.x() < area.left() || position.x() >= area.right())
        return -1;
    return std::min(static_cast<int>((position.x() - area.left()) / (area.width() / barCount())),
                    barCount() - 1);
}

void HistogramView::setCurrent(int bar)
{
    if (bar == m_current)
        return;
    m_current = bar;
    update();
    Q_EMIT currentBarChanged(bar);
}

void HistogramView::paintEvent(QPaintEvent* /*event*/)
{
    if (barCount() == 0)
        return;
    QPainter painter(this);
    const QRectF area = barsRect();
    for (int bar = 0; bar < barCount(); ++bar)
        painter.fillRect(barRect(bar), palette().color(QPalette::Highlight));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_current >= 0) {
        const double width = area.width() / barCount();
        painter.drawRect(QRectF(area.left() + m_current * width, area.top(), width - 1, area.height()));
    }
    const QRectF below(area.left(), area.bottom() + 2, area.width(), fontMetrics().height());
    painter.drawText(below, Qt::AlignLeft, edgeText(m_histogram.first));
    painter.drawText(below, Qt::AlignRight, edgeText(m_histogram.lowerEdge(m_histogram.counts.size())));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HistogramView::keyPressEvent(QKeyEvent* event)
{
    const int last = barCount() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::min(std::max(m_current - 1, 0), last));
        break;
    case Qt::Key_Right:
        setCurrent(std::min(m_current + 1, last));
        break;
    case Qt::Key_Home:
        setCurrent(std::min(0, last));
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    default:
        QWidget::keyPressEvent(event);
        break;
    }
}

void HistogramView::mousePressEvent(QMouseEvent* event)
{
    setCurrent(barAt(event->position()));
}

bool HistogramView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), barText(barAt(help->pos())), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace skops::ui
