import { addEntry } from '../../policy/add-entry.ts';
import { parseOperator } from '../../policy/condition-operator.ts';
import { addCondition, type ConditionChange, type StatementNote } from '../../policy/conditions.ts';
import { mapStatements, type PolicyDocument, statements } from '../../policy/document.ts';
import { addKeyCondition } from '../../policy/key-condition.ts';
import type { ConditionEntry } from '../../policy/request-condition.ts';
import { Failure, usageFailure } from '../../text/failure.ts';
import type { ConditionFlags, StatementFlags } from '../flags/policy-flags.ts';
import { readConditionFlag } from './condition-flag.ts';
import { addApart } from './regional-condition.ts';
import { askedConditions, type FlagCondition } from './request-condition-flags.ts';

/** asksForConditions tells whether the flags ask for any condition at all. */
export function asksForConditions(flags: ConditionFlags): boolean {
  return flags.condition.length > 0 || askedConditions(flags).length > 0;
}

/** Conditions, and the statement by hand that they may belong to. */
type AskingFlags = ConditionFlags & Partial<StatementFlags>;

/** A document with its conditions, and what is to be said about them. */
export interface ConditionedDocument {
  readonly document: PolicyDocument;
  readonly notes: readonly string[];
}

/**
 * withConditions adds the conditions of the flags to a document; spans of time count from `now`. It throws a usage Failure
 * where one cannot be added.
 */
export function withConditions(
  document: PolicyDocument,
  flags: AskingFlags,
  now: Date = new Date(),
): ConditionedDocument {
  const { failures, ...conditioned } = withPossibleConditions(document, flags, now);
  const [first] = failures;
  if (first !== undefined) throw first;
  return conditioned;
}

/** withPossibleConditions adds the conditions of the flags one by one, and tells those that cannot be added beside the others. */
export function withPossibleConditions(
  document: PolicyDocument,
  flags: AskingFlags,
  now: Date = new Date(),
): ConditionedDocument & { readonly failures: readonly Failure[] } {
  let result = document;
  const notes: string[] = [];
  const failures: Failure[] = [];
  for (const add of additions(flags, now)) {
    try {
      const { flag, change, notes: said } = add(result);
      if (change.kind === 'refused') throw usageFailure('InvalidValue', `${flag}: ${change.problem}`);
      result = change.document;
      notes.push(
        ...said,
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

/** What came of one flag. */
interface Added {
  readonly flag: string;
  readonly change: ConditionChange;
  readonly notes: readonly string[];
}

/** Adds what one flag asks for; its text may turn out to be none. */
type Addition = (document: PolicyDocument) => Added;

function additions(flags: AskingFlags, now: Date): Addition[] {
  const entries: ConditionEntry[] = [];
  return [
    ...askedConditions(flags).map(({ flag, read }): Addition => {
      return document => {
        const { condition, notes } = read(now);
        const added = addNamed(flag, document, condition);
        return { ...added, notes: [...notes, ...added.notes] };
      };
    }),
    ...flags.condition.map((text): Addition => {
      return document => {
        const entry = readConditionFlag(text);
        refuseRepeated(entry, entries);
        entries.push(entry);
        return isDenial(flags) ? addToDenial(document, entry) : addByKey(document, entry);
      };
    }),
  ];
}

function addNamed(flag: string, document: PolicyDocument, condition: FlagCondition): Added {
  if (statements(document).length > 0 && !allowsAnything(document)) {
    const problem = 'It restricts what a policy allows, and this one only denies.';
    return { flag, change: { kind: 'refused', problem }, notes: [] };
  }
  const add = (to: PolicyDocument) => addCondition(to, condition);
  if (condition.kind === 'requested-region') return addApart(flag, document, add);
  return { flag, change: add(document), notes: [] };
}

function addByKey(document: PolicyDocument, entry: ConditionEntry): Added {
  const flag = flagOf(entry);
  const add = (to: PolicyDocument) => addKeyCondition(to, entry);
  if (entry.key.toLowerCase() === 'aws:requestedregion') return addApart(flag, document, add);
  return { flag, change: add(document), notes: [] };
}

/** The statement by hand may deny; a condition then says when it does. No other Deny is touched, since a condition would loosen it. */
function isDenial({ action = [], effect }: AskingFlags): boolean {
  return action.length > 0 && effect === 'Deny';
}

function addToDenial(document: PolicyDocument, entry: ConditionEntry): Added {
  let problem: string | undefined;
  const changed = mapStatements(document, statement => {
    const change = addEntry(statement, entry.operator, entry.key, entry.values);
    if (change.kind === 'changed') return change.statement;
    problem ??= change.problem;
    return statement;
  });
  const change: ConditionChange =
    problem === undefined
      ? { kind: 'changed', document: changed, left: [], cautions: [] }
      : { kind: 'refused', problem };
  return { flag: flagOf(entry), change, notes: [] };
}

function flagOf({ operator, key }: ConditionEntry): string {
  return `--condition ${operator}:${key}`;
}

/** Values of one operator and key are alternatives: two flags would ask for both of what no request can have. */
function refuseRepeated(entry: ConditionEntry, earlier: readonly ConditionEntry[]): void {
  const spelled = ({ operator, key }: ConditionEntry) => `${operator}:${key}`.toLowerCase();
  const isAgain = earlier.some(one => spelled(one) === spelled(entry));
  if (!isAgain || parseOperator(entry.operator)?.negated) return;
  throw usageFailure(
    'InvalidValue',
    `${flagOf(entry)} is given twice.`,
    'Values of which any one will do stand in one condition, with commas between them.',
  );
}

function allowsAnything(document: PolicyDocument): boolean {
  return statements(document).some(({ Effect }) => Effect === 'Allow');
}

function sentences(beginning: string, list: readonly StatementNote[]): string[] {
  return list.map(({ statement, reason }) => `${beginning} statement ${statement + 1}. ${reason}`);
}
