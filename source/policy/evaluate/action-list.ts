import { matchesPattern, type Pattern, wildcardPattern } from '../wildcard.ts';

/** ActionList is what a statement names as Action or NotAction. */
export interface ActionList {
  /** Letter case does not count. */
  readonly includes: (action: string) => boolean;
  /** Entries that are no action, and so include none. */
  readonly unreadable: number;
}

/** An action has one colon and no wildcard in its service, except that a star alone stands for every service. */
const ACTION = /^(?:\*|[a-z0-9.-]+):[^:]+$/;

/** readActions reads the actions of a statement. Source: IAM User Guide, IAM JSON policy elements: Action. */
export function readActions(entries: readonly unknown[]): ActionList {
  const exact = new Set<string>();
  const patterns: Pattern[] = [];
  let unreadable = 0;
  for (const entry of entries) {
    const text = typeof entry === 'string' ? entry.toLowerCase() : '';
    if (text !== '*' && !ACTION.test(text)) unreadable += 1;
    else if (/[*?]/.test(text)) patterns.push(wildcardPattern(text));
    else exact.add(text);
  }
  return {
    unreadable,
    includes: action => {
      const wanted = action.toLowerCase();
      return exact.has(wanted) || patterns.some(pattern => matchesPattern(pattern, wanted));
    },
  };
}
