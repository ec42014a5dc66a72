# SKOPS_SOURCE_EPOCH (seconds) and SKOPS_RELEASE_DATE (YYYY-MM-DD, UTC): when these sources were made. It dates man pages,
# metainfo and packages, so that two builds of the same sources are equal: SOURCE_DATE_EPOCH if it is set
# (reproducible-builds.org/specs/source-date-epoch), else the last commit, else, without git, CHANGELOG.md's own time.
set(SKOPS_SOURCE_EPOCH "$ENV{SOURCE_DATE_EPOCH}")
if(NOT SKOPS_SOURCE_EPOCH)
    execute_process(COMMAND git -C "${PROJECT_SOURCE_DIR}" log -1 --format=%ct
        OUTPUT_VARIABLE SKOPS_SOURCE_EPOCH OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(NOT SKOPS_SOURCE_EPOCH)
    file(TIMESTAMP "${PROJECT_SOURCE_DIR}/CHANGELOG.md" SKOPS_SOURCE_EPOCH "%s" UTC)
endif()
set(before "$ENV{SOURCE_DATE_EPOCH}")
set(ENV{SOURCE_DATE_EPOCH} "${SKOPS_SOURCE_EPOCH}")
string(TIMESTAMP SKOPS_RELEASE_DATE "%Y-%m-%d" UTC)
if(before)
    set(ENV{SOURCE_DATE_EPOCH} "${before}")
else()
    unset(ENV{SOURCE_DATE_EPOCH})
endif()
