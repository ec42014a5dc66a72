# A skops-inspect that is one file: no interpreter, no shared library. packaging/static/build.sh sets it up.
# CMAKE_PREFIX_PATH has to name the static Qt Core, QuaZip and simdjson of packaging/static/libraries.sh; the other
# libraries are Debian's own static ones.
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
set(OPENSSL_USE_STATIC_LIBS ON)
# Position-independent, as g++ compiles by default in Debian: the kernel chooses where it lies, as with any other program.
# The map tells sbom/find_parts.py what is inside. glibc warns where a static program would still load code or ask for
# users and hosts: an error here.
add_link_options(-static-pie -Wl,--gc-sections -Wl,--fatal-warnings "-Wl,-Map,${PROJECT_BINARY_DIR}/skops-inspect.map")
cmake_language(DEFER CALL target_sources skops-inspect PRIVATE "${PROJECT_SOURCE_DIR}/packaging/static/no_users.cpp")
