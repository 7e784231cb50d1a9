import type { UsedNames } from '../settings/used-names.ts';
import { safeLine } from '../text/safe-text.ts';
import { sentenceList } from '../text/words.ts';

/** Names that are told, the most. */
const TOLD_MOST = 3;

/** usedBeforeLine names the latest texts of earlier times, or says nothing. */
export function usedBeforeLine(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [`Used before: ${sentenceList(texts.slice(0, TOLD_MOST).map(safeLine))}.`];
}

/** lastTimeWords says to whom policies were attached before; it chooses nobody. */
export function lastTimeWords({ users, groups, roles }: UsedNames): string {
  const named = [
    ...groups.map(name => `${name} (group)`),
    ...users,
    ...roles.map(name => `${name} (role)`),
  ].slice(0, TOLD_MOST);
  return named.length === 0 ? '' : `Attached to before: ${sentenceList(named.map(safeLine))}.`;
}
