import { homedir } from 'node:os';
import path from 'node:path';

/** fullPath is the whole path of a file as a person names it; a leading `~` is their own folder. */
export function fullPath(name: string): string {
  return path.resolve(name.replace(/^~(?=$|[/\\])/, () => homedir()));
}
