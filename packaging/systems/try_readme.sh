#!/usr/bin/env bash
# README's two commands as a newcomer gives them: try_readme.sh ROOT [--full], as root, ROOT a system of make_system.sh.
# What is committed is cloned; a user who may use sudo calls `./dev run` without a display, which has to print the
# review of the example, and with one, which has to show its window; the picture is build/systems/NAME-OF-ROOT.png.
# With --full then `./dev test`.
# The display is this machine's Xvfb, so that nothing is installed in the system but by ./dev.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
source=$(readlink -f "$here/../..")
example=random_forest.skops

fail() {
    echo "try_readme.sh: $*" >&2
    exit 1
}


try_terminal() {
    "${newcomer[@]}" skops-inspector/dev run >"$work/review" || fail "./dev run without a display failed"
    for words in 'RandomForestClassifier' 'DecisionTreeClassifier' 'sha256'; do
        grep -qi "$words" "$work/review" || fail "the review does not say $words"
    done
}

# window_title: of the window that shows the example, empty as long as there is none.
window_title() {
    xwininfo -root -tree -display "$display" 2>/dev/null | grep -o "\"$example.*Skops Inspector\"" | head -1 || true
}

# take_picture OUT: once nothing moves any more.
take_picture() {
    local out=$1 before='' now=''
    while :; do
        import -display "$display" -window root "$out"
        now=$(convert "$out" rgb:- | sha256sum)
        [ "$now" != "$before" ] || return 0
        before=$now
        sleep 2
    done
}

try_window() {
    local picture
    picture=$source/build/systems/$(basename "$root").png
    "${newcomer[@]}" env DISPLAY="$display" skops-inspector/dev run >"$work/window" 2>&1 &
    running=$!
    until [ -n "$(window_title)" ]; do
        kill -0 "$running" 2>/dev/null || fail "./dev run on a display ended: $(tail -n 5 "$work/window")"
        sleep 2
    done
    take_picture "$picture"
    kill -KILL "$running" # unshare takes no other signal, and takes all within with it
    wait "$running" 2>/dev/null || true
    running=
    ! grep -i 'warning\|could not\|cannot' "$work/window" || fail "the window had something to complain of"
    echo "window: $picture"
}

root=$(readlink -f "${1:-}")
[ -x "$root/usr/bin/env" ] || fail "needs ROOT, made by make_system.sh"
for tool in Xvfb convert git import xwininfo; do
    command -v "$tool" >/dev/null || fail "needs $tool"
done
work=$(mktemp -d)
running=
xvfb=
leave() {
    rm -rf "$work"
    [ -z "$running" ] || kill -KILL "$running" 2>/dev/null || true
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
}
trap leave EXIT
mkdir -p "$source/build/systems"

Xvfb -displayfd 3 -screen 0 1280x800x24 -ac -nolisten tcp 3>"$work/display" 2>/dev/null &
xvfb=$!
until [ -s "$work/display" ]; do sleep 0.2; done
display=:$(<"$work/display")
newcomer=("$here/in_system.sh" "$root" --user newcomer --bind /tmp/.X11-unix /tmp/.X11-unix)

rm -rf "$root/home/newcomer/skops-inspector"
git clone -q "file://$source" "$root/home/newcomer/skops-inspector"
chroot "$root" chown -R newcomer: /home/newcomer/skops-inspector

try_terminal
echo "terminal: the review is printed"
try_window
if [ "${2:-}" = --full ]; then
    "${newcomer[@]}" skops-inspector/dev test || fail "./dev test failed"
fi
echo "$(basename "$root"): README's commands work"
