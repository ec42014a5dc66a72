#include "guide/guide_topic.h"

#include <QCoreApplication>
#include <QVariant>
#include <QWidget>

namespace skops::ui {
namespace {

constexpr char propertyName[] = "skopsGuideTopic";

struct Topics
{
    Q_DECLARE_TR_FUNCTIONS(skops::ui::GuideTopics)
};

} // namespace

QString guideTitle(GuideTopic topic)
{
    switch (topic) {
    case GuideTopic::FirstSteps:
        return Topics::tr("First steps");
    case GuideTopic::Signs:
        return Topics::tr("Colours and signs");
    case GuideTopic::Verdicts:
        return Topics::tr("The verdict");
    case GuideTopic::Tree:
        return Topics::tr("The tree");
    case GuideTopic::Types:
        return Topics::tr("Types to review");
    case GuideTopic::Findings:
        return Topics::tr("Findings");
    case GuideTopic::Plan:
        return Topics::tr("The load plan");
    case GuideTopic::Pickles:
        return Topics::tr("Pickles");
    case GuideTopic::Converting:
        return Topics::tr("Converting pickles");
    case GuideTopic::Updating:
        return Topics::tr("Updating and saving");
    case GuideTopic::Comparing:
        return Topics::tr("Comparing files");
    case GuideTopic::Lists:
        return Topics::tr("Many files");
    case GuideTopic::TrustLists:
        return Topics::tr("Trust lists");
    case GuideTopic::Keyboard:
        return Topics::tr("Keyboard shortcuts");
    }
    return {};
}

void setGuideTopic(QWidget& widget, GuideTopic topic)
{
    widget.setProperty(propertyName, static_cast<int>(topic));
}

GuideTopic guideTopicOf(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const QVariant topic = widget->property(propertyName);
        if (topic.isValid())
            return static_cast<GuideTopic>(topic.toInt());
    }
    return GuideTopic::FirstSteps;
}

} // namespace skops::ui
