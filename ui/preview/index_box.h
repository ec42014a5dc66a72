#pragma once

// A spin box for positions in arrays, which may be larger than an int.

#include <QAbstractSpinBox>

#include <cstdint>

namespace skops::ui {

class IndexBox final : public QAbstractSpinBox
{
    Q_OBJECT

public:
    explicit IndexBox(QWidget* parent = nullptr);

    /// 0 to `maximum`.
    void setMaximum(uint64_t maximum);
    uint64_t maximum() const { return m_maximum; }
    /// Limited to the maximum. Tells nobody.
    void setValue(uint64_t value);
    uint64_t value() const { return m_value; }

    void stepBy(int steps) override;
    QValidator::State validate(QString& input, int& pos) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user chose another value.
    void chosen(quint64 value);

protected:
    StepEnabled stepEnabled() const override;

private:
    void choose(uint64_t value);

    uint64_t m_maximum = 0;
    uint64_t m_value = 0;
};

} // namespace skops::ui
