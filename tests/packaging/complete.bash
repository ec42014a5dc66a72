#!/usr/bin/env bash
# complete.bash COMPLETION LINE: what bash would offer at the end of the line, one a line, by calling the function as
# readline does: words are also split at "=" (COMP_WORDBREAKS).
# Without -e: compgen fails where it finds nothing, and a completion goes on.
set -uo pipefail
# Outside of a completion bash has no options to set.
compopt() { :; }
# shellcheck disable=SC1090
source "$1"
read -ra COMP_WORDS <<<"${2//=/ = }"
[[ $2 == *[\ =] ]] && COMP_WORDS+=("")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
program=${COMP_WORDS[0]}
words=$(complete -p "$program")
[[ $words =~ -F\ ([^ ]+) ]]
COMPREPLY=()
"${BASH_REMATCH[1]}" "$program" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" || true
printf '%s\n' "${COMPREPLY[@]}"
