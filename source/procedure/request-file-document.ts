import type { PolicyDocument } from '../policy/document.ts';
import type { JsonPath } from '../policy/json-tree.ts';
import { CALLER_PARAMETERS, parameterProblem } from '../template/parameter.ts';
import { template } from '../template/read.ts';
import { closest } from '../text/closest.ts';
import { Failure } from '../text/failure.ts';
import { sentenceList } from '../text/words.ts';
import { type Answers, begin, openParameters, parameterValue, type Start } from './answers.ts';
import type { WrittenDocument } from './request-file-document-shape.ts';
import { type MistakenPart, mistakeAt, pathWords, requestFailure } from './request-file-mistakes.ts';
import type { LocatedRequest } from './request-file-reading.ts';
import { madeRole } from './role-uses.ts';

/** PRETENDED_CALLER stands for what only the account can tell; no account's values are shorter. */
export const PRETENDED_CALLER = { aws_account_id: '123456789012', partition: 'aws', region: 'us-east-1' };

/** begunFrom begins answers with the template or the document that stands at a place of a request; it throws a usage Failure that says where it is missing or wrong. */
export function begunFrom(
  empty: Answers,
  written: WrittenDocument,
  path: JsonPath,
  located: LocatedRequest,
): Answers {
  const answers = { ...begin(empty, startOf(written, path, located)), parameters: written.set ?? {} };
  refuseUnknownValues(answers, path, located);
  // A role that the same run makes stands in a placeholder by its ARN, which holds the account.
  refuseWrongValues({ ...answers, callerValues: PRETENDED_CALLER }, path, located);
  return answers;
}

function startOf(
  { template: name, document }: WrittenDocument,
  path: JsonPath,
  located: LocatedRequest,
): Start {
  const what = pathWords(path);
  if (name !== undefined && document !== undefined)
    throw refusal(located, [...path, 'document'], 'key', `${what} has both a template and a document.`, {
      hint: 'Take one of them out.',
    });
  if (document !== undefined)
    return { kind: 'document', document: document as PolicyDocument, origin: located.origin };
  if (name === undefined)
    throw refusal(located, path, 'key', `${what} has neither a template nor a document.`, {
      hint: 'Name a template (ecs-iam-wizard templates lists them), or put the policy under document.',
    });
  try {
    return { kind: 'template', template: template(name), variant: 'corrected' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw refusal(located, [...path, 'template'], 'value', `${what}.template: ${error.message}`, error);
  }
}

function refuseUnknownValues(answers: Answers, path: JsonPath, located: LocatedRequest): void {
  const described = answers.start?.kind === 'template' ? answers.start.template.parameters : [];
  const known = [...described, ...openParameters(answers)].map(({ name }) => name);
  const unknown = Object.keys(answers.parameters).find(
    name => !known.includes(name) && !CALLER_PARAMETERS.includes(name),
  );
  if (unknown === undefined) return;
  const meant = closest(unknown, known);
  const all = known.length === 0 ? 'It has none.' : `It has ${sentenceList([...new Set(known)])}.`;
  const sentence = `${pathWords(path)}.set: the policy has no placeholder ${JSON.stringify(unknown)}.`;
  throw refusal(located, [...path, 'set', unknown], 'key', sentence, {
    hint: meant === undefined ? all : `Did you mean ${meant}?`,
  });
}

function refuseWrongValues(answers: Answers, path: JsonPath, located: LocatedRequest): void {
  const set = `${pathWords(path)}.set`;
  const open = openParameters(answers);
  for (const parameter of open) {
    const { name } = parameter;
    const value = parameterValue(answers, parameter);
    const problem = value === undefined ? undefined : parameterProblem(parameter, value);
    if (problem !== undefined)
      throw refusal(located, [...path, 'set', name], 'value', `${set}.${name}: ${problem}`);
  }
  const missing = open
    .filter(parameter => !CALLER_PARAMETERS.includes(parameter.name))
    .filter(parameter => parameterValue(answers, parameter) === undefined)
    // The account, which gives the ARN, is not known yet.
    .filter(parameter => madeRole(answers.roles, parameter) === undefined)
    .map(({ name }) => name);
  if (missing.length === 0) return;
  const words = sentenceList(missing.map(name => `<${name}>`));
  const sentence = `${set}: ${words} ${missing.length === 1 ? 'has' : 'have'} no value.`;
  throw refusal(located, [...path, 'set'], 'key', sentence, {
    hint: `Add ${sentenceList(missing)} to ${set}.`,
  });
}

/** refusal is the usage Failure for what is wrong at a place of a request. */
export function refusal(
  { origin, tree }: LocatedRequest,
  path: JsonPath,
  part: MistakenPart,
  sentence: string,
  { hint }: { readonly hint?: string | undefined } = {},
): Failure {
  return requestFailure(origin, tree, [mistakeAt(tree, path, part, { sentence, hint })]);
}
