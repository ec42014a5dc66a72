#include "settings/limits_form.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>

#include <array>
#include <cmath>

namespace skops::ui {
namespace {

enum class Unit { GiB, Million };

struct Row
{
    uint64_t Limits::*value;
    Unit unit;
    const char* text;
    const char* explanation;
};

constexpr std::array rows{
    Row{&Limits::totalBytes, Unit::GiB, QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "&Unpacked file:"),
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "All members of an archive together, unpacked")},
    Row{&Limits::memberBytes, Unit::GiB, QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "Unpacked &member:"),
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "One member of an archive, unpacked")},
    Row{&Limits::schemaBytes, Unit::GiB, QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "&schema.json:"),
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "The part of a .skops file that describes its tree")},
    Row{&Limits::pickleTexts, Unit::GiB, QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "&Texts of a pickle:"),
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "Texts of a pickle that are kept in memory")},
    Row{&Limits::members, Unit::Million,
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "Members of an &archive:"),
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "Arrays and other parts of a file")},
    Row{&Limits::nodes, Unit::Million, QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "&Nodes of a tree:"),
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "Objects and values of a .skops file")},
    Row{&Limits::pickleValues, Unit::Million,
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "&Values of a pickle:"),
        QT_TRANSLATE_NOOP("skops::ui::LimitsForm", "Objects, items and changes of a pickle")},
};

double sizeOf(Unit unit)
{
    switch (unit) {
    case Unit::GiB:
        return 1024.0 * 1024.0 * 1024.0;
    case Unit::Million:
        return 1'000'000.0;
    }
    return 1.0;
}

/// Of the last digit that is shown.
constexpr int decimals = 2;
constexpr double smallest = 0.01;

} // namespace

LimitsForm::LimitsForm(QWidget* parent) : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    for (const Row& row : rows) {
        auto* box = new QDoubleSpinBox(this);
        constexpr double most = 1'000'000.0;
        box->setRange(smallest, most);
        box->setDecimals(decimals);
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        box->setSuffix(row.unit == Unit::GiB ? tr(" GiB") : tr(" million"));
        box->setToolTip(tr(row.explanation));
        auto* label = new QLabel(tr(row.text), this);
        label->setToolTip(box->toolTip());
        label->setBuddy(box);
        box->setAccessibleName(label->text().remove(QLatin1Char('&')).remove(QLatin1Char(':')));
        box->setAccessibleDescription(box->toolTip());
        form->addRow(label, box);
        m_boxes.push_back(box);
    }
    setLimits({});
}

Limits LimitsForm::limits() const
{
    Limits limits = m_limits;
    for (size_t i = 0; i < rows.size(); ++i) {
        const double unit = sizeOf(rows[i].unit);
        const double before = static_cast<double>(m_limits.*rows[i].value) / unit;
        const double now = m_boxes[i]->value();
        if (std::abs(now - before) >= smallest / 2)
            limits.*rows[i].value = static_cast<uint64_t>(now * unit);
    }
    return limits;
}

void LimitsForm::setLimits(const Limits& limits)
{
    m_limits = limits;
    for (size_t i = 0; i < rows.size(); ++i)
        m_boxes[i]->setValue(static_cast<double>(limits.*rows[i].value) / sizeOf(rows[i].unit));
}

} // namespace skops::ui
