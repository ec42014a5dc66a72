#pragma once

// What skops would not tell: the findings, worst first, with the advice on the current one.

#include "document/document.h"
#include "models/findings_model.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace skops::ui {

class FindingsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPanel(Document& document, QWidget* parent = nullptr);

    QTreeView& view() { return *m_view; }

private:
    void showReview();
    void showAdvice();
    void goToCurrent();

    Document& m_document;
    FindingsModel m_model;
    QTreeView* m_view = nullptr;
    QLabel* m_advice = nullptr;
};

} // namespace skops::ui
