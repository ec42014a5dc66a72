#!/usr/bin/env bash
# skops-inspect as one file that runs without anything else: build.sh OUT_FILE
# Builds the sources at hand in build/static, and makes OUT_FILE, OUT_FILE.licences.txt (what the libraries inside ask to
# be handed on with it) and build/static/parts.json (what is inside, for the wheel and the list of materials).
# Needs what libraries.sh needs. JOBS says how many jobs at once.
set -euo pipefail

fail() {
    echo "build.sh: $*" >&2
    exit 1
}

[ $# -eq 1 ] || fail "needs OUT_FILE"
here=$(dirname "$(readlink -f "$0")")
root=$(readlink -f "$here/../..")
out=$(readlink -m "$1")
build=$root/build/static

libraries=$("$here/libraries.sh")
# A folder set up for other libraries would keep them.
if [ "$(cat "$build/libraries" 2>/dev/null)" != "$libraries" ]; then
    rm -rf "$build"
fi
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DSKOPS_STATIC=ON -DSKOPS_BUILD_WINDOW=OFF \
    -DSKOPS_BUILD_TESTS=OFF -DCMAKE_PREFIX_PATH="$libraries" >/dev/null
echo "$libraries" >"$build/libraries"
cmake --build "$build" -j "${JOBS:-$(nproc)}" --target skops-inspect

mkdir -p "$(dirname "$out")"
strip -o "$out" "$build/app/terminal/skops-inspect"
if readelf -ldW "$out" | grep -E 'INTERP|NEEDED' >&2; then
    fail "$out needs something of the machine it runs on"
fi
"$root/packaging/sbom/find_parts.py" "$out" "$build" "$build/parts.json"
"$root/packaging/sbom/make_notices.py" "$build/parts.json" "$out.licences.txt"
