import { type OutputFlags, outputForm } from './flags/shared-flags.ts';
import { formWriter } from './output/form-writer.ts';
import { Output } from './output/output.ts';

/** Keeps the exit code that a command's action answers; the parser has no place for it. */
export type Finish = (exitCode: number) => void;

/** EVERYWHERE is the heading, in the help, of the flags that every command takes. */
export const EVERYWHERE = 'Everywhere:';

/**
 * openOutput is where a command prints, in the form that its flags ask for; what a form needs is loaded here. It throws a usage Failure for
 * a --query that is no expression, before anything is done.
 */
export async function openOutput(flags: OutputFlags): Promise<Output> {
  const form = outputForm(flags.output);
  const { query: expression, quiet = false } = flags;
  if (expression === undefined && form === 'text') return new Output({ form, quiet });
  const writer = await formWriter(form);
  if (expression === undefined) return new Output({ form, quiet, writer });
  const { compileQuery } = await import('./output/query.ts');
  return new Output({ form, quiet, writer, query: compileQuery(expression) });
}
