import { readFileSync, statSync } from 'node:fs';

/** holdsText tells whether a file is there with exactly this text; one that cannot be read does not hold it. */
export function holdsText(file: string, text: string): boolean {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    // Reading a pipe would wait for somebody to write into it.
    if (!there?.isFile() || there.size !== Buffer.byteLength(text)) return false;
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}
