import { addCondition, type ConditionChange, type StatementNote } from '../../policy/conditions.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import { addKeyCondition } from '../../policy/key-condition.ts';
import type { RequestCondition, RequestConditionKind } from '../../policy/request-condition.ts';
import { Failure, usageFailure } from '../../text/failure.ts';
import type { ConditionFlags } from '../flags/policy-flags.ts';
import { readConditionFlag } from './condition-flag.ts';

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
  const { failures, ...conditioned } = withPossibleConditions(document, flags);
  const [first] = failures;
  if (first !== undefined) throw first;
  return conditioned;
}

/** withPossibleConditions adds the request conditions of the flags one by one, and tells those that cannot be added beside the others. */
export function withPossibleConditions(
  document: PolicyDocument,
  flags: ConditionFlags,
): ConditionedDocument & { readonly failures: readonly Failure[] } {
  let result = document;
  const notes: string[] = [];
  const failures: Failure[] = [];
  for (const add of additions(flags)) {
    try {
      const { flag, change } = add(result);
      if (change.kind === 'refused') throw usageFailure('InvalidValue', `${flag}: ${change.problem}`);
      result = change.document;
      notes.push(
        ...sentences(`${flag} leaves out`, change.left),
        ...sentences(`${flag} cuts into`, change.cautions),
      );
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
  }
  return { document: result, notes, failures };
}

/** Adds what one flag asks for; its text may turn out to be none. */
type Addition = (document: PolicyDocument) => { readonly flag: string; readonly change: ConditionChange };

function additions(flags: ConditionFlags): Addition[] {
  return [
    ...conditionsOf(flags).map(
      (condition): Addition =>
        document => ({ flag: FLAGS[condition.kind], change: addCondition(document, condition) }),
    ),
    ...flags.condition.map(
      (text): Addition =>
        document => {
          const entry = readConditionFlag(text);
          const flag = `--condition ${entry.operator}:${entry.key}`;
          return { flag, change: addKeyCondition(document, entry) };
        },
    ),
  ];
}

function sentences(beginning: string, list: readonly StatementNote[]): string[] {
  return list.map(({ statement, reason }) => `${beginning} statement ${statement + 1}. ${reason}`);
}
