#!/usr/bin/env bash
# Every source is formatted as .clang-format says, and no file but a table is longer than 400 lines; make_profile.py is
# one file because users run it on its own.
set -euo pipefail
cd "$1"
mapfile -t files < <(git ls-files '*.cpp' '*.h')
clang-format --dry-run --Werror "${files[@]}"
long=$(wc -l "${files[@]}" $(git ls-files '*.py') | awk '$2 != "total" && $1 > 400 {print}' |
    grep -vE 'loader_table|known_types|code_texts|type_texts|make_profile' || true)
if [ -n "$long" ]; then
    echo "longer than 400 lines:"
    echo "$long"
    exit 1
fi
echo "${#files[@]} files are formatted"
