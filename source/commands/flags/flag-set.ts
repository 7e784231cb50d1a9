import { Command, type OptionValues } from '@commander-js/extra-typings';
import { usageFailure } from '../../text/failure.ts';

/** Commands of which only the names are wanted. */
const flagless = new WeakSet<object>();

/** takeFlags gives a command the flags of a set, under their heading in its help. */
export function takeFlags<A extends OptionValues, B extends OptionValues>(
  command: Command<[], A>,
  heading: string,
  flags: () => Command<[], B>,
): Command<[], A & B> {
  if (!flagless.has(command))
    for (const option of flags().options) command.addOption(option.helpGroup(heading));
  return command as unknown as Command<[], A & B>;
}

/** withoutFlags makes a command take no notice of the flags, its own and its subcommands', that it is given from now on. */
export function withoutFlags(command: Command): Command {
  flagless.add(command);
  const ignored = () => command;
  return Object.assign(command, {
    option: ignored,
    addOption: ignored,
    createCommand: (name?: string) => withoutFlags(new Command(name)),
  });
}

/** repeatable collects the values of a flag that may be given several times. */
export function repeatable(value: string, earlier: string[]): string[] {
  return [...earlier, value];
}

interface CommandWithFlags {
  readonly parent: CommandWithFlags | null;
  readonly options: readonly { readonly long?: string | undefined; attributeName(): string }[];
  opts(): OptionValues;
}

/**
 * mergedFlags reads the flags of a command together with those given before its name (`--profile dev create ...`);
 * the nearer one counts. Throws a usage Failure where a flag stands in the place of another one's value.
 */
export function mergedFlags<F extends OptionValues>(command: CommandWithFlags & { opts(): F }): F {
  let merged: OptionValues = {};
  const names = new Set<string>();
  for (let current: CommandWithFlags | null = command; current !== null; current = current.parent) {
    merged = { ...current.opts(), ...merged };
    for (const { long } of current.options) if (long !== undefined) names.add(long);
  }
  for (const option of command.options)
    refuseSwallowedFlag(option.long, merged[option.attributeName()], names);
  return merged as F;
}

function refuseSwallowedFlag(flag: string | undefined, value: unknown, names: ReadonlySet<string>): void {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  const swallowed = values.find(item => typeof item === 'string' && names.has(item));
  if (swallowed === undefined) return;
  throw usageFailure('MissingValue', `${flag} needs a value, but ${String(swallowed)} follows it.`);
}
