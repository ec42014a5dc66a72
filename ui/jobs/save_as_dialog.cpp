#include "jobs/save_as_dialog.h"

#include "tasks/compression_box.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace skops::ui {
namespace {

using persist::Compression;

/// What zipfile.ZipFile's compresslevel may be; without levels: none.
struct Levels
{
    int lowest = 0;
    int highest = 0;
    bool hasAny = false;
};

Levels levelsOf(Compression compression)
{
    switch (compression) {
    case Compression::Deflated:
        return {.lowest = 0, .highest = 9, .hasAny = true};
    case Compression::Bzip2:
        return {.lowest = 1, .highest = 9, .hasAny = true};
    case Compression::Stored:
    case Compression::Lzma:
        break;
    }
    return {};
}

} // namespace

SaveAsDialog::SaveAsDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Save As .skops"));
    m_compressions = new CompressionBox(this);
    m_level = new QSpinBox(this);
    m_level->setAccessibleName(tr("Compression level"));
    m_level->setSpecialValueText(tr("Default")); // of the value below the lowest level
    m_note = new QLabel(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("&Compression:"), m_compressions);
    form->addRow(tr("&Level:"), m_level);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Choose &Name\u2026"), QDialogButtonBox::AcceptRole)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(form);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    m_note->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    connect(m_compressions, &QComboBox::currentIndexChanged, this, &SaveAsDialog::showMethod);
    showMethod();
}

void SaveAsDialog::showMethod()
{
    const Compression compression = m_compressions->compression();
    const Levels levels = levelsOf(compression);
    m_level->setEnabled(levels.hasAny);
    m_level->setRange(levels.hasAny ? levels.lowest - 1 : 0, levels.highest);
    m_level->setValue(m_level->minimum());
    switch (compression) {
    case Compression::Stored:
        m_note->setText(tr("As skops.io.dump writes it: the largest, and the quickest to load."));
        return;
    case Compression::Deflated:
        m_note->setText(tr("Smaller, and quick to load. Every program that opens zip files reads it."));
        return;
    case Compression::Bzip2:
        m_note->setText(tr("Often smaller than deflated, and slower to load."));
        return;
    case Compression::Lzma:
        m_note->setText(tr("The smallest, and slow to write."));
        return;
    }
}

Packing SaveAsDialog::packing() const
{
    Packing packing{.compression = m_compressions->compression()};
    if (m_level->isEnabled() && m_level->value() != m_level->minimum())
        packing.level = m_level->value();
    return packing;
}

} // namespace skops::ui
