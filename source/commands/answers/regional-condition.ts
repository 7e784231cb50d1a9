import type { ConditionChange } from '../../policy/conditions.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import { globalsApart, type SplitStatement } from '../../policy/split-global.ts';
import { sentenceList } from '../../text/words.ts';

/** What came of a condition on the Region. */
export interface RegionalChange {
  readonly flag: string;
  readonly change: ConditionChange;
  readonly notes: readonly string[];
}

/**
 * addApart adds a condition on the Region to a document in which actions of global services, whose requests all go to one fixed
 * Region, were given statements of their own.
 */
export function addApart(
  flag: string,
  document: PolicyDocument,
  add: (document: PolicyDocument) => ConditionChange,
): RegionalChange {
  const { document: apart, split } = globalsApart(document);
  const change = add(apart);
  if (change.kind === 'refused') return { flag, change, notes: [] };
  // What was split off is told once.
  const told = new Set(split.map(({ statement }, earlier) => statement + earlier + 1));
  const left = change.left.filter(({ statement }) => !told.has(statement));
  return { flag, change: { ...change, left }, notes: split.map(one => splitNote(flag, one)) };
}

function splitNote(flag: string, { statement, actions }: SplitStatement): string {
  const [is, stand] = actions.length === 1 ? ['is', 'stands'] : ['are', 'stand'];
  return `${flag} splits statement ${statement + 1}: ${sentenceList(actions)} ${is} of a global service, whose requests go to one fixed Region, and ${stand} behind it without the condition.`;
}
