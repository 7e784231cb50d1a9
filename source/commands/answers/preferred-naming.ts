import type { Naming } from '../../procedure/answers.ts';
import { preferred } from '../../settings/own-settings.ts';

/** preferredNaming is the path and the tags of new policies as the person's settings have them. */
export function preferredNaming(): Naming {
  return { path: preferred('path'), tags: preferred('tags') };
}
