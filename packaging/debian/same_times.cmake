# Read by CPack between installing and packing: every file gets the time of the sources, so that packages of the same
# sources are equal.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND find "${CPACK_TEMPORARY_DIRECTORY}" -exec touch --no-dereference "--date=@${CPACK_SKOPS_SOURCE_EPOCH}" {} +
    COMMAND_ERROR_IS_FATAL ANY)
