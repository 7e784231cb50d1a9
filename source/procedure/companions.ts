import { isDeepStrictEqual } from 'node:util';
import { minify, type PolicyDocument, type Statement, statements } from '../policy/document.ts';
import { parseJsonTree } from '../policy/json-tree.ts';
import { mayPassTo } from '../policy/lint/passed-to.ts';
import { expand, isAllow, placeOfAction } from '../policy/lint/statements.ts';
import { type StatementView, statementViews } from '../policy/statement-view.ts';
import { actionReference } from '../reference/service.ts';
import { sentenceList } from '../text/words.ts';
import { type CompanionStatement, companionStatement, passedRoles } from './companion-statements.ts';
import { insertStatement } from './edit-order.ts';

/** A statement that chosen actions need beside their own, offered for adding. */
export interface Companion extends CompanionStatement {
  /** The action that is missing: `iam:PassRole`. */
  readonly action: string;
  /** Why it is needed, in a sentence. */
  readonly reason: string;
  /** The chosen actions that need it. */
  readonly neededBy: readonly string[];
  /** Whether the actions mostly fail without it, or only in some uses. */
  readonly urgency: 'needed' | 'sometimes';
}

interface Need {
  readonly by: string;
  readonly action: string;
  readonly when: string;
}

/** Actions that mostly fail without their companions. */
const OFTEN_FAIL: ReadonlySet<string> = new Set(['ecs:RunTask', 'ecs:StartTask']);
/** A condition on these says that calls give tags. */
const REQUEST_TAG = /^aws:(requesttag\/|tagkeys$)/i;
const TAG_RESOURCE = 'ecs:TagResource';
const PASS_ROLE = 'iam:PassRole';

/** companionsFor lists what the actions of an Allow statement need besides and no statement of the document allows. Source: Service Authorization Reference, dependent actions. */
export function companionsFor(document: PolicyDocument, index: number): Companion[] {
  const views = statementViews(parseJsonTree(minify(document)));
  const view = views[index];
  if (view === undefined || !isAllow(view)) return [];
  const allowing = views.filter(isAllow);
  const needs = [...new Set(view.actions.flatMap(({ value }) => expand(value)))].flatMap(by =>
    (actionReference(by)?.dependentActions ?? []).map(({ action, when }): Need => ({ by, action, when })),
  );
  const actions = [...new Set(needs.map(({ action }) => action))];
  return actions.flatMap(action => {
    const wanting = needs.filter(need => need.action === action);
    return action === PASS_ROLE
      ? rolesToPass(wanting, allowing)
      : otherCompanion(action, wanting, view, allowing);
  });
}

/** addCompanion puts a companion's statement right behind the one that needs it; what is there already is not added again. */
export function addCompanion(
  document: PolicyDocument,
  index: number,
  { statement }: Companion,
): PolicyDocument {
  const known = statements(document).some(other => isDeepStrictEqual(unnamed(other), unnamed(statement)));
  return known ? document : insertStatement(document, index + 1, structuredClone(statement));
}

/** A role for one service does not serve where another service takes one. */
function rolesToPass(needs: readonly Need[], allowing: readonly StatementView[]): Companion[] {
  const grants = allowing.filter(view => placeOfAction(view, PASS_ROLE) !== undefined);
  const wanted = new Map(needs.flatMap(({ by }) => passedRoles(by)).map(roles => [roles.id, roles]));
  return [...wanted.values()].flatMap(({ id, title, service, statement }) => {
    if (grants.some(view => mayPassTo(view, service))) return [];
    const wanting = needs.filter(({ by }) => passedRoles(by).some(roles => roles.id === id));
    return companion({ id, title, statement }, PASS_ROLE, wanting, urgencyOf(wanting));
  });
}

function otherCompanion(
  action: string,
  needs: readonly Need[],
  view: StatementView,
  allowing: readonly StatementView[],
): Companion[] {
  if (allowing.some(other => placeOfAction(other, action) !== undefined)) return [];
  const written = companionStatement(
    action,
    needs.map(({ by }) => by),
  );
  const urgency = action === TAG_RESOURCE && asksForTags(view) ? 'needed' : urgencyOf(needs);
  return [companion(written, action, needs, urgency)];
}

function companion(
  written: CompanionStatement,
  action: string,
  needs: readonly Need[],
  urgency: Companion['urgency'],
): Companion {
  const neededBy = needs.map(({ by }) => by);
  const conditions = [...new Set(needs.map(({ when }) => when))];
  const when = conditions.includes('always') ? '' : `, when ${conditions.join('; or when ')}`;
  const who = `${sentenceList(neededBy)} also ${neededBy.length === 1 ? 'needs' : 'need'} ${action}`;
  return { ...written, action, neededBy, urgency, reason: `${who}${when}.` };
}

function urgencyOf(needs: readonly Need[]): Companion['urgency'] {
  const isUrgent = ({ by, action, when }: Need) =>
    when === 'always' || (OFTEN_FAIL.has(by) && action === PASS_ROLE);
  return needs.some(isUrgent) ? 'needed' : 'sometimes';
}

function asksForTags({ conditions }: StatementView): boolean {
  return conditions.some(({ key, operator }) => REQUEST_TAG.test(key) && operator?.family !== 'Null');
}

function unnamed({ Sid: _, ...statement }: Statement): Omit<Statement, 'Sid'> {
  return statement;
}
