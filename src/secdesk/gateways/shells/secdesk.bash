# Completion of secdesk for bash; made by `secdesk completion`.

_secdesk() {
    local answer manner line
    COMPREPLY=()
    answer=$(env _SECDESK_COMPLETE=bash COMP_TYPE="${COMP_TYPE-}" @program@ \
        "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$2" 2>/dev/null </dev/null)
    {
        read -r manner
        while IFS= read -r line; do
            [ -n "$line" ] && COMPREPLY+=("$line")
        done
    } <<<"$answer"
    case $manner in
        files) compopt -o default 2>/dev/null ;;
        look) COMPREPLY+=(" ") ;;  # nothing in common: what was typed stays
    esac
    compopt -o nosort 2>/dev/null
    return 0
}

complete -F _secdesk secdesk
