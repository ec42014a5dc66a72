#include "tasks/compression_box.h"

#include "text/display.h"

namespace skops::ui {

CompressionBox::CompressionBox(QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(tr("Compression of the .skops file"));
    setToolTip(plainToolTip(accessibleName()));
    const auto add = [this](const QString& text, persist::Compression compression) {
        addItem(text, static_cast<int>(compression));
    };
    add(tr("Stored, as skops does"), persist::Compression::Stored);
    add(tr("Deflated"), persist::Compression::Deflated);
    add(tr("bzip2"), persist::Compression::Bzip2);
    add(tr("LZMA"), persist::Compression::Lzma);
}

persist::Compression CompressionBox::compression() const
{
    return static_cast<persist::Compression>(currentData().toInt());
}

} // namespace skops::ui
