#include "document/update_offer.h"

#include "persist/update.h"

#include <utility>

namespace skops::ui {

UpdateOffer::UpdateOffer(QObject* parent) : QObject(parent) {}

bool UpdateOffer::isOld() const
{
    return m_review && m_review->archive && m_review->tree &&
           m_review->tree->protocol() < persist::newestProtocol;
}

void UpdateOffer::setReview(review::ReviewPtr review)
{
    // Contents that were read change nothing of it.
    const bool isSame =
        review && m_review && review->tree == m_review->tree && review->audit == m_review->audit;
    m_review = std::move(review);
    if (isSame)
        return;
    m_outcome.reset();
    m_lookup.stop();
    if (isOld()) {
        m_lookup.start<review::UpdateOutcome>(
            [review = m_review](Job& job) {
                const review::UpdateFileOptions options{.mayReplace = false, .isDryRun = true, .comment = {}};
                return review::updateReview(review, {}, options, job.cancel, job.progress);
            },
            [this](Result<review::UpdateOutcome> outcome) {
                if (outcome)
                    m_outcome = std::move(*outcome);
                else
                    m_outcome = review::UpdateOutcome{.status = review::UpdateStatus::Failed,
                                                      .reason = toFinding(std::move(outcome.error()))};
                Q_EMIT changed();
            });
    }
    Q_EMIT changed();
}

} // namespace skops::ui
