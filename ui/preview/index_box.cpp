#include "preview/index_box.h"

#include <QLineEdit>

#include <algorithm>

namespace skops::ui {

IndexBox::IndexBox(QWidget* parent) : QAbstractSpinBox(parent)
{
    lineEdit()->setText(QStringLiteral("0"));
    setKeyboardTracking(false);
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] {
        bool isNumber = false;
        const quint64 typed = lineEdit()->text().toULongLong(&isNumber);
        choose(isNumber ? typed : m_value);
    });
}

void IndexBox::setMaximum(uint64_t maximum)
{
    m_maximum = maximum;
    setValue(m_value);
}

void IndexBox::setValue(uint64_t value)
{
    m_value = std::min(value, m_maximum);
    lineEdit()->setText(QString::number(m_value));
}

void IndexBox::choose(uint64_t value)
{
    const uint64_t before = m_value;
    setValue(value);
    if (m_value != before)
        Q_EMIT chosen(m_value);
}

void IndexBox::stepBy(int steps)
{
    const uint64_t count = static_cast<uint64_t>(steps < 0 ? -static_cast<int64_t>(steps) : steps);
    const uint64_t room = steps < 0 ? m_value : m_maximum - m_value;
    const uint64_t way = std::min(count, room);
    choose(steps < 0 ? m_value - way : m_value + way);
    selectAll();
}

QValidator::State IndexBox::validate(QString& input, int& /*pos*/) const
{
    if (input.isEmpty())
        return QValidator::Intermediate;
    bool isNumber = false;
    const quint64 value = input.toULongLong(&isNumber);
    const bool areDigits = std::ranges::all_of(input, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return areDigits && isNumber && value <= m_maximum ? QValidator::Acceptable : QValidator::Invalid;
}

QSize IndexBox::sizeHint() const
{
    QSize size = QAbstractSpinBox::sizeHint();
    const auto digits = static_cast<int>(QString::number(m_maximum).size());
    size.setWidth(fontMetrics().averageCharWidth() * (std::max(digits, 3) + 1) + 36);
    return size;
}

QAbstractSpinBox::StepEnabled IndexBox::stepEnabled() const
{
    StepEnabled steps = StepNone;
    if (m_value > 0)
        steps |= StepDownEnabled;
    if (m_value < m_maximum)
        steps |= StepUpEnabled;
    return steps;
}

} // namespace skops::ui
