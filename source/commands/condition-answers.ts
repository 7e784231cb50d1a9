import { addCondition, type ConditionChange, type StatementNote } from '../policy/conditions.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { addKeyCondition } from '../policy/key-condition.ts';
import type { RequestCondition, RequestConditionKind } from '../policy/request-condition.ts';
import { usageFailure } from '../text/failure.ts';
import { readConditionFlag } from './condition-flag.ts';
import type { ConditionFlags } from './policy-flags.ts';

const FLAGS: Record<Exclude<RequestConditionKind, 'cluster'>, string> = {
  mfa: '--require-mfa',
  'source-ip': '--source-ip',
  'time-window': '--not-before, --expires',
  tls: '--require-tls',
  'requested-region': '--requested-region',
};

type FlagCondition = Extract<RequestCondition, { kind: keyof typeof FLAGS }>;

/** Reads the request conditions that the flags ask for. */
function conditionsOf(flags: ConditionFlags): FlagCondition[] {
  const { notBefore, expires } = flags;
  const window: FlagCondition = {
    kind: 'time-window',
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(expires === undefined ? {} : { expires }),
  };
  return [
    ...(flags.requireMfa ? [{ kind: 'mfa' } as const] : []),
    ...(flags.sourceIp.length > 0 ? [{ kind: 'source-ip', cidrs: flags.sourceIp } as const] : []),
    ...(notBefore === undefined && expires === undefined ? [] : [window]),
    ...(flags.requireTls ? [{ kind: 'tls' } as const] : []),
    ...(flags.requestedRegion.length > 0
      ? [{ kind: 'requested-region', regions: flags.requestedRegion } as const]
      : []),
  ];
}

/** asksForConditions tells whether the flags ask for any condition at all. */
export function asksForConditions(flags: ConditionFlags): boolean {
  return flags.condition.length > 0 || conditionsOf(flags).length > 0;
}

/** A document with its conditions, and what is to be said about them. */
export interface ConditionedDocument {
  readonly document: PolicyDocument;
  readonly notes: readonly string[];
}

/** withConditions adds the request conditions of the flags to a document; it throws a usage Failure where one cannot be added. */
export function withConditions(document: PolicyDocument, flags: ConditionFlags): ConditionedDocument {
  let result = document;
  const notes: string[] = [];
  for (const { flag, add } of additions(flags)) {
    const change = add(result);
    if (change.kind === 'refused') throw usageFailure('InvalidValue', `${flag}: ${change.problem}`);
    result = change.document;
    notes.push(
      ...sentences(`${flag} leaves out`, change.left),
      ...sentences(`${flag} cuts into`, change.cautions),
    );
  }
  return { document: result, notes };
}

interface Addition {
  readonly flag: string;
  readonly add: (document: PolicyDocument) => ConditionChange;
}

function additions(flags: ConditionFlags): Addition[] {
  return [
    ...conditionsOf(flags).map(condition => ({
      flag: FLAGS[condition.kind],
      add: (document: PolicyDocument) => addCondition(document, condition),
    })),
    ...flags.condition.map(text => {
      const entry = readConditionFlag(text);
      return {
        flag: `--condition ${entry.operator}:${entry.key}`,
        add: (document: PolicyDocument) => addKeyCondition(document, entry),
      };
    }),
  ];
}

function sentences(beginning: string, list: readonly StatementNote[]): string[] {
  return list.map(({ statement, reason }) => `${beginning} statement ${statement + 1}. ${reason}`);
}
