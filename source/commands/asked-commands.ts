/** Which commands a command line needs to know with their flags: to declare them all takes longer than most commands. */
export type AskedCommands =
  | { readonly kind: 'every' }
  | { readonly kind: 'one'; readonly name: string }
  /** The help of the program lists the commands and shows no flags of theirs. */
  | { readonly kind: 'names' };

export const EVERY_COMMAND: AskedCommands = { kind: 'every' };

/** askedCommands finds out, from the first words of a command line and the names of all commands, which are needed; where in doubt, every one. */
export function askedCommands(argv: readonly string[], names: readonly string[]): AskedCommands {
  const [first = '', second, ...rest] = argv;
  const isHelp = ['help', '--help', '-h'].includes(first);
  if (isHelp && second === undefined) return { kind: 'names' };
  const name = first === 'help' && rest.length === 0 ? (second ?? '') : first;
  return names.includes(name) ? { kind: 'one', name } : EVERY_COMMAND;
}
