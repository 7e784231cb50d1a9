import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../policy/document.ts';
import type { NamedPrincipal } from '../policy/principal-arn.ts';
import type { RoleExtras, RoleRequest } from '../provision/request.ts';
import { shapeProblem } from '../template/document-outline.ts';
import { templates } from '../template/read.ts';
import { ROLE_KINDS } from '../template/role-kind.ts';
import { type Template, type Variant, variantContent } from '../template/template.ts';
import type { Answers, ExistingPolicy, Goal, Start } from './answers.ts';

/** A start as it is kept: a template by its name, with what tells whether it is still the same. */
export type SavedStart =
  | { readonly kind: 'blank' }
  | { readonly kind: 'template'; readonly name: string; readonly variant: Variant; readonly sha256: string }
  | { readonly kind: 'document'; readonly document: PolicyDocument; readonly origin: string };

/** Answers as plain JSON. What the account itself gives is left out: it may be another account next time. */
export interface SavedAnswers extends Omit<Answers, 'start' | 'callerValues'> {
  readonly start: SavedStart | undefined;
}

/** What kept answers turned out to be; notices say what is not as it was. */
export type RestoredAnswers =
  | { readonly kind: 'answers'; readonly answers: Answers; readonly notices: readonly string[] }
  | { readonly kind: 'broken'; readonly problem: string };

/** saveAnswers writes answers as plain JSON. */
export function saveAnswers({ callerValues: _, start, ...rest }: Answers): SavedAnswers {
  return { ...rest, start: start && savedStart(start) };
}

function savedStart(start: Start): SavedStart {
  if (start.kind !== 'template') return start;
  const { template, variant } = start;
  return { kind: 'template', name: template.name, variant, sha256: fingerprint(template, variant) };
}

function fingerprint(template: Template, variant: Variant): string {
  return createHash('sha256')
    .update(JSON.stringify(variantContent(template, variant)))
    .digest('hex');
}

/** What kept answers lack, as the end of a sentence. */
class Broken extends Error {}

/** restoreAnswers reads kept answers without trusting any of them, for a caller whose account gives these values. */
export function restoreAnswers(
  json: unknown,
  callerValues: Answers['callerValues'],
  shelf: readonly Template[] = templates(),
): RestoredAnswers {
  try {
    const saved = objectOf(json, 'answers');
    const document = documentOf(saved.document);
    const { start, notices } = restoredStart(saved.start, document, shelf);
    const answers: Answers = {
      goal: oneOf(saved.goal, GOALS, 'goal'),
      start,
      parameters: textsOf(saved.parameters, 'parameters'),
      callerValues,
      document,
      existing: saved.existing === undefined ? undefined : existingOf(saved.existing),
      policyName: textOf(saved.policyName, 'policyName'),
      description: textOf(saved.description, 'description'),
      path: textOf(saved.path, 'path'),
      tags: textsOf(saved.tags, 'tags'),
      principals: listOf(saved.principals, 'principals').map(principalOf),
      policyArns: listOf(saved.policyArns, 'policyArns').map(arn => textOf(arn, 'policyArns')),
      // Drafts of before there were any have none.
      roles: saved.roles === undefined ? [] : listOf(saved.roles, 'roles').map(roleOf),
      reason: saved.reason === undefined ? undefined : textOf(saved.reason, 'reason'),
    };
    return { kind: 'answers', answers, notices };
  } catch (error) {
    if (error instanceof Broken) return { kind: 'broken', problem: error.message };
    throw error;
  }
}

interface RestoredStart {
  readonly start: Start | undefined;
  readonly notices: readonly string[];
}

function restoredStart(json: unknown, document: PolicyDocument, shelf: readonly Template[]): RestoredStart {
  if (json === undefined) return { start: undefined, notices: [] };
  const start = objectOf(json, 'start');
  switch (start.kind) {
    case 'blank':
      return { start: { kind: 'blank' }, notices: [] };
    case 'document': {
      const origin = textOf(start.origin, 'origin');
      return { start: { kind: 'document', document: documentOf(start.document), origin }, notices: [] };
    }
    case 'template': {
      const name = textOf(start.name, 'the name of the template');
      const variant = oneOf(start.variant, VARIANTS, 'variant');
      return templateStart({ name, variant, sha256: textOf(start.sha256, 'sha256') }, document, shelf);
    }
    default:
      throw new Broken('start is of no known kind.');
  }
}

/** The document of a template that is no longer the same stays as it was; only its descriptions may be newer. */
function templateStart(
  { name, variant, sha256 }: { name: string; variant: Variant; sha256: string },
  document: PolicyDocument,
  shelf: readonly Template[],
): RestoredStart {
  const template = shelf.find(candidate => candidate.name === name);
  if (template !== undefined && fingerprint(template, variant) === sha256)
    return { start: { kind: 'template', template, variant }, notices: [] };
  const what = template === undefined ? 'is not there any more' : 'has changed since';
  // Without statements it stood for a policy of AWS, or was emptied: there is nothing to go on with.
  if ([document.Statement].flat().length === 0)
    return { start: undefined, notices: [`The template ${name} ${what}: choose again where to start.`] };
  const notices = [`The template ${name} ${what}; the policy is kept as it was.`];
  if (template !== undefined && variantContent(template, variant).kind === 'document')
    return { start: { kind: 'template', template, variant }, notices };
  return { start: { kind: 'document', document, origin: `the former template ${name}` }, notices };
}

const GOALS: readonly Goal[] = ['create-and-attach', 'create', 'attach', 'roles'];
const VARIANTS: readonly Variant[] = ['corrected', 'as-documented'];

function documentOf(json: unknown): PolicyDocument {
  const document = objectOf(json, 'document');
  // An Effect that is still to be mended is the person's to mend: only the forms are judged here.
  const outline = [document.Statement].flat().map(statement => {
    const known = typeof statement === 'object' && statement !== null && !Array.isArray(statement);
    return known ? { ...statement, Effect: 'Allow' } : statement;
  });
  const problem = shapeProblem({ ...document, Statement: outline });
  if (problem !== undefined) throw new Broken(problem);
  return document as PolicyDocument;
}

function existingOf(json: unknown): ExistingPolicy {
  const { arn, versionId } = objectOf(json, 'existing');
  return { arn: textOf(arn, 'existing'), versionId: textOf(versionId, 'existing') };
}

function principalOf(json: unknown): NamedPrincipal {
  const { type, name, account } = objectOf(json, 'principals');
  return {
    type: oneOf(type, ['user', 'group', 'role'] as const, 'principals'),
    name: textOf(name, 'principals'),
    ...(account === undefined ? {} : { account: textOf(account, 'principals') }),
  };
}

function roleOf(json: unknown): RoleRequest {
  const { kind, name, extras, document, ifDiffers } = objectOf(json, 'roles');
  return {
    kind: oneOf(kind, ROLE_KINDS, 'the kind of a role'),
    name: textOf(name, 'the name of a role'),
    ...(extras === undefined ? {} : { extras: extrasOf(extras) }),
    ...(document === undefined ? {} : { document: documentOf(document) }),
    ifDiffers: oneOf(ifDiffers, ['fail', 'mend'] as const, 'ifDiffers'),
  };
}

function extrasOf(json: unknown): RoleExtras {
  const { secrets, parameters, keys, logGroups } = objectOf(json, 'extras');
  const arns = (list: unknown, what: string) => listOf(list, what).map(arn => textOf(arn, what));
  return {
    secrets: arns(secrets, 'secrets'),
    parameters: arns(parameters, 'parameters'),
    keys: arns(keys, 'keys'),
    logGroups: oneOf(logGroups, ['are-there', 'may-be-made'] as const, 'logGroups'),
  };
}

function objectOf(json: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json))
    return json as Readonly<Record<string, unknown>>;
  throw new Broken(`${what} should be a JSON object.`);
}

function textsOf(json: unknown, what: string): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(json, what));
  return Object.fromEntries(entries.map(([key, value]) => [key, textOf(value, what)]));
}

function listOf(json: unknown, what: string): readonly unknown[] {
  if (Array.isArray(json)) return json;
  throw new Broken(`${what} should be a list.`);
}

function textOf(json: unknown, what: string): string {
  if (typeof json === 'string') return json;
  throw new Broken(`${what} should hold text.`);
}

function oneOf<const Word extends string>(json: unknown, words: readonly Word[], what: string): Word {
  const found = words.find(word => word === json);
  if (found !== undefined) return found;
  throw new Broken(`${what} should be ${words.join(' or ')}.`);
}
