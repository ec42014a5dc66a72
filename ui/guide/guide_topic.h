#pragma once

// The topics of the guide, and which of them a part of the window is about.

#include <QString>

class QWidget;

namespace skops::ui {

enum class GuideTopic {
    FirstSteps,
    Signs,
    Verdicts,
    Tree,
    Types,
    Findings,
    Plan,
    Pickles,
    Converting,
    Updating,
    Comparing,
    Lists,
    TrustLists,
    Keyboard,
};

inline constexpr int guideTopicCount = static_cast<int>(GuideTopic::Keyboard) + 1;

QString guideTitle(GuideTopic topic);

/// F1 within `widget` opens the guide at this topic.
void setGuideTopic(QWidget& widget, GuideTopic topic);
/// Of the widget, or of the nearest around it that has one; FirstSteps if there is none, also for null.
GuideTopic guideTopicOf(const QWidget* widget);

} // namespace skops::ui
