#!/usr/bin/env bash
# Installs the Debian packages in a clean system as a user would, opens files with the desktop's own opener, removes
# everything: try_desktop.sh ROOT PACKAGES, as root. ROOT is a system of make_system.sh, PACKAGES a folder with both
# packages, made for that distribution; pictures go to PACKAGES/pictures. Fails when something is not so.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
source=$(readlink -f "$here/../..")

# What any desktop has; nothing of it comes with the packages.
desktop_tools=(xdg-utils shared-mime-info desktop-file-utils hicolor-icon-theme libglib2.0-bin gtk-update-icon-cache
               dbus man-db bash-completion xvfb openbox imagemagick x11-utils procps fonts-dejavu-core)

fail() {
    echo "try_desktop.sh: $*" >&2
    exit 1
}

say() {
    echo "== $*"
}

inside() {
    "$here/in_system.sh" "$root" --bind "$packages" /packages --bind "$source" /source "$@"
}

install() { # PACKAGE or FILE...
    inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$work/apt" 2>&1 ||
        fail "apt-get install $*: $(tail -n 5 "$work/apt")"
}

installed() {
    # shellcheck disable=SC2016  # dpkg-query's own placeholders
    inside dpkg-query -W -f '${binary:Package} ${db:Status-Status}\n' | awk '$2 != "not-installed" { print $1 }' | sort
}

# files: everything of the system but homes, and what apt, dpkg and man-db note down about any package.
files() {
    find "$root" -xdev \( -path "$root/proc" -o -path "$root/sys" -o -path "$root/dev" -o -path "$root/run" \
        -o -path "$root/tmp" -o -path "$root/home" -o -path "$root/source" -o -path "$root/packages" -o -path "$root/var/lib/dpkg" \
        -o -path "$root/var/lib/apt" -o -path "$root/var/cache/apt" -o -path "$root/var/cache/man" -o -path "$root/var/log" \) -prune -o -printf '/%P\n' | sort
}

try_terminal() {
    say "the terminal program alone"
    install "/packages/$(basename "$packages"/skops-inspect_*.deb)"
    installed >"$work/terminal"
    ! grep -E '^(libqt6widgets|libqt6gui|libx11|libxcb|libwayland|libgl1|skops-inspector)' "$work/terminal" ||
        fail "skops-inspect brings a window system"
    inside --user newcomer skops-inspect untrusted --no-verify /source/resources/samples/text_pipeline.skops
    inside --user newcomer skops-inspect --version
    remove skops-inspect
}

# The first lines of both pages are enough to know that man finds them.
try_documents() {
    say "man pages and completions"
    inside --user newcomer sh -c 'man skops-inspect | head -n 4; man skops-inspector | head -n 4' | grep -i skops ||
        fail "man does not find the pages"
    # shellcheck disable=SC2016  # for the shell inside
    inside --user newcomer bash -ic '. /usr/share/bash-completion/bash_completion; _completion_loader skops-inspect;
        complete -p skops-inspect' 2>/dev/null || fail "bash has no completion of skops-inspect"
}

remove() { # PACKAGE...
    inside env DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq --autoremove "$@" >"$work/apt" 2>&1 ||
        fail "apt-get purge $*: $(tail -n 5 "$work/apt")"
}

# Caches are of all packages together: dpkg's triggers made them anew, and they know nothing of the program any more.
# man-db's alone forgets pages in its daily run only: its trigger calls mandb with --no-purge.
try_removal() {
    say "removal"
    remove skops-inspect skops-inspector
    files >"$work/after"
    comm -13 "$work/before" "$work/after" >"$work/left"
    if [ -s "$work/left" ]; then
        cat "$work/left"
        fail "removal left these files"
    fi
    installed | comm -13 "$work/packages" - >"$work/left"
    [ ! -s "$work/left" ] || fail "removal left packages: $(paste -sd ' ' "$work/left")"
    ! grep -rlsi 'skops' "$root/usr/share/mime" "$root/usr/share/applications" "$root/usr/share/icons" "$root/etc" \
        --exclude-dir=sudoers.d || fail "a cache still knows the program"
    say "left in the user's home: $(cd "$root/home/newcomer" && find . -ipath '*skops*' -maxdepth 3 | paste -sd ' ')"
}

root=$(readlink -f "${1:-}")
packages=$(readlink -f "${2:-}")
[ $# -eq 2 ] || fail "needs ROOT PACKAGES"
compgen -G "$packages/skops-inspector_*.deb" >/dev/null || fail "$packages has no skops-inspector_*.deb"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

inside apt-get update -qq
try_terminal
say "a desktop"
install "${desktop_tools[@]}"
files >"$work/before"
installed >"$work/packages"
say "both packages"
mapfile -t debs < <(cd "$packages" && printf '/packages/%s\n' skops-inspect*.deb)
install "${debs[@]}"
installed | comm -13 "$work/packages" - | paste -sd ' '
try_documents
mkdir -p "$packages/pictures"
chmod 777 "$packages/pictures"
inside --user newcomer /source/packaging/systems/desktop_session.sh /packages/pictures ||
    fail "the desktop session found something that is not so"
try_removal
say "all so"
