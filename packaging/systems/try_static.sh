#!/usr/bin/env bash
# Tries the program that is one file where there is nothing else: try_static.sh FILE [SUITE...], as root.
# In an empty folder as the root of everything, without /proc, /etc and /tmp; and in systems made of Debian's SUITEs
# (bullseye, the oldest that mirrors still have). In each: all that reads and all that writes, names that are not ASCII,
# and that the answers are those the program gives here. SUITE `none` leaves the systems out.
# Needs debootstrap for the systems. Variable: DEBIAN_MIRROR; it defaults to the machine's own.
set -euo pipefail

fail() {
    echo "try_static.sh: $*" >&2
    exit 1
}

[ $# -ge 1 ] || fail "needs FILE"
[ "$(id -u)" -eq 0 ] || fail "only root can change the root"
program=$(readlink -f "$1")
shift
suites=("$@")
[ ${#suites[@]} -gt 0 ] || suites=(bullseye)
root=$(readlink -f "$(dirname "$(readlink -f "$0")")/../..")
samples=$root/resources/samples
chroot=$(command -v chroot)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# fill FOLDER: the program and models; the name of one is not ASCII.
fill() {
    mkdir -p "$1/models" "$1/out"
    cp "$program" "$1/skops-inspect"
    cp "$samples"/*.skops "$samples"/*.pkl "$1/models/"
    cp "$samples/random_forest.skops" "$1/models/Bäume 木.skops"
}

# answers PREFIX...: runs everything with that prefix to `/skops-inspect`, and prints each command with what it answers.
# Of writing what was written is read again.
answers() {
    local line status
    while read -r -a line; do
        status=0
        echo "\$ skops-inspect ${line[*]}"
        "$@" "${line[@]//%/ }" 2>&1 || status=$?
        echo "status $status"
    done <<'LINES'
--version
untrusted models/random_forest.skops
untrusted models/Bäume%木.skops
visualize models/text_pipeline.skops
info models/random_forest.skops
info models/Bäume%木.skops
info models/scaled_regression.pkl
plan models/text_pipeline.skops
scan models
scan models --format json
diff models/random_forest.skops models/text_pipeline.skops
convert models/scaled_regression.pkl -o out/neu.skops
convert models --output-dir out/all
update out/neu.skops -o out/updated.skops
dump models/random_forest.skops -o out/klein%é.skops --compression lzma
dump models/random_forest.skops -o out/small.skops --optimise
info out/neu.skops
info out/small.skops
info out/klein%é.skops
explain tree-index-range
LINES
}

# What is told of where the program stands differs from place to place.
same_places() { sed -e "s|$1||g"; }

run_in() { # NAME ROOT
    local name=$1 place=$2
    fill "$place"
    answers env -i LANG=C.UTF-8 "$chroot" "$place" /skops-inspect >"$work/$name.utf8"
    rm -rf "$place/out" && mkdir "$place/out"
    answers env -i LANG=C "$chroot" "$place" /skops-inspect >"$work/$name.c"
    diff "$work/$name.utf8" "$work/$name.c" >&2 || fail "$name: LANG=C answers otherwise than LANG=C.UTF-8"
    if [ -e "$work/here" ]; then
        diff "$work/here" "$work/$name.utf8" >&2 || fail "$name: the answers are not those given here"
    fi
    echo "$name: $(grep -c '^\$' "$work/$name.utf8") commands, twice, answered as here"
}

# All of this machine, from the folder that is the root elsewhere.
mkdir "$work/place"
fill "$work/place"
here() { (cd "$work/place" && env -i LANG=C.UTF-8 ./skops-inspect "$@"); }
answers here | same_places "$work/place" >"$work/here"
grep -q '^status [3-9]' "$work/here" && fail "$(grep -B 3 '^status [3-9]' "$work/here")"

mkdir "$work/empty"
run_in "an empty root" "$work/empty"

mirror=${DEBIAN_MIRROR:-$(apt-get indextargets --format "\$(REPO_URI)" 'Origin: Debian' 'Created-By: Packages' | grep -v security | head -n 1)}
for suite in "${suites[@]}"; do
    [ "$suite" != none ] || continue
    debootstrap --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$suite" "$work/$suite" "$mirror" \
        >"$work/debootstrap.log" || fail "$(tail -n 5 "$work/debootstrap.log")"
    run_in "Debian $(cat "$work/$suite/etc/debian_version")" "$work/$suite"
done
file=$(readelf -nW "$program" | grep -oP 'ABI: \K\S+')
echo "oldest glibc: none is needed. Oldest kernel by its ELF note: $file; tried on $(uname -r)"
