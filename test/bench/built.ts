import { fileURLToPath } from 'node:url';

/** The built program, as it is published. */
export const PROGRAM = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url));

/** bundled finds a program of the benchmark by its name, bundled as the program is. */
export function bundled(name: 'hello' | 'plain-list'): string {
  return fileURLToPath(new URL(`${name}.js`, import.meta.url));
}
