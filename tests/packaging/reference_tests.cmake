# Man pages, completions and reference pages, as they are installed and committed.
set(made "${PROJECT_BINARY_DIR}/packaging/reference")
set(here "${CMAKE_CURRENT_SOURCE_DIR}")
add_test(NAME reference_current
    COMMAND Python3::Interpreter "${PROJECT_SOURCE_DIR}/packaging/reference/write_reference.py" "${made}/description.json"
            --docs "${PROJECT_SOURCE_DIR}/docs/reference" --schemas "${PROJECT_SOURCE_DIR}/resources/json-schema" --check)

if(SKOPS_CONFORMANCE)
    add_test(NAME reference_self_test COMMAND /usr/bin/python3 "${here}/test_reference.py")
    add_test(NAME reference_man COMMAND Python3::Interpreter "${here}/check_man.py" "${made}/reference/man")
    foreach(shell bash zsh fish)
        add_test(NAME completion_${shell} COMMAND Python3::Interpreter "${here}/check_completions.py" ${shell}
            "${made}/reference" "${here}/completion_cases.json")
    endforeach()
    if(SKOPS_BUILD_WINDOW AND UNIX AND NOT APPLE)
        add_test(NAME reference_man_window COMMAND Python3::Interpreter "${here}/check_man.py" "${made}/reference/window")
        foreach(shell bash zsh fish)
            add_test(NAME completion_window_${shell} COMMAND Python3::Interpreter "${here}/check_completions.py" ${shell}
                "${made}/reference" "${here}/completion_cases_window.json")
        endforeach()
    endif()

    # The system's Python, which has the validator.
    add_test(NAME json_schemas COMMAND /usr/bin/python3 "${here}/check_json.py" --inspect $<TARGET_FILE:skops-inspect>
        --source "${PROJECT_SOURCE_DIR}" --hostile "${PROJECT_BINARY_DIR}/tests/hostile_skops/files"
        --hostile "${PROJECT_BINARY_DIR}/tests/hostile_pickles/files")
    set_tests_properties(json_schemas PROPERTIES TIMEOUT 900 FIXTURES_REQUIRED "hostile_skops_files;hostile_pickles_files")
endif()
