// A static glibc would load code of the machine (its NSS modules) to answer these two, and ld warns of them.
// Qt Core has functions that ask for the owner of a file; nothing here calls those. Whoever did would be told
// that there is no such user or group.

#include <cerrno>
#include <grp.h>
#include <pwd.h>

extern "C" {

int getpwuid_r(uid_t, passwd*, char*, size_t, passwd** found)
{
    *found = nullptr;
    return ENOENT;
}

int getgrgid_r(gid_t, group*, char*, size_t, group** found)
{
    *found = nullptr;
    return ENOENT;
}

} // extern "C"
