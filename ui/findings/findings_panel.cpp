#include "findings/findings_panel.h"

#include "text/sentences.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace skops::ui {
namespace {

/// Whether the offset of such a finding is one in a pickle. Those of others are in the archive or in the
/// compressed file.
bool isOfPickle(const Finding& finding)
{
    // What blocks converting may be of the compressed file.
    const std::optional<Code> code = finding.code == Code::ConvertBlocked && !finding.args.empty()
                                         ? findCode(finding.args.front())
                                         : std::optional(finding.code);
    return code && ((*code >= Code::PickleTruncated && *code <= Code::CodeInside) ||
                    (*code >= Code::ConvertRefused && *code <= Code::ConvertAssumedPlain));
}

} // namespace

FindingsPanel::FindingsPanel(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    m_view = new QTreeView(this);
    m_view->setModel(&m_model);
    m_view->setUniformRowHeights(true);
    m_view->setRootIsDecorated(false);
    m_view->setAlternatingRowColors(true);
    m_view->setAccessibleName(tr("Findings"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(FindingsModel::MessageColumn, QHeaderView::Stretch);
    m_view->setColumnWidth(FindingsModel::PlaceColumn, fontMetrics().averageCharWidth() * 46);
    m_advice = new QLabel(this);
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setWordWrap(true);
    m_advice->setContentsMargins(6, 0, 6, 0);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_advice);

    connect(&m_document, &Document::reviewChanged, this, &FindingsPanel::showReview);
    connect(m_view, &QAbstractItemView::clicked, this, &FindingsPanel::goToCurrent);
    connect(m_view, &QAbstractItemView::activated, this, &FindingsPanel::goToCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsPanel::showAdvice);
    showReview();
}

void FindingsPanel::showReview()
{
    m_model.setReview(m_document.review());
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, 0));
    showAdvice();
    // As high as a few rows: the list is opened beside the tree, not instead of it.
    constexpr int maxRows = 6;
    const int rowHeight =
        m_view->sizeHintForRow(0) > 0 ? m_view->sizeHintForRow(0) : fontMetrics().height() + 4;
    const int rows = std::clamp(m_model.rowCount(), 1, maxRows);
    m_view->setFixedHeight(m_view->header()->sizeHint().height() + rows * rowHeight +
                           2 * m_view->frameWidth() + 2);
}

void FindingsPanel::showAdvice()
{
    const Finding* finding = m_model.findingAt(m_view->currentIndex());
    QStringList lines;
    if (finding)
        lines = {adviceOf(finding->code), dangerOf(*finding)};
    lines.removeAll(QString());
    m_advice->setText(lines.join(QLatin1Char(' ')));
}

void FindingsPanel::goToCurrent()
{
    const Finding* finding = m_model.findingAt(m_view->currentIndex());
    if (finding && (finding->where.node != none<NodeId> || isOfPickle(*finding)))
        m_document.goTo(finding->where);
}

} // namespace skops::ui
