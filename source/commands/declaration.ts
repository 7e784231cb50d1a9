import { outputForm, type SharedFlags } from './flags/shared-flags.ts';
import { Output } from './output/output.ts';

/** Keeps the exit code that a command's action answers; the parser has no place for it. */
export type Finish = (exitCode: number) => void;

/** EVERYWHERE is the heading, in the help, of the flags that every command takes. */
export const EVERYWHERE = 'Everywhere:';

/** openOutput is where a command prints, in the form that its flags ask for. */
export async function openOutput(flags: SharedFlags): Promise<Output> {
  return new Output({ form: outputForm(flags.output), quiet: flags.quiet ?? false });
}
