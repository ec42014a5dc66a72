#include "types/types_panel.h"

#include "text/display.h"
#include "text/sentences.h"
#include "theme/header_widths.h"
#include "types/decision_form.h"
#include "types/offer_bar.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace skops::ui {
namespace {

QLabel* makeLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A long name has no spaces to wrap at; invisible ones behind its dots let it.
QString breakable(QString name)
{
    return name.replace(QLatin1Char('.'), QStringLiteral(".") + QChar(0x200b));
}

} // namespace

TypesPanel::TypesPanel(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_empty = makeLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    makeView();
    makeActions();
    m_title->setBuddy(m_view);
    m_offer = new OfferBar(m_document, this);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(makeDetails());
    m_form = new DecisionForm(m_document, this); // behind the details for the keyboard, too
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_offer);
    layout->addWidget(m_empty, 1);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_form);

    connect(&m_document, &Document::reviewChanged, this, &TypesPanel::showReview);
    connect(&m_document, &Document::decisionsChanged, this, &TypesPanel::showTicks);
    showReview();
}

void TypesPanel::makeView()
{
    m_view = new QTreeView(this);
    m_view->setModel(&m_model);
    m_view->setUniformRowHeights(true);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setRootIsDecorated(false);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection); // one reason for several types
    m_view->setAccessibleName(tr("Types to review"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(TypesModel::TypeColumn, QHeaderView::Stretch);
    m_view->setColumnWidth(TypesModel::CountColumn, fontMetrics().averageCharWidth() * 10);
    m_view->setColumnWidth(TypesModel::ReasonColumn, fontMetrics().averageCharWidth() * 11);
    fitTitles(*m_view->header());

    connect(&m_model, &TypesModel::tickRequested, this,
            [this](const std::vector<std::string>& types, bool isTicked) {
                m_justTicked = true;
                m_document.setTicked(types, isTicked);
            });
    connect(m_view, &QAbstractItemView::pressed, this, [this] { m_justTicked = false; });
    connect(m_view, &QAbstractItemView::clicked, this, [this] {
        if (!m_justTicked && m_view->selectionModel()->selectedRows().size() == 1)
            goToNextPlace();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &TypesPanel::showDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TypesPanel::showForm);
}

void TypesPanel::makeActions()
{
    auto* copy = new QAction(tr("&Copy Type Name"), m_view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        if (const TypeRow* type = m_model.typeAt(m_view->currentIndex().siblingAtColumn(0)))
            QGuiApplication::clipboard()->setText(
                displayText(type->name, static_cast<qsizetype>(type->name.size()) * 10));
    });
    m_nextPlace = new QAction(tr("&Next Place of the Type"), this);
    m_nextPlace->setShortcut(QKeySequence(Qt::Key_F4));
    connect(m_nextPlace, &QAction::triggered, this, &TypesPanel::goToNextPlace);
    m_tickLibrary = new QAction(tr("Tick All Known &Library Types"), this);
    m_tickLibrary->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(m_tickLibrary, &QAction::triggered, this, &TypesPanel::tickLibrary);
    m_giveReason = new QAction(tr("Give a Reason to &All Ticked Types"), this);
    m_giveReason->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_giveReason, &QAction::triggered, this, &TypesPanel::giveReason);
    m_view->addActions({m_nextPlace, copy});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget* TypesPanel::makeDetails()
{
    m_details = new QScrollArea(this);
    m_details->setWidgetResizable(true);
    m_details->setFocusPolicy(Qt::NoFocus);
    m_details->setAccessibleName(tr("About the type"));
    auto* inside = new QWidget;
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    m_name = makeLabel(inside);
    m_name->setTextInteractionFlags(Qt::NoTextInteraction); // what is copied would hold the invisible ones
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_why = makeLabel(inside);
    m_check = makeLabel(inside);
    m_checked = makeLabel(inside);
    auto* next = new QToolButton(inside);
    next->setDefaultAction(m_nextPlace);
    next->setFocusPolicy(Qt::TabFocus);
    for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_why),
                            static_cast<QWidget*>(m_check), static_cast<QWidget*>(m_checked)})
        layout->addWidget(widget);
    layout->addWidget(next, 0, Qt::AlignLeft);
    layout->addStretch(1);
    m_details->setWidget(inside);
    return m_details;
}

void TypesPanel::showReview()
{
    const QModelIndex current = m_view->currentIndex();
    const TypeRow* type = m_model.typeAt(current.siblingAtColumn(TypesModel::TypeColumn));
    const std::string name(type ? type->name : std::string_view());
    m_model.setReview(m_document.review());
    m_view->expandAll(); // of four groups
    if (const QModelIndex index = m_model.indexOfType(name); index.isValid() && index != current)
        m_view->setCurrentIndex(index);
    if (!m_view->currentIndex().isValid() && m_model.rowCount() > 0)
        m_view->setCurrentIndex(m_model.index(0, 0, m_model.index(0, 0)));
    showTicks();
    showDetails();
}

void TypesPanel::showTicks()
{
    m_model.setDecisions(m_document.decisions());
    const size_t count = m_model.types().size();
    const auto isOpen = [this](const TypeRow& type) { return !m_document.ticks().contains(type.name); };
    const auto open = static_cast<size_t>(std::ranges::count_if(m_model.types(), isOpen));
    m_title->setText(count == 0
                         ? tr("T&ypes to review")
                         : tr("T&ypes to review: %1 of %2 left").arg(formatCount(open), formatCount(count)));
    const review::ReviewPtr& review = m_document.review();
    m_empty->setText(review && review->tree && review->pickles.empty()
                         ? tr("skops trusts every type of this file in the chosen profile.")
                         : tr("Everything that loading would import is trusted in the chosen profile."));
    m_empty->setVisible(count == 0);
    m_view->parentWidget()->setVisible(count > 0);
    m_form->setVisible(count > 0);
    showForm();
    m_giveReason->setEnabled(open < count);
    bool hasLibrary = false;
    for (int i = 0; i < m_model.rowCount(); ++i)
        hasLibrary = hasLibrary || m_model.groupAt(m_model.index(i, 0)) == audit::Group::Library;
    m_tickLibrary->setEnabled(hasLibrary);
}

void TypesPanel::showDetails()
{
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(TypesModel::TypeColumn);
    const TypeRow* type = m_model.typeAt(current);
    const std::optional<audit::Group> group = m_model.groupAt(current);
    m_nextPlace->setEnabled(type != nullptr);
    for (QLabel* label : {m_name, m_why, m_check, m_checked})
        label->clear();
    if (group) {
        m_name->setText(groupName(*group));
        m_why->setText(groupSentence(*group));
    } else if (type) {
        m_name->setText(breakable(displayText(type->name, 1000)));
        m_why->setText(tr("Why it is listed: %1").arg(typeWhy(type->name, type->group)));
        m_check->setText(tr("What to check: %1").arg(typeCheck(type->name, type->group)));
        m_checked->setText(checkedText(*type));
    }
    m_check->setVisible(!m_check->text().isEmpty());
    m_checked->setVisible(!m_checked->text().isEmpty());
}

/// The form is about what is selected and ticked; a group stands for its types.
void TypesPanel::showForm()
{
    std::vector<std::string> names;
    for (const QModelIndex& row : m_view->selectionModel()->selectedRows(TypesModel::TypeColumn)) {
        for (std::string& name : m_model.tickedAt(row))
            names.push_back(std::move(name));
    }
    std::ranges::sort(names);
    names.erase(std::ranges::unique(names).begin(), names.end());
    m_form->setTypes(std::move(names));
}

void TypesPanel::giveReason()
{
    m_view->selectAll();
    m_form->reason().setFocus(Qt::ShortcutFocusReason);
}

/// Whether only the pickle uses it, and what was checked of it.
QString TypesPanel::checkedText(const TypeRow& type) const
{
    const review::Review& review = *m_document.review();
    QStringList lines;
    const bool isPossible = review.converted && (review.converted->state == review::ConvertState::Ready ||
                                                 review.converted->state == review::ConvertState::Lossy);
    if (isPossible && !type.isListed)
        lines.append(tr("Only the pickle uses it; the .skops that it becomes would not name it."));
    // The texts of known types tell what is checked in a .skops.
    if (!type.isListed && type.group == audit::Group::Library)
        lines.append(tr("What a pickle holds of it is not checked here."));
    lines.append(checkedSentence(review, std::string(type.name)));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void TypesPanel::goToNextPlace()
{
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(TypesModel::TypeColumn);
    const TypeRow* type = m_model.typeAt(current);
    if (!type)
        return;
    const std::vector<Place> places = placesOf(*m_document.review(), *type);
    if (type->name != m_placeType || m_nextPlaceIndex >= places.size()) {
        m_placeType = type->name;
        m_nextPlaceIndex = 0;
    }
    if (!places.empty())
        m_document.goTo(places[m_nextPlaceIndex++]);
}

/// The group is chosen afterwards, so that what is ticked at once can be given a reason at once.
void TypesPanel::tickLibrary()
{
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const QModelIndex section = m_model.index(i, TypesModel::TypeColumn);
        if (m_model.groupAt(section) != audit::Group::Library)
            continue;
        m_model.setData(section, Qt::Checked, Qt::CheckStateRole);
        m_view->setCurrentIndex(section);
    }
}

} // namespace skops::ui
