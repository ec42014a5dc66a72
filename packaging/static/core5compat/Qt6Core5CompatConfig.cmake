# Qt6::Core5Compat as far as QuaZip needs it: one header, see QTextCodec.
if(NOT TARGET Qt6::Core5Compat)
    add_library(Qt6::Core5Compat INTERFACE IMPORTED)
    target_include_directories(Qt6::Core5Compat INTERFACE "${CMAKE_CURRENT_LIST_DIR}/../../../include/core5compat")
    target_link_libraries(Qt6::Core5Compat INTERFACE Qt6::Core)
endif()
set(Qt6Core5Compat_FOUND TRUE)
