import { reasonToLeave } from '../policy/condition-scope.ts';
import { addCondition, type ConditionChange, conditionsOf, removeCondition } from '../policy/conditions.ts';
import { type PolicyDocument, type Statement, statements } from '../policy/document.ts';
import type { RequestCondition, RequestConditionKind } from '../policy/request-condition.ts';
import { sentenceList } from '../text/words.ts';
import { changeStatement } from './edit-statement.ts';

/** One statement, by its place, or every Allow statement that can have the condition. */
export type ConditionScope = number | 'all-allow';

/** A common condition that is switched on and off. */
export interface ToggleRow {
  readonly kind: RequestConditionKind;
  readonly title: string;
  /** In some of the statements only, or with values that differ: `in-some`. */
  readonly state: 'on' | 'off' | 'in-some';
  /** The condition as it is there, when it is on. */
  readonly condition: RequestCondition | undefined;
  /** What it asks for now. */
  readonly words: string;
  /** Why it cannot be switched on here. */
  readonly unavailable: string | undefined;
}

const TITLES: Readonly<Record<RequestConditionKind, string>> = {
  mfa: 'MFA required',
  'source-ip': 'From addresses',
  'time-window': 'Within a time',
  tls: 'Encrypted (TLS)',
  'requested-region': 'In Regions',
  cluster: 'On the cluster',
};
const KINDS = Object.keys(TITLES) as RequestConditionKind[];

/** toggleRows lists the common conditions with their state in one statement or in all Allow statements. */
export function toggleRows(document: PolicyDocument, scope: ConditionScope): ToggleRow[] {
  const within = scoped(document, scope);
  const present = conditionsOf(within);
  return KINDS.map(kind => {
    const condition = present.find(one => one.kind === kind);
    const inSome = statements(within).some(statement => conditionIn(statement, kind) !== undefined);
    return {
      kind,
      title: TITLES[kind],
      state: condition !== undefined ? 'on' : inSome ? 'in-some' : 'off',
      condition,
      words: condition === undefined ? (inSome ? 'in some statements' : '') : toggleWords(condition),
      unavailable: unavailable(within, kind),
    };
  });
}

/** withToggle switches a common condition on, or gives it other values. Statements that it would void are left and named. */
export function withToggle(
  document: PolicyDocument,
  scope: ConditionScope,
  condition: RequestCondition,
): ConditionChange {
  const within = scoped(document, scope);
  const problem = unavailable(within, condition.kind);
  if (problem !== undefined) return { kind: 'refused', problem };
  const before = conditionsOf(within).find(({ kind }) => kind === condition.kind);
  const cleared = before === undefined ? within : removeCondition(within, before);
  const change = addCondition(cleared, condition);
  if (change.kind === 'refused' || scope === 'all-allow') return change;
  const [changed] = statements(change.document);
  const note = ({ reason }: { readonly reason: string }) => ({ statement: scope, reason });
  return {
    kind: 'changed',
    document: changed === undefined ? document : changeStatement(document, scope, () => changed),
    left: change.left.map(note),
    cautions: change.cautions.map(note),
  };
}

/** withoutToggle switches a common condition off wherever it is, whatever its values. */
export function withoutToggle(
  document: PolicyDocument,
  scope: ConditionScope,
  kind: RequestConditionKind,
): PolicyDocument {
  return statements(document).reduce((changed, _, index) => {
    if (scope !== 'all-allow' && scope !== index) return changed;
    return changeStatement(changed, index, statement => {
      const present = conditionIn(statement, kind);
      if (present === undefined) return statement;
      return statements(removeCondition({ Statement: [statement] }, present))[0] ?? statement;
    });
  }, document);
}

/** toggleWords says what a common condition asks for. */
export function toggleWords(condition: RequestCondition): string {
  switch (condition.kind) {
    case 'mfa':
      return condition.maxAgeSeconds === undefined
        ? 'signed in with MFA'
        : `signed in with MFA less than ${condition.maxAgeSeconds} seconds ago`;
    case 'source-ip':
      return `from ${sentenceList(condition.cidrs, 'or')}`;
    case 'time-window':
      return [
        ...(condition.notBefore === undefined ? [] : [`not before ${condition.notBefore}`]),
        ...(condition.expires === undefined ? [] : [`until ${condition.expires}`]),
      ].join(', ');
    case 'tls':
      return 'over HTTPS';
    case 'requested-region':
      return `in ${sentenceList(condition.regions, 'or')}`;
    case 'cluster':
      return `on ${condition.arn}`;
  }
}

function scoped(document: PolicyDocument, scope: ConditionScope): PolicyDocument {
  if (scope === 'all-allow') return document;
  const statement = statements(document)[scope];
  return { ...document, Statement: statement === undefined ? [] : [statement] };
}

function conditionIn(statement: Statement, kind: RequestConditionKind): RequestCondition | undefined {
  return conditionsOf({ Statement: [statement] }).find(condition => condition.kind === kind);
}

function unavailable(document: PolicyDocument, kind: RequestConditionKind): string | undefined {
  const allowing = statements(document).filter(({ Effect }) => Effect === 'Allow');
  if (allowing.length === 0)
    return statements(document).length === 0
      ? 'There is no statement yet.'
      : 'A Deny with such a condition would deny only those who meet it: write the condition by its key.';
  const reasons = allowing.map(statement => reasonToLeave(statement, kind));
  return reasons.every(reason => reason !== undefined) ? reasons[0] : undefined;
}
