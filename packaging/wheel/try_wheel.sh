#!/usr/bin/env bash
# Tries a wheel as people get it: try_wheel.sh [--quick] WHEEL
# In a clean virtual environment: installed from this file alone, run, checked by pip, removed without a trace.
# Without --quick auditwheel (from the package index) says in an environment of its own what it finds; it has to accept
# the platforms in the wheel's name. Needs python3-venv.
set -euo pipefail

fail() {
    echo "try_wheel.sh: $*" >&2
    exit 1
}

quick=false
if [ "${1:-}" = --quick ]; then
    quick=true
    shift
fi
[ $# -eq 1 ] || fail "needs WHEEL"
wheel=$(readlink -f "$1")
root=$(readlink -f "$(dirname "$(readlink -f "$0")")/../..")
model=$root/resources/samples/random_forest.skops
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

files() { find "$work/clean" -not -name '*.pyc' -not -name __pycache__ | sort; }

python3 -m venv "$work/clean"
pip=("$work/clean/bin/python" -m pip --disable-pip-version-check)
files >before
"${pip[@]}" install --quiet --no-index "$wheel"
"${pip[@]}" check

program=$work/clean/bin/skops-inspect
version=$("$program" --version)
named=$(basename "$wheel" | cut -d- -f2)
[[ $version == *"$named"* ]] || fail "--version says $version, the wheel is $named"
echo "$version"
status=0
types=$(env -i "$program" untrusted "$model") || status=$?
if [ "$status" -ne 1 ] || [ -z "$types" ]; then fail "untrusted $model: status $status, \"$types\""; fi
echo "untrusted lists: $types"

"${pip[@]}" uninstall --quiet --yes skops-inspect
files >after
diff before after || fail "pip uninstall leaves files"
echo "removed without a trace"
$quick && exit

python3 -m venv "$work/audit"
"$work/audit/bin/python" -m pip --disable-pip-version-check install --quiet auditwheel
"$work/audit/bin/auditwheel" show "$wheel" | tee show
# All in one line; the oldest platform that it would run on by what it loads. The wheel may claim that and newer ones.
found=$(tr '\n' ' ' <show | grep -oP '(?<=consistent with the following platform tag: "manylinux_)\d+_\d+')
claimed=$(basename "$wheel" | grep -oP '(?<=manylinux_)\d+_\d+' | head -n 1)
[ "$(printf '%s\n' "$found" "$claimed" | sort -V | head -n 1)" = "$found" ] ||
    fail "the wheel claims manylinux_$claimed, auditwheel says manylinux_$found"
grep -q 'requires no external shared' show || fail "the program in the wheel needs shared libraries"
