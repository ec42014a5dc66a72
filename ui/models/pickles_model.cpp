#include "models/pickles_model.h"

#include "text/display.h"

#include <utility>

namespace skops::ui {

void PicklesModel::setReview(review::ReviewPtr review)
{
    if (m_review && review && m_review->source == review->source) {
        m_review = std::move(review);
        return;
    }
    beginResetModel();
    m_review = std::move(review);
    endResetModel();
}

int PicklesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_review ? 0 : static_cast<int>(m_review->pickles.size());
}

QVariant PicklesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const std::string& member = m_review->pickles[static_cast<size_t>(index.row())].member;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return member.empty() ? tr("The file itself") : displayText(member);
    case Qt::ToolTipRole:
        return member.empty() ? QVariant() : plainToolTip(displayText(member, 2000));
    default:
        return {};
    }
}

} // namespace skops::ui
