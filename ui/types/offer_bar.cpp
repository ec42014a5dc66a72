#include "types/offer_bar.h"

#include "text/display.h"
#include "text/sentences.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace skops::ui {
namespace {

QString nameOf(const QString& path)
{
    return displayText(toUtf8(QFileInfo(path).fileName()), 60);
}

} // namespace

OfferBar::OfferBar(Document& document, QWidget* parent)
    : QFrame(parent), m_document(document), m_offers(document)
{
    setFrameShape(QFrame::StyledPanel);
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_apply = new QToolButton(this);
    m_apply->setText(tr("&Apply\u2026"));
    m_apply->setFocusPolicy(Qt::TabFocus);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_apply);
    connect(m_apply, &QToolButton::clicked, this, [this] { Q_EMIT applyRequested(m_path); });
    connect(&m_offers, &ListOffers::changed, this, &OfferBar::showOffers);
    connect(&m_document, &Document::reviewChanged, this, &OfferBar::showOffers); // the number of open types
    showOffers();
}

void OfferBar::showOffers()
{
    const std::vector<ListOffers::Counted> offers = m_offers.counted();
    setVisible(!offers.empty());
    if (offers.empty())
        return;
    const ListOffers::Counted& best = offers.front();
    m_path = best.offer->path;
    const size_t open = review::openCount(*m_document.review()).value_or(0);
    const QString text = best.offer->liesBeside ? tr("%1, which lies beside the file, covers %2 of %3 types.")
                                                : tr("%1 covers %2 of %3 types.");
    // The review with the newest ticks may still be on its way.
    m_text->setText(
        text.arg(nameOf(m_path), formatCount(best.covered), formatCount(std::max(open, best.covered))));
    const QString tip = offerTip(offers);
    setToolTip(plainToolTip(tip));
    m_apply->setToolTip(plainToolTip(tip));
    m_apply->setAccessibleName(tr("Look at what %1 would tick").arg(nameOf(m_path)));
}

/// Where the list is, the other lists, and those that were not looked at.
QString OfferBar::offerTip(const std::vector<ListOffers::Counted>& offers) const
{
    QStringList lines;
    for (const ListOffers::Counted& counted : offers)
        lines.append(tr("%1: types covered: %2")
                         .arg(displayText(toUtf8(counted.offer->path)), formatCount(counted.covered)));
    for (const SkippedList& list : m_offers.skipped())
        lines.append(tr("%1: not looked at. %2")
                         .arg(displayText(toUtf8(list.path)), list.error
                                                                  ? errorSentence(*list.error)
                                                                  : tr("It was changed since it was used.")));
    return lines.join(QLatin1Char('\n'));
}

} // namespace skops::ui
