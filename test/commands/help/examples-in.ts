import type { CommandUnknownOpts } from '@commander-js/extra-typings';

/** examplesIn lists the examples in the help of a command as they are typed, without the words behind some of them. */
export function examplesIn(command: CommandUnknownOpts): string[] {
  let text = '';
  // The parser keeps what stands behind the flags as something that listens.
  (command as unknown as { emit(event: string, context: unknown): void }).emit('afterHelp', {
    error: false,
    command,
    write: (part: string) => {
      text += part;
    },
  });
  const [, examples = ''] = text.split(/^Examples:$/m);
  const [block = ''] = examples.split(/\n\n(?=\S)/);
  return block
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map(line => line.trim().replace(/ {2,}[a-z].*$/, ''))
    .filter(line => line !== '');
}
