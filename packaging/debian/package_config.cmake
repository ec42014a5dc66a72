# Read by CPack when it makes the packages: what skops-inspector opens while it runs, which dpkg-shlibdeps cannot see,
# as packages of the system that builds. tests/packaging/test_programs.py compares it with what
# the program really opens.
cmake_minimum_required(VERSION 3.25)
set(ENV{SOURCE_DATE_EPOCH} "${CPACK_SKOPS_SOURCE_EPOCH}")

# owner_of(OUT FILE): the package that installed FILE here.
function(owner_of out file)
    file(REAL_PATH "${file}" file)
    execute_process(COMMAND dpkg-query -S "${file}" OUTPUT_VARIABLE found ERROR_VARIABLE problem RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "No package has ${file}: install what ./dev package lists. ${problem}")
    endif()
    string(REGEX REPLACE "[:,].*" "" package "${found}")
    set(${out} "${package}" PARENT_SCOPE)
endfunction()

# folder_of(OUT QT_VARIABLE)
function(folder_of out variable)
    find_program(QTPATHS NAMES qtpaths6 qtpaths HINTS /usr/lib/qt6/bin REQUIRED)
    execute_process(COMMAND "${QTPATHS}" --query ${variable} OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE
        COMMAND_ERROR_IS_FATAL ANY)
    set(${out} "${folder}" PARENT_SCOPE)
endfunction()

if(CPACK_GENERATOR STREQUAL "DEB" AND "window" IN_LIST CPACK_COMPONENTS_ALL)
    folder_of(plugins QT_INSTALL_PLUGINS)
    folder_of(translations QT_INSTALL_TRANSLATIONS)
    set(depends)
    # The display of every desktop, Wayland's by way of Xwayland; the program's icons are SVG.
    foreach(plugin platforms/libqxcb.so imageformats/libqsvg.so iconengines/libqsvgicon.so)
        owner_of(package "${plugins}/${plugin}")
        list(APPEND depends ${package})
    endforeach()
    list(REMOVE_DUPLICATES depends)
    list(JOIN depends ", " CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS)
    # Qt's own words in German. qt6-wayland (native Wayland instead of Xwayland) is named, for it need not be installed here.
    owner_of(package "${translations}/qtbase_de.qm")
    set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS "${package}, qt6-wayland")
endif()
