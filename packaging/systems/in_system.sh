#!/usr/bin/env bash
# Runs a command in a system of make_system.sh, as root:
#   in_system.sh ROOT [--user NAME] [--bind FOLDER INSIDE]... COMMAND [ARGUMENT...]
# The command sees processes, mounts and shared memory of its own and the network of this machine. All that it left
# running ends with it, and the mounts with their namespace, however it ends.
# Of the environment only proxies and the settings of pip and certificates are passed on.
set -euo pipefail

fail() {
    echo "in_system.sh: $*" >&2
    exit 125
}

mount_basics() { # ROOT
    local root=$1 device
    mount -t proc proc "$root/proc"
    mount -t sysfs -o ro sys "$root/sys"
    mount -t tmpfs -o mode=755 run "$root/run"
    mount -t tmpfs -o mode=755 dev "$root/dev"
    for device in null zero full random urandom tty; do
        touch "$root/dev/$device"
        mount --bind "/dev/$device" "$root/dev/$device"
    done
    mkdir "$root/dev/pts" "$root/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 pts "$root/dev/pts"
    mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
    ln -s pts/ptmx "$root/dev/ptmx"
    ln -s /proc/self/fd "$root/dev/fd"
    ln -s fd/0 "$root/dev/stdin"
    ln -s fd/1 "$root/dev/stdout"
    ln -s fd/2 "$root/dev/stderr"
    cp --remove-destination -L /etc/resolv.conf /etc/hosts "$root/etc/"
}

# passed_on ROOT: lines NAME=VALUE of the environment that make the network work.
passed_on() {
    local root=$1 name value
    for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY PIP_INDEX_URL PIP_DEFAULT_TIMEOUT; do
        [ -z "${!name:-}" ] || echo "$name=${!name}"
    done
    for name in SSL_CERT_FILE PIP_CERT REQUESTS_CA_BUNDLE CURL_CA_BUNDLE; do
        value=${!name:-}
        [ -z "$value" ] || [ ! -e "$root$value" ] || echo "$name=$value"
    done
}

inside() { # ROOT [OPTION...] COMMAND...
    local root=$1 user=root home environment
    shift
    mount --bind "$root" "$root"
    mount_basics "$root"
    while :; do
        case "${1:-}" in
        --user)
            user=$2
            shift 2
            ;;
        --bind)
            mkdir -p "$root$3"
            mount --rbind "$2" "$root$3"
            shift 3
            ;;
        *) break ;;
        esac
    done
    home=$(awk -F: -v user="$user" '$1 == user { print $6 }' "$root/etc/passwd")
    mapfile -t environment < <(passed_on "$root")
    # This shell stays, to be the process 1 that collects orphans.
    chroot "$root" /usr/bin/env -i -C "$home" HOME="$home" USER="$user" LOGNAME="$user" LANG=C.UTF-8 TERM=dumb \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${environment[@]}" \
        /usr/sbin/runuser -u "$user" -- "$@"
}

if [ "${1:-}" = --inside ]; then
    shift
    inside "$@"
    exit
fi
[ $# -ge 2 ] || fail "needs ROOT COMMAND"
[ "$(id -u)" -eq 0 ] || fail "only root can enter a system"
[ -x "$1/usr/bin/env" ] || fail "$1 is no system"
root=$(readlink -f "$1")
shift
exec unshare --mount --pid --ipc --fork --kill-child "$(readlink -f "$0")" --inside "$root" "$@"
