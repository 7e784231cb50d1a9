import type { Shell } from './shells.ts';

/** completionScript is what lets a shell ask this program what Tab could mean. */
export function completionScript(shell: Shell): string {
  return { bash: BASH, zsh: ZSH, fish: FISH }[shell];
}

/** Lines are read as they are and never evaluated: a name may hold anything. */
const BASH = `# Completion of ecs-iam-wizard for bash. To have it in every shell, put this line into ~/.bashrc:
#   source <(ecs-iam-wizard completion bash)
# Where bash is older than 4 (macOS): ecs-iam-wizard completion bash > FILE, and source FILE.
_ecs_iam_wizard() {
  local line kind=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -n $kind ]]; then
      COMPREPLY[\${#COMPREPLY[@]}]=$line
    else
      kind=$line
    fi
  done < <(command ecs-iam-wizard complete bash "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
  case $kind in
    open) compopt -o nospace 2>/dev/null ;;
    files) compopt -o default 2>/dev/null ;;
    folders) compopt -o default -o plusdirs 2>/dev/null ;;
  esac
}
complete -F _ecs_iam_wizard ecs-iam-wizard
`;

const ZSH = `#compdef ecs-iam-wizard
# Completion of ecs-iam-wizard for zsh. To have it in every shell, put this line into ~/.zshrc, after compinit:
#   source <(ecs-iam-wizard completion zsh)
# or this script into a folder of $fpath, under the name _ecs-iam-wizard.
_ecs-iam-wizard() {
  emulate -L zsh
  local line kind
  local -a parts before whole whole_shown open open_shown
  before=("\${(@Q)words[2,CURRENT-1]}")
  (( CURRENT > 2 )) || before=()
  while IFS= read -r line; do
    if [[ -z $kind ]]; then
      kind=$line
      continue
    fi
    parts=("\${(@ps:\\t:)line}")
    if [[ $parts[1] == open ]]; then
      open+=("$parts[2]")
      open_shown+=("$parts[2]\${parts[3]:+  -- $parts[3]}")
    else
      whole+=("$parts[2]")
      whole_shown+=("$parts[2]\${parts[3]:+  -- $parts[3]}")
    fi
  done < <(command ecs-iam-wizard complete zsh "\${before[@]}" "\${(Q)PREFIX}" 2>/dev/null </dev/null)
  case $kind in
    files|folders)
      compset -P '--*='
      if [[ $kind == files ]]; then _files; else _files -/; fi
      return
      ;;
  esac
  local found=1
  (( $#whole )) && compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d whole_shown -a whole && found=0
  (( $#open )) && compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -S '' -l -d open_shown -a open && found=0
  return found
}
if [[ $funcstack[1] == _ecs-iam-wizard ]]; then
  _ecs-iam-wizard "$@"
else
  compdef _ecs-iam-wizard ecs-iam-wizard
fi
`;

const FISH = `# Completion of ecs-iam-wizard for fish. To have it in every shell:
#   ecs-iam-wizard completion fish > ~/.config/fish/completions/ecs-iam-wizard.fish
function __ecs_iam_wizard_complete
    set -l before (commandline -opc)
    set -e before[1]
    set -l typed (commandline -ct)
    set -l answer (command ecs-iam-wizard complete fish $before "$typed" 2>/dev/null </dev/null)
    switch "$answer[1]"
        case files folders
            set -l flag (string match -r -- '^--[^=]*=' "$typed")
            set -l part (string replace -r -- '^--[^=]*=' '' "$typed")
            if test "$answer[1]" = folders
                for file in (__fish_complete_directories "$part" '')
                    printf '%s\\n' "$flag$file"
                end
            else
                for file in (__fish_complete_path "$part")
                    printf '%s\\n' "$flag$file"
                end
            end
        case '*'
            set -e answer[1]
            printf '%s\\n' $answer
    end
end
complete -c ecs-iam-wizard -e
complete -c ecs-iam-wizard -f -k -a '(__ecs_iam_wizard_complete)'
`;
