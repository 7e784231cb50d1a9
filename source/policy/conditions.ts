import { reasonForCaution, reasonToLeave } from './condition-scope.ts';
import { asStrictAs, valuesOf } from './condition-strictness.ts';
import {
  type ConditionBlock,
  compact,
  mapStatements,
  type PolicyDocument,
  type Statement,
  statements,
} from './document.ts';
import {
  type ConditionEntry,
  conditionEntries,
  type RequestCondition,
  type RequestConditionKind,
  requestConditionProblem,
} from './request-condition.ts';

/** What there is to say about one statement of a document. */
export interface StatementNote {
  /** Its place, from 0. */
  readonly statement: number;
  readonly reason: string;
}

/** A condition was added, with the Allow statements that go without it; or it was refused and nothing is changed. */
export type ConditionChange =
  | {
      readonly kind: 'changed';
      readonly document: PolicyDocument;
      /** Allow statements that the condition would void rather than restrict. */
      readonly left: readonly StatementNote[];
      /** Allow statements that have the condition and lose something by it. */
      readonly cautions: readonly StatementNote[];
    }
  | { readonly kind: 'refused'; readonly problem: string };

const KINDS: readonly RequestConditionKind[] = [
  'mfa',
  'source-ip',
  'time-window',
  'tls',
  'requested-region',
  'cluster',
];

/**
 * addCondition puts a request condition into every Allow statement that it can restrict. What a statement asks already stays as
 * it is when it is at least as strict; where it is not, the change is refused, because further values of the same key would
 * widen the statement.
 */
export function addCondition(document: PolicyDocument, condition: RequestCondition): ConditionChange {
  const entries = conditionEntries(condition);
  const problem = requestConditionProblem(condition) ?? conflictIn(document, condition.kind, entries);
  if (problem !== undefined) return { kind: 'refused', problem };
  return {
    kind: 'changed',
    document: mapStatements(document, statement =>
      takes(statement, condition.kind) ? withEntries(statement, entries) : statement,
    ),
    left: notes(document, statement => reasonToLeave(statement, condition.kind)),
    cautions: notes(document, statement =>
      takes(statement, condition.kind) ? reasonForCaution(statement, condition.kind) : undefined,
    ),
  };
}

/** removeCondition takes a request condition out of the Allow statements that carry exactly this one. */
export function removeCondition(document: PolicyDocument, condition: RequestCondition): PolicyDocument {
  const entries = conditionEntries(condition);
  return mapStatements(document, statement => {
    const carried = statement.Effect === 'Allow' ? conditionOf(statement, condition.kind) : undefined;
    return carried && sameEntries(conditionEntries(carried), entries)
      ? withoutEntries(statement, entries)
      : statement;
  });
}

/** conditionsOf lists the request conditions that hold in every Allow statement that can have them: the weakest of each kind. */
export function conditionsOf(document: PolicyDocument): RequestCondition[] {
  return KINDS.flatMap(kind => {
    const able = statements(document).filter(statement => takes(statement, kind));
    const candidates = able.flatMap(statement => conditionOf(statement, kind) ?? []);
    const common = candidates.find(candidate => able.every(statement => carries(statement, candidate)));
    return common ? [common] : [];
  });
}

function takes(statement: Statement, kind: RequestConditionKind): boolean {
  return statement.Effect === 'Allow' && reasonToLeave(statement, kind) === undefined;
}

function carries(statement: Statement, condition: RequestCondition): boolean {
  return conditionEntries(condition).every(entry => {
    const values = valuesOf(statement.Condition, entry.operator, entry.key);
    return values !== undefined && asStrictAs(values, entry);
  });
}

/** The condition of a kind as a statement has it, when it is one that this file could have written. */
function conditionOf(statement: Statement, kind: RequestConditionKind): RequestCondition | undefined {
  const values = (operator: string, key: string) => valuesOf(statement.Condition, operator, key);
  const one = (operator: string, key: string) => {
    const found = values(operator, key);
    return found?.length === 1 ? found[0] : undefined;
  };
  const read = readCondition(kind, values, one);
  return read && requestConditionProblem(read) === undefined && carries(statement, read) ? read : undefined;
}

function readCondition(
  kind: RequestConditionKind,
  values: (operator: string, key: string) => string[] | undefined,
  one: (operator: string, key: string) => string | undefined,
): RequestCondition | undefined {
  switch (kind) {
    case 'mfa': {
      const age = one('NumericLessThan', 'aws:MultiFactorAuthAge');
      return age === undefined ? { kind } : { kind, maxAgeSeconds: Number(age) };
    }
    case 'source-ip':
      return { kind, cidrs: values('IpAddress', 'aws:SourceIp') ?? [] };
    case 'time-window': {
      const notBefore = one('DateGreaterThan', 'aws:CurrentTime');
      const expires = one('DateLessThan', 'aws:CurrentTime');
      return {
        kind,
        ...(notBefore === undefined ? {} : { notBefore }),
        ...(expires === undefined ? {} : { expires }),
      };
    }
    case 'tls':
      return { kind };
    case 'requested-region':
      return { kind, regions: values('StringEquals', 'aws:RequestedRegion') ?? [] };
    case 'cluster':
      return { kind, arn: one('ArnEquals', 'ecs:cluster') ?? '' };
  }
}

function conflictIn(
  document: PolicyDocument,
  kind: RequestConditionKind,
  entries: readonly ConditionEntry[],
): string | undefined {
  for (const [index, statement] of statements(document).entries()) {
    if (!takes(statement, kind)) continue;
    for (const entry of entries) {
      const values = valuesOf(statement.Condition, entry.operator, entry.key);
      if (values === undefined || asStrictAs(values, entry)) continue;
      return `Statement ${index + 1} already asks that ${entry.key} is ${values.join(' or ')} (${entry.operator}), which is not as strict as ${entry.values.join(' or ')}. Change or remove that condition first.`;
    }
  }
  return undefined;
}

function withEntries(statement: Statement, entries: readonly ConditionEntry[]): Statement {
  const missing = entries.filter(
    ({ operator, key }) => valuesOf(statement.Condition, operator, key) === undefined,
  );
  if (missing.length === 0) return statement;
  const block: ConditionBlock = { ...statement.Condition };
  for (const { operator, key, values } of missing)
    block[operator] = { ...block[operator], [key]: compact(values) };
  return { ...statement, Condition: block };
}

function withoutEntries(statement: Statement, entries: readonly ConditionEntry[]): Statement {
  const block: ConditionBlock = { ...statement.Condition };
  for (const { operator, key } of entries) {
    const left = Object.entries(block[operator] ?? {}).filter(
      ([name]) => name.toLowerCase() !== key.toLowerCase(),
    );
    if (left.length > 0) block[operator] = Object.fromEntries(left);
    else delete block[operator];
  }
  const { Condition: _, ...rest } = statement;
  return Object.keys(block).length > 0 ? { ...statement, Condition: block } : rest;
}

function sameEntries(a: readonly ConditionEntry[], b: readonly ConditionEntry[]): boolean {
  const written = (entries: readonly ConditionEntry[]) =>
    JSON.stringify(entries.map(({ operator, key, values }) => [operator, key, [...values].sort()]));
  return written(a) === written(b);
}

function notes(
  document: PolicyDocument,
  reasonOf: (statement: Statement) => string | undefined,
): StatementNote[] {
  return statements(document).flatMap((statement, index) => {
    const reason = statement.Effect === 'Allow' ? reasonOf(statement) : undefined;
    return reason === undefined ? [] : [{ statement: index, reason }];
  });
}
