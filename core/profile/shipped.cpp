#include "profile/profile.h"
#include "profile/tables.h"

namespace skops::profile {

namespace {

struct Shipped
{
    std::vector<std::string_view> names;
    std::vector<ProfilePtr> profiles;
};

const Shipped& all()
{
    // Made at the first question: a few small vectors per profile, the tables themselves are constants.
    static const Shipped shipped = [] {
        Shipped made;
        for (const Tables& tables : shippedTables()) {
            made.profiles.push_back(std::make_shared<const Profile>(tables));
            made.names.push_back(made.profiles.back()->name());
        }
        return made;
    }();
    return shipped;
}

} // namespace

std::span<const std::string_view> shippedNames()
{
    return all().names;
}

ProfilePtr shipped(std::string_view name)
{
    for (const ProfilePtr& profile : all().profiles) {
        if (profile->name() == name)
            return profile;
    }
    return nullptr;
}

ProfilePtr defaultProfile()
{
    return all().profiles.front();
}

} // namespace skops::profile
