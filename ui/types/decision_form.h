#pragma once

// Why the chosen types are ticked, who says so, and how long and for which files it holds.

#include "document/document.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace skops::ui {

class DecisionForm final : public QWidget
{
    Q_OBJECT

public:
    /// `document` outlives it.
    explicit DecisionForm(Document& document, QWidget* parent = nullptr);

    /// The types that are chosen and ticked.
    void setTypes(std::vector<std::string> types);

    QLabel& title() { return *m_title; }
    QLineEdit& reason() { return *m_reason; }
    QLineEdit& who() { return *m_who; }
    QCheckBox& untilBox() { return *m_until; }
    QDateEdit& day() { return *m_day; }
    QCheckBox& scopeBox() { return *m_scope; }

private:
    void makeFields();
    void makeLayout();
    void beginSession();
    std::vector<const Decision*> decisions() const;
    template <class Change>
    void change(const std::vector<std::string>& types, const QString& text, Change change);
    void changeReason(const QString& reason);
    void changeWho(const QString& who);
    void changeExpiry();
    void changeScope(bool isOnlyThisFile);
    void takeHash();

    void showDecisions();
    void showTitle(const std::vector<const Decision*>& decisions);
    void showScope(const std::vector<const Decision*>& decisions);

    Document& m_document;
    std::vector<std::string> m_types;
    std::vector<std::string> m_whoTypes; ///< that what is being written in m_who is for
    std::vector<std::string> m_toScope;  ///< wait for the file's SHA-256
    int m_session = 1;                   ///< what is written at one go is one step of undo
    QLabel* m_title = nullptr;
    QWidget* m_fields = nullptr; ///< hidden until something is ticked: what to check needs the room
    QLineEdit* m_reason = nullptr;
    QLineEdit* m_who = nullptr;
    QCheckBox* m_until = nullptr;
    QDateEdit* m_day = nullptr;
    QCheckBox* m_scope = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace skops::ui
