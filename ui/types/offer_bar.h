#pragma once

// Offers a trust list that was used before and holds for types of the file.

#include "document/list_offers.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace skops::ui {

class OfferBar final : public QFrame
{
    Q_OBJECT

public:
    /// `document` outlives it. Hidden while there is nothing to offer.
    explicit OfferBar(Document& document, QWidget* parent = nullptr);

    ListOffers& offers() { return m_offers; }
    QLabel& text() { return *m_text; }
    QToolButton& applyButton() { return *m_apply; }

Q_SIGNALS:
    void applyRequested(const QString& path);

private:
    void showOffers();
    QString offerTip(const std::vector<ListOffers::Counted>& offers) const;

    Document& m_document;
    ListOffers m_offers;
    QString m_path; ///< of the list that is offered
    QLabel* m_text = nullptr;
    QToolButton* m_apply = nullptr;
};

} // namespace skops::ui
