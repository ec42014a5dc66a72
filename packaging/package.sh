#!/usr/bin/env bash
# Makes everything that is handed out into build/package, and tries it in clean systems:
#   package.sh [debs] [static] [wheel] [sums] [systems]     all of them without arguments, in this order
# ./dev package installs what is needed and calls it. docs/desktop.md says what comes out.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
out=$PWD/build/package
systems=$PWD/build/systems
version=$(sed -n 's/^project(.* VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
static=$out/skops-inspect-$version-linux-$(uname -m)

# Whatever is made of one commit has its date.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
    export SOURCE_DATE_EPOCH
fi

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo --preserve-env=SOURCE_DATE_EPOCH "$@"; fi
}

make_debs() {
    local build=$PWD/build/package-build debs=$out/debs
    cmake --preset package >/dev/null
    cmake --build "$build" -j "$(nproc)"
    python3 tests/packaging/make_debs.py cpack "$build/CPackConfig.cmake" "$debs"
    python3 tests/packaging/test_contents.py "$debs" "$version"
    python3 tests/packaging/test_programs.py "$debs/root" "$PWD" "$build" --fortified
    python3 tests/packaging/test_desktop_files.py "$debs/root"
    python3 tests/packaging/test_mime.py "$debs/root" resources/samples
    lintian --allow-root --fail-on error,warning "$debs"/*.deb
    mv "$debs"/*.deb "$out"
    rm -r "$debs"
}

make_static() {
    packaging/static/build.sh "$static"
    as_root packaging/systems/try_static.sh "$static"
}

make_wheel() {
    rm -f "$out"/*.whl
    packaging/wheel/make_wheel.py "$static" "$out"
    packaging/wheel/try_wheel.sh "$out"/*.whl
}

make_sums() {
    packaging/sbom/make_sbom.py "$out"
    cat "$out/SHA256SUMS"
}

# fresh_system SUITE: its folder in $fresh.
fresh_system() {
    fresh=$systems/try-$1
    as_root rm -rf "$fresh"
    as_root packaging/systems/make_system.sh "$1" "$fresh"
}

# Packages name the libraries of the distribution that they were made in: Ubuntu's are made in Ubuntu.
make_ubuntu_debs() {
    fresh_system noble
    # shellcheck disable=SC2016  # for the shell inside
    as_root packaging/systems/in_system.sh "$fresh" --bind "$PWD" /source \
        bash -ec 'git config --global safe.directory "*"; git clone -q /source /root/skops; /root/skops/dev package debs'
    mkdir -p "$out/ubuntu-24.04"
    cp "$fresh"/root/skops/build/package/*.deb "$out/ubuntu-24.04"
}

try_systems() {
    fresh_system bookworm
    as_root packaging/systems/try_desktop.sh "$fresh" "$out"
    make_ubuntu_debs
    fresh_system noble
    as_root packaging/systems/try_desktop.sh "$fresh" "$out/ubuntu-24.04"
    local suite
    for suite in bookworm noble; do
        fresh_system "$suite"
        as_root packaging/systems/try_readme.sh "$fresh"
        as_root rm -rf "$fresh"
    done
}

mkdir -p "$out"
[ $# -gt 0 ] || set -- debs static wheel sums systems
for part in "$@"; do
    case "$part" in
    debs) make_debs ;;
    static) make_static ;;
    wheel) make_wheel ;;
    sums) make_sums ;;
    systems) try_systems ;;
    *)
        echo "package.sh: no part $part; debs, static, wheel, sums or systems" >&2
        exit 2
        ;;
    esac
done
