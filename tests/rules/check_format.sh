#!/usr/bin/env bash
# Every source is formatted as .clang-format says, and no file but a table is longer than 400 lines; make_profile.py is
# one file because users run it on its own.
# Each release of clang-format formats differently; Debian 12 and Ubuntu 24.04 both have 14.
set -euo pipefail
cd "$1"
list=$(git ls-files '*.cpp' '*.h' '*.py')
mapfile -t all <<<"$list"
mapfile -t files < <(grep -v '\.py$' <<<"$list")
clang-format-14 --dry-run --Werror "${files[@]}"
long=$(wc -l "${all[@]}" | awk '$2 != "total" && $1 > 400 {print}' |
    grep -vE 'loader_table|known_types|code_texts|type_texts|make_profile' || true)
if [ -n "$long" ]; then
    echo "longer than 400 lines:"
    echo "$long"
    exit 1
fi
echo "${#files[@]} files are formatted"
