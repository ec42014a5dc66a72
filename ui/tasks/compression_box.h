#pragma once

#include "persist/save.h"

#include <QComboBox>

namespace skops::ui {

/// How the members of a .skops are to be compressed.
class CompressionBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit CompressionBox(QWidget* parent = nullptr);

    persist::Compression compression() const;
};

} // namespace skops::ui
