#!/usr/bin/env bash
# Every shell script of the repository is understood by bash and has nothing that shellcheck warns of.
set -euo pipefail
cd "$1"
list=$(git ls-files)
# Scripts are told by their first line, some have no ending.
mapfile -t scripts < <(tr '\n' '\0' <<<"$list" | xargs -0 awk 'FNR == 1 { if (/^#!.*sh$/) print FILENAME; nextfile }')
[ ${#scripts[@]} -gt 0 ]
for script in "${scripts[@]}"; do
    bash -n "$script"
done
shellcheck "${scripts[@]}"
echo "${#scripts[@]} scripts are clean"
