import { minify, type Statement, statements } from '../policy/document.ts';
import type { Finding } from '../policy/lint/finding.ts';
import { lintPolicy } from '../policy/lint/lint.ts';
import { type Severity, worstFirst } from '../policy/lint/severity.ts';
import { conditionSummary, resourceSummary, summarizeStatement } from '../policy/summarize/summarize.ts';
import { levelSummary } from './action-levels.ts';
import { type Answers, finalDocument } from './answers.ts';
import { type Companion, companionsFor } from './companions.ts';
import { editability, type StatementPart } from './editability.ts';

/** What is missing in a part of a statement, or wider than it may be meant. */
export interface Trouble {
  readonly kind: 'missing' | 'found';
  /** In two or three words: `any role`. */
  readonly short: string;
  readonly sentence: string;
}

export interface PartOutline {
  readonly words: string;
  readonly trouble: Trouble | undefined;
}

/** A statement as the editor lists it: what it does in a few words, and how each of its parts stands. */
export interface StatementOutline extends Readonly<Record<StatementPart, PartOutline>> {
  readonly effect: string;
  /** Without `May` or `May not`, which the effect says. */
  readonly title: string;
  /** Of the statement as a whole, or else the first of its parts'. */
  readonly trouble: Trouble | undefined;
  /** What the statement has that no part shows. */
  readonly notes: readonly string[];
  /** What its actions need besides and no statement allows. */
  readonly companions: readonly Companion[];
}

const PARTS = ['actions', 'resources', 'conditions'] as const satisfies readonly StatementPart[];

const PART_OF_ELEMENT: Readonly<Record<string, StatementPart>> = {
  Action: 'actions',
  NotAction: 'actions',
  Resource: 'resources',
  NotResource: 'resources',
  Condition: 'conditions',
};

const known = new WeakMap<Answers, readonly StatementOutline[]>();

/** statementOutlines outlines the statements of the policy as it will be written; the answer is kept for the same answers. */
export function statementOutlines(answers: Answers): readonly StatementOutline[] {
  const kept = known.get(answers);
  if (kept !== undefined) return kept;
  const document = finalDocument(answers);
  const found = lintPolicy(minify(document));
  const isList = Array.isArray(document.Statement);
  const made = statements(document).map((statement, index) => {
    const own = found.filter(({ path }) => path[0] === 'Statement' && (!isList || path[1] === index));
    return outline(statement, own, isList ? 2 : 1, companionsFor(answers.document, index));
  });
  known.set(answers, made);
  return made;
}

function outline(
  statement: Statement,
  found: readonly Finding[],
  depth: number,
  companions: readonly Companion[],
): StatementOutline {
  const troubles = Object.fromEntries(
    PARTS.map(part => {
      const ofPart = found.filter(finding => partOf(finding, depth) === part);
      return [part, missing(statement, part) ?? worst(ofPart)];
    }),
  );
  const ofWhole = found.filter(finding => partOf(finding, depth) === undefined);
  const actions = troubles.actions ?? missingCompanion(companions);
  return {
    effect: String(statement.Effect ?? 'no Effect'),
    title: summarizeStatement(statement)
      .replace(/^May (not )?/, '')
      .replace(/\.$/, ''),
    actions: { words: actionWords(statement), trouble: actions },
    resources: { words: resourceSummary(statement), trouble: troubles.resources },
    conditions: { words: conditionSummary(statement) ?? 'none (optional)', trouble: troubles.conditions },
    trouble: worst(ofWhole) ?? actions ?? troubles.resources ?? troubles.conditions,
    notes: editability(statement).notes,
    companions,
  };
}

/** What is found at an action may be for its resources to mend. */
function partOf({ code, path }: Finding, depth: number): StatementPart | undefined {
  if (/^(PASS_ROLE|CREATE_SLR)_WITH.*RESOURCE/.test(code)) return 'resources';
  return PART_OF_ELEMENT[String(path[depth])];
}

/** The console calls the level so where room is short. */
function actionWords(statement: Statement): string {
  const { count, levels } = levelSummary(statement);
  return [count, levels.replace('Permissions management', 'Permissions')].filter(Boolean).join('  ');
}

function missing(statement: Statement, part: StatementPart): Trouble | undefined {
  if (part === 'conditions') return undefined;
  const element = part === 'actions' ? 'Action' : 'Resource';
  const given: unknown[] = [statement[element] ?? [], statement[`Not${element}`] ?? []].flat();
  if (given.length > 0) return undefined;
  return part === 'actions'
    ? { kind: 'missing', short: 'no action yet', sentence: 'Choose at least one action.' }
    : { kind: 'missing', short: 'no resource yet', sentence: 'Say on which resources; * is every resource.' };
}

function missingCompanion(companions: readonly Companion[]): Trouble | undefined {
  const needed = companions.find(({ urgency }) => urgency === 'needed');
  return needed && { kind: 'found', short: `needs ${needed.action}`, sentence: needed.reason };
}

/** Suggestions are for the review; what actions need besides is told as companions, in the words of these. */
function worst(found: readonly Finding[]): Trouble | undefined {
  const [first] = found
    .filter(({ code, severity }) => severity !== 'SUGGESTION' && code !== 'MISSING_DEPENDENT_ACTION')
    .sort((a, b) => worstFirst(a.severity, b.severity));
  return first && { kind: 'found', short: shortWords(first), sentence: first.message };
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^PASS_ROLE_WITH_STAR_IN_(RES|ACTION)/, 'any role'],
  [/^PASS_ROLE_WITH/, 'any role but some'],
  [/^CREATE_SLR_WITH/, 'any linked role'],
  [/^FULL_SERVICE_WILDCARD$/, 'a whole service'],
  [/^ALLOW_WITH_NOT/, 'all but some'],
  [/^PRIVILEGE_ESCALATION$/, 'can gain rights'],
  [/^PLACEHOLDER_LEFT$/, 'value open'],
  [/^(INVALID_ACTION|INVALID_SERVICE_IN_ACTION)$/, 'unknown action'],
  [/^RESOURCE_MISMATCH$/, 'no resource fits'],
  [/^UNSUPPORTED_CONDITION_KEY_FOR_ACTION$/, 'without effect'],
  [/^SHADOWED_CONDITION$/, 'bypassed elsewhere'],
  [/^(ARN_|INVALID_ARN|MISSING_ARN|OLD_ECS_ARN)/, 'not a right ARN'],
  [/^INVALID_POLICY_ELEMENT$/, 'unknown element'],
  [/^REFUSED_BY_IAM$/, 'IAM refuses it'],
];

const SHORT_BY_SEVERITY: Readonly<Record<Severity, string>> = {
  ERROR: 'wrong',
  SECURITY_WARNING: 'risky',
  WARNING: 'look again',
  SUGGESTION: '',
};

function shortWords({ code, severity }: Finding): string {
  return SHORT.find(([pattern]) => pattern.test(code))?.[1] ?? SHORT_BY_SEVERITY[severity];
}
