import { compact, listOf, type PolicyDocument, type Statement, statements } from '../policy/document.ts';
import { sentenceList } from '../text/words.ts';
import { actionsWithoutResource, changeStatement, withResources } from './edit-statement.ts';
import { editability } from './editability.ts';
import { resourceArnProblem } from './resource-arn-problem.ts';
import { anyArn, type CallerValues, type ResourceChoice, resourceChoices } from './resource-choices.ts';

/** A document after the resources of a statement changed, or why they cannot. */
export type ResourceChange =
  | {
      readonly kind: 'changed';
      readonly document: PolicyDocument;
      /** Actions that take no resource and now stand in a statement of their own on `*`. */
      readonly moved: readonly string[];
      /** The same in a sentence. */
      readonly words: string | undefined;
    }
  | { readonly kind: 'refused'; readonly problem: string };

/** setEverything lets a statement be about every resource: `*`. */
export function setEverything(document: PolicyDocument, index: number): ResourceChange {
  return change(document, index, () => ['*']);
}

/** setAny puts every resource of a type, in the caller's account and Region, in the place of those that are named. */
export function setAny(
  document: PolicyDocument,
  index: number,
  choice: Pick<ResourceChoice, 'service' | 'type' | 'format'>,
  callerValues: CallerValues,
): ResourceChange {
  return change(document, index, statement => {
    const named = resourceChoices(statement, callerValues).types.find(type => isSameType(type, choice));
    const own = new Set(named?.arns.map(({ arn }) => arn));
    const present = withoutStar(statement, callerValues, choice);
    const first = present.findIndex(arn => own.has(arn));
    const others = present.filter(arn => !own.has(arn));
    const place = first < 0 ? others.length : first;
    return [...others.slice(0, place), anyArn(choice.format, callerValues), ...others.slice(place)];
  });
}

/** addArn names one more resource. Where the statement was about everything, the other types that its actions take stay on any of theirs. */
export function addArn(
  document: PolicyDocument,
  index: number,
  arn: string,
  callerValues: CallerValues,
): ResourceChange {
  if (arn === '*') return setEverything(document, index);
  const problem = resourceArnProblem(arn);
  if (problem !== undefined) return { kind: 'refused', problem };
  return change(document, index, statement => {
    const asIf = { ...statement, Resource: [arn] };
    const type = resourceChoices(asIf, callerValues).types.find(({ arns }) => arns.length > 0);
    return [...new Set([...withoutStar(statement, callerValues, type), arn])];
  });
}

/** changeArn puts another ARN in the place of one. */
export function changeArn(document: PolicyDocument, index: number, from: string, to: string): ResourceChange {
  const problem = to === '*' ? undefined : resourceArnProblem(to);
  if (problem !== undefined) return { kind: 'refused', problem };
  if (to === '*') return setEverything(document, index);
  return change(document, index, statement => [
    ...new Set(listOf(statement.Resource).map(arn => (arn === from ? to : arn))),
  ]);
}

/** removeArn takes one resource out; a statement without any cannot be written until another is named. */
export function removeArn(document: PolicyDocument, index: number, arn: string): ResourceChange {
  return change(document, index, statement => listOf(statement.Resource).filter(other => other !== arn));
}

/** movedActions are the actions that would get a statement of their own on `*`, were these the resources: they take none. */
export function movedActions(statement: Statement, resources: readonly string[]): string[] {
  if (resources.length === 0 || resources.includes('*')) return [];
  const moved = actionsWithoutResource(statement);
  return moved.length === listOf(statement.Action).length ? [] : moved;
}

/** movedWords asks for consent: which actions move, and why. */
export function movedWords(actions: readonly string[]): string | undefined {
  if (actions.length === 0) return undefined;
  return `${sentenceList(actions)} ${actions.length === 1 ? 'takes' : 'take'} no resource: a statement of ${actions.length === 1 ? 'its' : 'their'} own on * is made for ${actions.length === 1 ? 'it' : 'them'}.`;
}

function change(
  document: PolicyDocument,
  index: number,
  next: (statement: Statement) => string[],
): ResourceChange {
  const statement = statements(document)[index];
  if (statement === undefined) return { kind: 'refused', problem: 'There is no such statement.' };
  const { resources } = editability(statement);
  if (resources.kind === 'as-json') return { kind: 'refused', problem: resources.why };
  const present = listOf(statement.Resource);
  const wanted = next(statement);
  if (sameList(present, wanted)) return { kind: 'changed', document, moved: [], words: undefined };
  if (takesNone(statement) && wanted.length > 0 && !wanted.includes('*'))
    return { kind: 'refused', problem: 'These actions take no resource: * is the only value.' };
  const moved = movedActions(statement, wanted);
  const changed = named(document, index, wanted, statement);
  return { kind: 'changed', document: changed, moved, words: movedWords(moved) };
}

function takesNone(statement: Statement): boolean {
  const actions = listOf(statement.Action);
  return actions.length > 0 && actionsWithoutResource(statement).length === actions.length;
}

/** Without any resource there is nothing yet that actions would have to move away from. */
function named(
  document: PolicyDocument,
  index: number,
  wanted: readonly string[],
  statement: Statement,
): PolicyDocument {
  if (wanted.length === 0 || sameSet(listOf(statement.Resource), wanted))
    return changeStatement(document, index, item => ({ ...item, Resource: compact(wanted) }));
  return withResources(document, index, wanted);
}

/** The resources that stay beside a type that is named: of a star, any of the other types. */
function withoutStar(
  statement: Statement,
  callerValues: CallerValues,
  named: Pick<ResourceChoice, 'service' | 'type'> | undefined,
): string[] {
  const present = listOf(statement.Resource);
  if (!present.includes('*')) return present;
  const { types } = resourceChoices(statement, callerValues);
  const others = types.filter(type => named === undefined || !isSameType(type, named));
  const written = present.filter(arn => arn !== '*');
  return [...written, ...others.map(({ format }) => anyArn(format, callerValues))];
}

function isSameType(
  one: Pick<ResourceChoice, 'service' | 'type'>,
  other: Pick<ResourceChoice, 'service' | 'type'>,
): boolean {
  return one.service === other.service && one.type === other.type;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return sameList([...new Set(one)].sort(), [...new Set(other)].sort());
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
