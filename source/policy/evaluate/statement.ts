import type { Effect } from '../document.ts';
import { type ActionList, readActions } from './action-list.ts';
import { type Condition, isObject, readConditions } from './condition.ts';
import type { TemplateReading } from './policy-variables.ts';
import type { ContextValues } from './request-context.ts';
import { type ResourceList, readResources } from './resource-list.ts';
import { judgeAny, type Verdict } from './verdict.ts';

/** A statement, ready to be asked about requests. */
export interface ReadStatement {
  /** Its place in the policy, from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: Effect;
  readonly actions: Named<ActionList>;
  readonly resources: Named<ResourceList>;
  readonly conditions: readonly Condition[];
}

/** What an element names: those only, or all but those. */
interface Named<List> {
  readonly list: List;
  readonly kind: 'these' | 'all-others';
}

/** What a statement says to one request. */
export type StatementOutcome =
  | { readonly kind: 'matches'; readonly hinges: readonly string[] }
  | { readonly kind: 'could-match'; readonly hinges: readonly string[] }
  | { readonly kind: 'never-matches' };

const ELEMENTS = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];

/**
 * readStatement reads a statement of any document. It answers nothing when the statement cannot be read safely: an element is
 * unknown, missing or malformed, or something malformed stands among what NotAction or NotResource leave out.
 */
export function readStatement(
  value: unknown,
  index: number,
  variables: TemplateReading['variables'],
): ReadStatement | undefined {
  if (!isObject(value) || !Object.keys(value).every(key => ELEMENTS.includes(key))) return undefined;
  const { Sid: sid, Effect: effect } = value;
  if (effect !== 'Allow' && effect !== 'Deny') return undefined;
  if (sid !== undefined && typeof sid !== 'string') return undefined;
  const actions = named(value, 'Action', readActions);
  const resources = named(value, 'Resource', entries => readResources(entries, variables));
  const conditions = readConditions(value.Condition, variables);
  if (actions === undefined || resources === undefined || conditions === undefined) return undefined;
  return { index, sid, effect, actions, resources, conditions };
}

/** judgeStatement asks a statement about a request whose action it includes or not. */
export function judgeStatement(
  { actions, resources, conditions }: ReadStatement,
  request: { readonly action: string; readonly resource: string; readonly context: ContextValues },
): StatementOutcome {
  if (actions.list.includes(request.action) !== (actions.kind === 'these')) return { kind: 'never-matches' };
  const wanted = resources.kind === 'these';
  const resolved = resources.list.comparands.map(comparand => comparand(request.context));
  const verdicts = [
    judgeAny(resolved, matches => matches(request.resource) === wanted),
    ...conditions.map(condition => condition(request.context)),
  ];
  return outcomeOf(verdicts);
}

/** A statement can come to match when everything unmet hangs on absent keys, none of which must stay absent. */
function outcomeOf(verdicts: readonly Verdict[]): StatementOutcome {
  const unmet = verdicts.filter(({ met }) => !met);
  if (unmet.length === 0) return { kind: 'matches', hinges: verdicts.flatMap(({ hinges }) => hinges) };
  const hinges = unmet.flatMap(verdict => verdict.hinges);
  const given = new Set(hinges.map(key => key.toLowerCase()));
  const barred = verdicts.some(({ absence }) => absence !== undefined && given.has(absence.toLowerCase()));
  if (barred || unmet.some(verdict => verdict.hinges.length === 0)) return { kind: 'never-matches' };
  return { kind: 'could-match', hinges };
}

function named<List extends { readonly unreadable: number }>(
  statement: Record<string, unknown>,
  element: 'Action' | 'Resource',
  read: (entries: readonly unknown[]) => List,
): Named<List> | undefined {
  const [these, others] = [statement[element], statement[`Not${element}`]];
  if ((these === undefined) === (others === undefined)) return undefined;
  const entries = [these ?? others].flat();
  const list = read(entries);
  if (these !== undefined) return { list, kind: 'these' };
  return entries.length > 0 && list.unreadable === 0 ? { list, kind: 'all-others' } : undefined;
}
