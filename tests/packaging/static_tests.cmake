# The wheel and the list of materials of the program at hand. Both know Debian's packages; sanitizers' programs are not
# handed out.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT SKOPS_SANITIZE)
    add_test(NAME packaging_wheel COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_wheel.py
        $<TARGET_FILE:skops-inspect> ${CMAKE_BINARY_DIR} ${PROJECT_VERSION})
    add_test(NAME packaging_sbom COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/test_sbom.py
        $<TARGET_FILE:skops-inspect> ${CMAKE_BINARY_DIR})
    set_tests_properties(packaging_wheel packaging_sbom PROPERTIES TIMEOUT 600)
endif()
