#!/usr/bin/env bash
# Static libraries of what Debian has only shared: Qt Core, QuaZip and simdjson, from Debian's sources of the versions
# that are installed. libraries.sh prints the folder that they are in, build/static-libs/KEY, and makes it if it is not
# there; KEY names versions and recipe. Its share/doc/SOURCE has version, copyright file and list of files of each, and
# build/static-libs/sources the sources, which whoever hands on the program has to hand on with it (README.md).
# Needs a network the first time, the packages of `./dev run`, and dpkg-dev.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
cache=$(readlink -m "$here/../../build/static-libs")
sources=$cache/sources
packages=(qt6-base-dev libquazip1-qt6-dev libsimdjson-dev)
jobs=${JOBS:-$(nproc)}

# What QuaZip does not use of Qt Core. Without these it asks nobody for users and hosts, loads nothing, starts nothing.
qt_without=(gui network sql xml dbus testlib concurrent widgets printsupport icu glib zstd journald syslog slog2 backtrace
    lttng library settings process processenvironment filesystemwatcher sharedmemory systemsemaphore mimetype translation
    animation itemmodel commandlineparser hijricalendar islamiccivilcalendar jalalicalendar timezone easingcurve xmlstream
    system_pcre2 system_doubleconversion system_libb2)

key() {
    local package
    {
        for package in "${packages[@]}" g++; do
            dpkg-query -W -f='${source:Package} ${source:Version}\n' "$package"
        done
        cat "$here/libraries.sh" "$here"/core5compat/*
    } | sha256sum | cut -c1-12
}

# build SOURCE WORK OPTION...: configured, built and installed into the prefix.
build() {
    local source=$1 work=$2
    shift 2
    cmake -S "$sources/$source" -B "$work/$source" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_INSTALL_LIBDIR=lib \
        -DCMAKE_POSITION_INDEPENDENT_CODE=ON "-DCMAKE_C_FLAGS=$flags" "-DCMAKE_CXX_FLAGS=$flags" "$@"
    cmake --build "$work/$source" -j "$jobs"
    cmake --install "$work/$source" >/dev/null
    mkdir -p "$prefix/share/doc/$source"
    cp "$work/$source/install_manifest.txt" "$prefix/share/doc/$source/files"
}

# Moc and the like are Debian's own, of the same version.
build_qt() { # WORK
    local options=() feature
    for feature in "${qt_without[@]}"; do
        options+=("-DFEATURE_$feature=OFF")
    done
    build qt6-base "$1" -DQT_HOST_PATH=/usr -DQT_FORCE_FIND_TOOLS=ON -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF \
        -DQT_HOST_PATH_CMAKE_DIR="/usr/lib/$(gcc -print-multiarch)/cmake" -DFEATURE_system_zlib=ON "${options[@]}"
}

add_core5compat() {
    mkdir -p "$prefix/include/core5compat/QtCore5Compat" "$prefix/lib/cmake/Qt6Core5Compat"
    cp "$here/core5compat/QTextCodec" "$prefix/include/core5compat/QtCore5Compat/"
    cp "$here/core5compat/Qt6Core5CompatConfig.cmake" "$prefix/lib/cmake/Qt6Core5Compat/"
}

note_origins() {
    local package source
    for package in "${packages[@]}"; do
        source=$(dpkg-query -W -f='${source:Package}' "$package")
        mkdir -p "$prefix/share/doc/$source"
        cp "$sources/$source/debian/copyright" "$prefix/share/doc/$source/copyright"
        cp "$sources/$source.version" "$prefix/share/doc/$source/version"
    done
}

prefix=$cache/$(key)
if [ ! -e "$prefix/complete" ]; then
    flags="-ffunction-sections -fdata-sections"
    rm -rf "$prefix"
    mkdir -p "$cache"
    work=$(mktemp -d "$cache/build.XXXXXX")
    {
        "$here/sources.sh" "$sources" "${packages[@]}"
        build simdjson "$work"
        build_qt "$work"
        add_core5compat
        # Its target hands this file on to who links it.
        build libquazip1-qt6 "$work" -DQUAZIP_QT_MAJOR_VERSION=6 \
            -DBZIP2_LIBRARY_RELEASE="$(gcc -print-file-name=libbz2.a)"
        note_origins
    } >&2
    rm -rf "$work"
    touch "$prefix/complete"
fi
echo "$prefix"
