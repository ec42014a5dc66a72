#!/usr/bin/env bash
# A clean system to try things in: make_system.sh SUITE FOLDER, as root. SUITE is bookworm (Debian 12), trixie
# (Debian 13) or noble (Ubuntu 24.04). It has what a newcomer is assumed to have, git and sudo, and a user `newcomer`
# who may use sudo. in_system.sh runs commands in it; removing FOLDER removes it.
#
# The first time the system comes from the archive, after that from build/systems/SUITE.tar, for a week.
# Variables: UBUNTU_MIRROR, DEBIAN_MIRROR, DEBIAN_SECURITY_MIRROR. Debian's default to the machine's own, Ubuntu's to that
# of debootstrap.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
cache=$(readlink -m "$here/../../build/systems")

# "Ubuntu Archive Automatic Signing Key (2018)", as `apt-key list` prints it on Ubuntu (launchpad.net/bugs/1881278) and
# debootstrap names it when it checks Ubuntu's archive.
ubuntu_key=F6ECB3762474EDA9D21B7022871920D1991BC93C

fail() {
    echo "make_system.sh: $*" >&2
    exit 1
}

# own_mirror PATTERN: where this machine's apt gets Debian's suites matching PATTERN from.
own_mirror() {
    local found
    # shellcheck disable=SC2016  # apt's own placeholders
    found=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Origin: Debian' 'Created-By: Packages' |
        awk -v pattern="$1" '$1 ~ pattern { print $2; exit }')
    [ -n "$found" ] || fail "apt has no mirror of Debian; set DEBIAN_MIRROR and DEBIAN_SECURITY_MIRROR"
    echo "$found"
}

# fetch_ubuntu_key MIRROR OUT: the archive's key from its own keyring package, believed because of its fingerprint.
fetch_ubuntu_key() {
    local mirror=$1 out=$2 work package
    work=$(mktemp -d)
    curl -fsS "$mirror/dists/noble/main/binary-amd64/Packages.xz" | xz -d >"$work/Packages"
    package=$(awk '$1 == "Package:" { name = $2 } $1 == "Filename:" && name == "ubuntu-keyring" { print $2 }' "$work/Packages")
    [ -n "$package" ] || fail "$mirror has no package ubuntu-keyring"
    curl -fsS "$mirror/$package" -o "$work/keyring.deb"
    dpkg-deb -x "$work/keyring.deb" "$work/keyring"
    # Only this key is handed on, whatever else the package holds.
    mkdir -m 700 "$work/gpg"
    gpg --homedir "$work/gpg" --quiet --batch --import "$work"/keyring/usr/share/keyrings/ubuntu-archive-keyring.gpg
    gpg --homedir "$work/gpg" --quiet --batch --export "$ubuntu_key" >"$out"
    rm -rf "$work"
    [ -s "$out" ] || fail "the key $ubuntu_key is not in Ubuntu's keyring package"
}

bootstrap_debian() { # SUITE ROOT
    local suite=$1 root=$2 mirror security
    mirror=${DEBIAN_MIRROR:-$(own_mirror '^[a-z]+$')}
    security=${DEBIAN_SECURITY_MIRROR:-$(own_mirror '-security$')}
    debootstrap --variant=minbase --include=ca-certificates,git,sudo \
        --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$suite" "$root" "$mirror"
    cat >"$root/etc/apt/sources.list" <<LIST
deb $mirror $suite main
deb $mirror $suite-updates main
deb $security $suite-security main
LIST
}

bootstrap_ubuntu() { # SUITE ROOT
    # Debian 12's debootstrap does not know noble; all releases of Ubuntu since 2007 are made by the script gutsy.
    local suite=$1 root=$2 script=/usr/share/debootstrap/scripts/gutsy mirror
    mirror=${UBUNTU_MIRROR:-$(awk '$1 == "default_mirror" && !/old-releases|ports/ { print $2; exit }' "$script")}
    fetch_ubuntu_key "$mirror" "$cache/ubuntu-archive.gpg"
    debootstrap --variant=minbase --include=ca-certificates,git,sudo --components=main,universe \
        --keyring="$cache/ubuntu-archive.gpg" "$suite" "$root" "$mirror" "$script"
    cat >"$root/etc/apt/sources.list" <<LIST
deb $mirror $suite main universe
deb $mirror $suite-updates main universe
deb $mirror $suite-security main universe
LIST
}

# settle ROOT: a user, and this machine's own certificate authorities, which a proxy may need.
settle() {
    local root=$1
    chroot "$root" useradd --create-home --shell /bin/bash newcomer
    cat >"$root/etc/sudoers.d/newcomer" <<'LIST'
newcomer ALL=(ALL) NOPASSWD: ALL
Defaults env_keep += "http_proxy https_proxy no_proxy"
LIST
    if compgen -G '/usr/local/share/ca-certificates/*.crt' >/dev/null; then
        cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/"
        chroot "$root" update-ca-certificates >/dev/null
    fi
    rm -rf "$root"/var/cache/apt/archives/*.deb
}

make_tarball() { # SUITE
    local suite=$1 root
    mkdir -p "$cache"
    root=$(mktemp -d "$cache/$suite.XXXXXX")
    chmod 755 "$root"
    case "$suite" in
    noble) bootstrap_ubuntu "$suite" "$root" ;;
    bookworm | trixie) bootstrap_debian "$suite" "$root" ;;
    esac
    settle "$root"
    tar -C "$root" --numeric-owner -cf "$cache/$suite.tar.part" .
    mv "$cache/$suite.tar.part" "$cache/$suite.tar"
    rm -rf "$root"
}

[ $# -eq 2 ] || fail "needs SUITE FOLDER"
suite=$1
folder=$2
[[ $suite =~ ^(bookworm|trixie|noble)$ ]] || fail "no suite $suite; bookworm, trixie or noble"
[ "$(id -u)" -eq 0 ] || fail "only root can make a system"
[ ! -e "$folder" ] || fail "$folder is there already"
for tool in debootstrap curl gpg xz; do
    command -v "$tool" >/dev/null || fail "needs $tool"
done

if [ -z "$(find "$cache/$suite.tar" -newer "$here/make_system.sh" -mtime -7 2>/dev/null)" ]; then
    make_tarball "$suite"
fi
mkdir -p "$folder"
tar -C "$folder" --numeric-owner -xf "$cache/$suite.tar"
