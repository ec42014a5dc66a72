#pragma once

// How a model is to be compressed, before its file gets a name.

#include "document/file_works.h"

#include <QDialog>

class QLabel;
class QSpinBox;

namespace skops::ui {

class CompressionBox;

class SaveAsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SaveAsDialog(QWidget* parent = nullptr);

    Packing packing() const;

    CompressionBox& compressions() { return *m_compressions; }
    QSpinBox& level() { return *m_level; }

private:
    void showMethod();

    CompressionBox* m_compressions = nullptr;
    QSpinBox* m_level = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace skops::ui
