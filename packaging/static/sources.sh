#!/usr/bin/env bash
# Debian's source packages, of the versions that are installed: sources.sh FOLDER PACKAGE...
# PACKAGE is a binary package. Each source is unpacked to FOLDER/SOURCE, and FOLDER/SOURCE.version names its version.
# apt is used with lists and settings of its own below FOLDER: mirrors and keys are those of the machine's own lines for
# Debian, as deb-src. Needs dpkg-dev. Root is not needed.
set -euo pipefail

folder=$(readlink -m "$1")
shift
state=$folder/apt
apt=(-o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$state/sources.list.d" -o "Dir::State::lists=$state/lists"
    -o "Dir::Cache=$state/cache" -o "APT::Sandbox::User=$(id -un)" -o "APT::Get::List-Cleanup=false" -qq)

# source_lines: the machine's lines for Debian, with sources instead of programs. Asked of apt, because its files have
# two formats.
source_lines() {
    # shellcheck disable=SC2016  # apt's own placeholders
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' \
        'Origin: Debian' 'Created-By: Packages' 'Architecture: amd64' |
        awk '{ print "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] " $0 }' | sort -u
}

# original SOURCE VERSION: the SHA-256 of what Debian took from upstream.
original() {
    apt-cache "${apt[@]}" showsrc "$1" |
        awk -v version="$2" '$1 == "Version:" { same = $2 == version } /^[^ ]/ { sums = /^Checksums-Sha256/ }
            same && sums && /\.orig\.tar/ { print $1; exit }'
}

# fetch SOURCE VERSION: leaves a folder SOURCE-* and the files of the source package.
fetch() {
    apt-get "${apt[@]}" source "$1=$2" >/dev/null
}

# QuaZip is two source packages in Debian, for Qt 5 and for Qt 6, of one upstream file: where a mirror lacks the one, the
# other does.
fetch_or_twin() {
    local source=$1 version=$2 twin=${1/qt6/qt5}
    fetch "$source" "$version" && return
    [ "$twin" != "$source" ] && [ -n "$(original "$source" "$version")" ] &&
        [ "$(original "$source" "$version")" = "$(original "$twin" "$version")" ] || return 1
    echo "sources.sh: $twin instead of $source: the same upstream file" >&2
    fetch "$twin" "$version"
}

mkdir -p "$state"/{sources.list.d,lists/partial,cache/archives/partial}
source_lines >"$state/sources.list.d/debian.list"
[ -s "$state/sources.list.d/debian.list" ] || {
    echo "sources.sh: this machine's apt has no line for Debian" >&2
    exit 1
}
apt-get "${apt[@]}" update
for package in "$@"; do
    source=$(dpkg-query -W -f='${source:Package}' "$package")
    version=$(dpkg-query -W -f='${source:Version}' "$package")
    [ "$(cat "$folder/$source.version" 2>/dev/null)" = "$version" ] && continue
    work=$(mktemp -d "$folder/$source.XXXXXX")
    chmod 755 "$work"
    (cd "$work" && fetch_or_twin "$source" "$version")
    rm -rf "${folder:?}/$source" "${folder:?}/$source.package"
    mv "$work"/*/ "$folder/$source"
    mv "$work" "$folder/$source.package"
    echo "$version" >"$folder/$source.version"
done
