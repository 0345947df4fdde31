#compdef secdesk
# Completion of secdesk for zsh; made by `secdesk completion`.

_secdesk() {
    local manner
    local -a answer given
    (( CURRENT > 2 )) && given=("${(@Q)words[2,CURRENT-1]}")
    answer=("${(@f)$(env _SECDESK_COMPLETE=zsh @program@ \
        "${given[@]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
    manner=$answer[1]
    shift answer
    case $manner in
        files)
            compset -P '-*='
            _files
            ;;
        offer)
            _describe -V -t secdesk secdesk answer
            ;;
        instead)  # a code for a name: it need not begin with what was typed
            _describe -V -t secdesk secdesk answer -U
            ;;
        look)  # several: what was typed stays
            _describe -V -t secdesk secdesk answer -U
            compstate[insert]=
            compstate[list]='list force'
            ;;
        *)
            return 1
            ;;
    esac
}

if [[ $funcstack[1] == _secdesk ]]; then  # loaded from fpath, and called at once
    _secdesk "$@"
elif (( $+functions[compdef] )); then  # read with `source`
    compdef _secdesk secdesk
fi
