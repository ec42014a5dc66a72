# One interface target carries every compiler flag; every target of the project links it.
add_library(skops_flags INTERFACE)
target_compile_features(skops_flags INTERFACE cxx_std_20)
target_compile_options(skops_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -fno-strict-aliasing
    $<$<BOOL:${SKOPS_WARNINGS_AS_ERRORS}>:-Werror>)
# Two false alarms of g++ 12 when it inlines: default member initializers of aggregates in braces, and adding
# std::strings (GCC bug 105651).
target_compile_options(skops_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>)
# And one of g++ 13 and later, where a std::vector grows: insert() and push_back() into what is seen as no space.
target_compile_options(skops_flags INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>>:-Wno-stringop-overflow>)
target_compile_definitions(skops_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)
if(SKOPS_SANITIZE)
    target_compile_options(skops_flags INTERFACE
        -fsanitize=${SKOPS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(skops_flags INTERFACE -fsanitize=${SKOPS_SANITIZE})
endif()

# skops_add_library(NAME SOURCES a.cpp ... [PUBLIC lib ...] [PRIVATE lib ...])
# A static library of one folder. Includes are written from the root of its layer ("nodes/node_tree.h").
function(skops_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}/..")
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE skops_flags ${arg_PRIVATE})
endfunction()

# skops_add_test(NAME SOURCES a.cpp ... LIBS lib ...): one QtTest program, run without a display. Those of SKOPS_POSIX_TESTS are
# left out on Windows.
function(skops_add_test name)
    if(WIN32 AND name IN_LIST SKOPS_POSIX_TESTS)
        return()
    endif()
    cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests" "${PROJECT_SOURCE_DIR}/core")
    target_compile_definitions(${name} PRIVATE SKOPS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE skops_flags ${arg_LIBS} Qt6::Test)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen" TIMEOUT 600)
endfunction()
