#pragma once

// A histogram as bars. The arrow keys go from bar to bar; what the current one says is told in text.

#include "report/preview/histogram.h"

#include <QWidget>

namespace skops::ui {

class HistogramView final : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);

    /// Without bars: nothing.
    void setHistogram(report::Histogram histogram);
    const report::Histogram& histogram() const { return m_histogram; }
    /// -1: none.
    int currentBar() const { return m_current; }
    /// "0.5 to 0.75: 12"; empty without one.
    QString barText(int bar) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentBarChanged(int bar);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int barCount() const { return static_cast<int>(m_histogram.counts.size()); }
    QRectF barsRect() const;
    QRectF barRect(int bar) const;
    int barAt(const QPointF& position) const;
    void setCurrent(int bar);

    report::Histogram m_histogram;
    uint64_t m_highest = 0;
    int m_current = -1;
};

} // namespace skops::ui
