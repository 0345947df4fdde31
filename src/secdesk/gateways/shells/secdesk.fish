# Completion of secdesk for fish; made by `secdesk completion`.

function __secdesk_answer
    set -l given (commandline -opc)
    set -e given[1]
    set -l typed (commandline -ct)
    set -l answer (env _SECDESK_COMPLETE=fish @program@ $given "$typed" 2>/dev/null </dev/null)
    switch "$answer[1]"
        case files
            set -l front (string match -r -- '^-[^=]*=' "$typed")
            set -l path (string replace -r -- '^-[^=]*=' '' "$typed")
            for one in (__fish_complete_path "$path")
                printf '%s\n' "$front$one"
            end
        case offer instead look
            set -e answer[1]
            printf '%s\n' $answer
    end
end

complete --command secdesk --no-files --keep-order --arguments '(__secdesk_answer)'
