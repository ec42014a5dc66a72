#!/usr/bin/env bash
# One session of a plain user in a system that has the packages: what the desktop says of files, and opening them with
# the desktop's own openers. desktop_session.sh PICTURES; run by try_desktop.sh.
set -euo pipefail

pictures=$1
work=$HOME/models
samples=/usr/share/skops-inspector/samples

fail() {
    echo "desktop_session.sh: $*" >&2
    exit 1
}

# expect WHAT WANTED GOT
expect() {
    [ "$2" = "$3" ] || fail "$1: $3 instead of $2"
    echo "$1: $3"
}

# says PATTERN COMMAND...: all of its output is read, for grep -q leaves early and pipefail would take that for a failure.
says() {
    local pattern=$1
    shift
    grep "$pattern" <<<"$("$@")" >/dev/null
}

gio_type() {
    gio info -a standard::content-type "$1" | awk '/standard::content-type/ { print $2 }'
}

check_types() {
    expect "gio, a .skops" application/x-skops "$(gio_type "$work/random_forest.skops")"
    expect "gio, without extension" application/x-skops "$(gio_type "$work/model")"
    expect "gio, a .pkl" application/x-python-pickle "$(gio_type "$work/scaled_regression.pkl")"
    local desktop
    for desktop in GNOME XFCE; do
        expect "xdg-mime in $desktop" application/x-skops \
            "$(XDG_CURRENT_DESKTOP=$desktop xdg-mime query filetype "$work/random_forest.skops")"
    done
    echo "xdg-mime without a desktop: $(XDG_CURRENT_DESKTOP='' xdg-mime query filetype "$work/random_forest.skops")"
    expect "default of .skops" skops-inspector.desktop "$(xdg-mime query default application/x-skops)"
    says '^Default.*skops-inspector.desktop' gio mime application/x-skops || fail "gio has another default for .skops"
    local type
    for type in application/x-python-pickle application/x-joblib; do
        says $'^\tskops-inspector.desktop' gio mime $type || fail "$type does not offer the program"
        echo "offered for $type"
    done
    says application-x-skops gio info -a standard::icon "$work/random_forest.skops" || fail "no icon of its own"
}

# window NAME: the id of the window that has NAME in its title, empty if there is none.
window() {
    xwininfo -root -tree 2>/dev/null | awk -v name="$1" 'index($0, name) && index($0, "Skops Inspector") && !found { found = 1; print $1 }'
}

# show NAME: waits for the window of NAME, and takes its picture.
show() {
    local name=$1 tries=0
    until [ -n "$(window "$name")" ]; do
        sleep 1
        tries=$((tries + 1))
        [ $tries -lt 120 ] || fail "no window shows $name; $(xwininfo -root -tree | grep -c Skops) of the program"
    done
    sleep 5 # contents are read after the window is there
    import -silent -window root "$pictures/$2.png"
    echo "window of $name: $2.png"
}

check_one_process() {
    expect "processes" 1 "$(pgrep -c -x skops-inspector)"
}

# The desktop finds icon and name of a running program by the class of its window.
check_window_class() {
    local id
    id=$(window "$1")
    says '"skops-inspector", "skops-inspector"' xprop -id "$id" WM_CLASS ||
        fail "$(xprop -id "$id" WM_CLASS) is not StartupWMClass"
    says '_NET_WM_ICON(CARDINAL) = ' xprop -id "$id" -len 64 _NET_WM_ICON || fail "the window has no icon"
    xprop -id "$id" WM_CLASS
}

check_opening() {
    gio open "$work/random_forest.skops"
    show random_forest.skops opened
    check_window_class random_forest.skops
    check_one_process
    xdg-open "$work/text_pipeline.skops"
    show text_pipeline.skops second
    check_one_process
    gio launch /usr/share/applications/skops-inspector.desktop "$work/scaled_regression.pkl" "$work/random_forest.skops"
    sleep 10
    import -silent -window root "$pictures/several.png"
    check_one_process
}

session() {
    openbox &
    sleep 1
    check_types
    check_opening
}

if [ "${2:-}" = --session ]; then
    session
    exit
fi
mkdir -p "$work"
cp "$samples"/* "$work"
cp "$work/random_forest.skops" "$work/model"
XDG_RUNTIME_DIR=$(mktemp -d)
mkfifo "$XDG_RUNTIME_DIR/display"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$XDG_RUNTIME_DIR/display" >/dev/null 2>&1 &
read -r number <"$XDG_RUNTIME_DIR/display"
export XDG_RUNTIME_DIR DISPLAY=:$number XDG_CURRENT_DESKTOP=GNOME
dbus-run-session -- "$(readlink -f "$0")" "$pictures" --session
