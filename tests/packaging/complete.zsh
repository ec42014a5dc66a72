# complete.zsh FOLDER LINE: what zsh would offer at the end of the line, one a line. A shell in a pseudo terminal completes
# it; compadd, through which every offer goes, tells them first. FOLDER holds the completion functions.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PROMPT= RPROMPT= ; unsetopt zle_bracketed_paste 2>/dev/null; unset zle_bracketed_paste'
zpty -w shell "fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w shell 'compadd() {
    local -a taken
    local plain=1 word
    for word in "$@"; do
        [[ $word == (-|--) ]] && break
        [[ $word == -[a-zA-Z0-9]#[OAD] ]] && plain=0
    done
    if (( plain )); then
        builtin compadd -O taken "$@"
        for word in $taken; do print -r -- "offer:$word:" >> $OFFERS; done
    fi
    builtin compadd "$@"
}'
zpty -w shell 'setopt extended_glob; zstyle ":completion:*" list-prompt ""; zstyle ":completion:*" select-prompt ""; LISTMAX=10000'
zpty -w shell 'tell-done() { print done >> $OFFERS }; zle -N tell-done; bindkey "^X" tell-done; bindkey "^I" list-choices'
offers=$(mktemp)
zpty -w shell "OFFERS=$offers; cd ${(q)PWD}"
zpty -n -w shell "$2"$'\t'$'\x18'
for (( i = 0; i < 1200; ++i )); do
    zpty -rt shell discarded
    grep -q '^done$' $offers && break
    sleep 0.05
done
sed -n 's/^offer:\(.*\):$/\1/p' $offers
rm -f $offers
zpty -d shell
