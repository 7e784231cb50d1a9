import { isOurs, type ShownCommand } from './shown-command.ts';

/** Lines of other tools that no reader types in the tests; the name of the group says what is looked at instead. */
interface LeftOut {
  readonly line: RegExp;
  readonly because: string;
}

/** A script of package.json, or a shell script that a command of the page wrote. */
type Instead = 'script' | 'written';

export const LEFT_OUT: readonly LeftOut[] = [
  {
    line: /^npm (ci|install)\b/,
    because: 'it asks the registry; what is packed here is installed by test/package',
  },
  {
    line: /^npm (run )?(?<script>[\w:-]+)/,
    because: 'a test does not run the tests, and the rest of the scripts has its place in .ci/run',
  },
  {
    line: /^sh (?<written>web-task-list\.sh)$/,
    because: 'no organization is at hand; test/exports runs such a script against a made-up one',
  },
];

/** leftOut says what is looked at instead of a command that is not run; a command with this program in it is always run. */
export function leftOut(command: ShownCommand): Partial<Record<Instead, string>> | undefined {
  if (isOurs(command)) return undefined;
  for (const { line } of LEFT_OUT) {
    const match = line.exec(command.line);
    if (match) return { ...match.groups };
  }
  return undefined;
}
