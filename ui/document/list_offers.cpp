#include "document/list_offers.h"

#include "text/display.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace skops::ui {

ListOffers::ListOffers(Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&m_document, &Document::reviewChanged, this, &ListOffers::follow);
    connect(&m_document, &Document::ticksChanged, this, &ListOffers::changed);
    follow();
}

void ListOffers::follow()
{
    const review::ReviewPtr& review = m_document.review();
    const bool isReady = m_document.state() == Document::State::Ready && review;
    const SourcePtr source = isReady ? review->source : nullptr;
    const audit::ProfilePtr profile = isReady ? profileOf(*review) : nullptr;
    if (source == m_source && profile == m_profile)
        return;
    m_source = source;
    m_profile = profile;
    refresh();
}

void ListOffers::refresh()
{
    m_task.stop();
    m_found = {};
    const std::vector<SavedList> lists = SavedLists::all();
    if (m_source && !lists.empty()) {
        ImportInput input{.listPath = {},
                          .filePath = QFile::encodeName(m_document.path()).toStdString(),
                          .review = m_document.review(),
                          .decisions = {},
                          .fileSha256 = m_document.hash().value(),
                          .today = today()};
        m_task.start<Found>([lists, input = std::move(input)](Job& job) { return find(lists, input, job); },
                            [this, source = m_source](Result<Found> found) {
                                if (!found)
                                    return;
                                m_found = std::move(*found);
                                m_document.hash().take(source, m_found.fileSha256);
                                Q_EMIT changed();
                            });
    }
    Q_EMIT changed();
}

/// In a worker. Errors: Cancelled; what is wrong with a list is told beside it.
Result<ListOffers::Found> ListOffers::find(const std::vector<SavedList>& lists, ImportInput input, Job& job)
{
    Found found;
    for (const SavedList& list : lists) {
        input.listPath = QFile::encodeName(list.path).toStdString();
        const auto plan = planImport(input, job.cancel, job.progress);
        if (!plan && plan.error().code == Code::Cancelled)
            return fail(plan.error());
        if (!plan || toUtf8(list.sha256) != plan->listSha256) {
            found.skipped.push_back({list.path, plan ? std::nullopt : std::optional(plan.error())});
            continue;
        }
        if (input.fileSha256.empty())
            input.fileSha256 = found.fileSha256 = plan->fileSha256;
        ListOffer offer{.path = list.path, .liesBeside = plan->liesBeside, .types = {}};
        for (const ImportRow& row : plan->rows) {
            if (row.state == ImportState::Offered)
                offer.types.push_back(row.entry.type);
        }
        if (!offer.types.empty())
            found.offers.push_back(std::move(offer));
    }
    return found;
}

std::vector<ListOffers::Counted> ListOffers::counted() const
{
    std::vector<Counted> counted;
    const auto isOpen = [this](const std::string& type) { return !m_document.ticks().contains(type); };
    for (const ListOffer& offer : m_found.offers) {
        const auto covered = static_cast<size_t>(std::ranges::count_if(offer.types, isOpen));
        if (covered > 0)
            counted.push_back({&offer, covered});
    }
    std::ranges::stable_sort(counted, std::ranges::greater(), &Counted::covered);
    return counted;
}

} // namespace skops::ui
