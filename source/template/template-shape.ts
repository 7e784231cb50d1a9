import { policyArnProblem } from '../policy/arn.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { policyNameProblem } from '../policy/names.ts';
import { placeholdersIn } from '../policy/placeholders.ts';
import { closest } from '../text/closest.ts';
import { safeLine } from '../text/safe-text.ts';
import { shapeProblem } from './document-outline.ts';
import { CALLER_PARAMETERS, parameterProblem, placeholderParameter } from './parameter.ts';
import { CATEGORIES, PARAMETER_KINDS, type Parameter, RISKS, type Template } from './template.ts';

/** What keeps a JSON value from being a template, as the end of a sentence. */
class NoTemplate extends Error {}

/** How a template may be called: it is typed in commands. */
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const ELEMENTS = [
  ...['name', 'title', 'category', 'order', 'description', 'risk', 'policyName', 'parameters', 'source'],
  ...['corrections', 'document', 'managedPolicy', 'asDocumented'],
];
const PARAMETER_ELEMENTS = ['name', 'kind', 'description', 'example', 'default', 'from'];

type JsonObject = Readonly<Record<string, unknown>>;

/** templateFrom reads a template from JSON of a person's own, with defaults for what is left out, or says what is wrong with it. */
export function templateFrom(value: unknown): Template | { readonly problem: string } {
  try {
    return readTemplate(objectOf(value, 'a template', ELEMENTS));
  } catch (error) {
    if (error instanceof NoTemplate) return { problem: error.message };
    throw error;
  }
}

function readTemplate(json: JsonObject): Template {
  const name = textOf(json, 'name') ?? '';
  if (!NAME.test(name)) throw new NoTemplate('name is missing or holds more than a-z, 0-9 and dashes.');
  const title = textOf(json, 'title');
  if (!title) throw new NoTemplate('title is missing.');
  const policyName = textOf(json, 'policyName') ?? name;
  const wrongName = policyNameProblem(policyName);
  if (wrongName !== undefined) throw new NoTemplate(`policyName: ${wrongName}`);
  const content = contentOf(json);
  const asDocumented = json.asDocumented === undefined ? undefined : documentOf(json, 'asDocumented');
  const facts = {
    name,
    title,
    category: oneOf(json, 'category', CATEGORIES) ?? 'your own',
    order: typeof json.order === 'number' ? json.order : 0,
    description: textOf(json, 'description') ?? '',
    risk: oneOf(json, 'risk', RISKS) ?? 'medium',
    policyName,
    parameters: parametersOf(json, placeholdersIn([content, asDocumented])),
    corrections: listOf(json, 'corrections').map(item => safeLine(String(item))),
    ...sourceOf(json),
    ...(asDocumented === undefined ? {} : { asDocumented }),
  };
  return { ...facts, ...content };
}

function contentOf(json: JsonObject) {
  if ((json.document === undefined) === (json.managedPolicy === undefined))
    throw new NoTemplate('it needs either document or managedPolicy.');
  if (json.document !== undefined)
    return { content: 'document', document: documentOf(json, 'document') } as const;
  const managedPolicy = textOf(json, 'managedPolicy') ?? '';
  const problem = policyArnProblem(managedPolicy.replace('<partition>', 'aws'));
  if (problem !== undefined) throw new NoTemplate(`managedPolicy: ${problem}`);
  return { content: 'managed-policy', managedPolicy } as const;
}

function documentOf(json: JsonObject, element: string): PolicyDocument {
  const problem = shapeProblem(json[element]);
  if (problem !== undefined) throw new NoTemplate(`${element}: ${problem}`);
  return json[element] as PolicyDocument;
}

function sourceOf(json: JsonObject): Pick<Template, 'source'> {
  if (json.source === undefined) return {};
  const source = objectOf(json.source, 'source', ['document', 'example']);
  return { source: { document: textOf(source, 'document') ?? '', example: textOf(source, 'example') ?? '' } };
}

function parametersOf(json: JsonObject, placeholders: readonly string[]): Parameter[] {
  const described = listOf(json, 'parameters').map(item =>
    parameterOf(objectOf(item, 'a parameter', PARAMETER_ELEMENTS)),
  );
  const names = described.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new NoTemplate(`the parameter ${twice} is described twice.`);
  const idle = names.find(name => !placeholders.includes(name));
  if (idle !== undefined) throw new NoTemplate(`nothing in it holds <${idle}>, which is a parameter.`);
  const others = placeholders.filter(name => !names.includes(name)).map(placeholderParameter);
  return [...described, ...others];
}

function parameterOf(json: JsonObject): Parameter {
  const name = textOf(json, 'name');
  if (!name) throw new NoTemplate('a parameter has no name.');
  const known = placeholderParameter(name);
  const parameter: Parameter = {
    name,
    kind: oneOf(json, 'kind', PARAMETER_KINDS) ?? known.kind,
    description: textOf(json, 'description') ?? known.description,
    example: textOf(json, 'example') ?? '',
    ...(CALLER_PARAMETERS.includes(name) ? { from: 'caller' } : {}),
  };
  const fallback = textOf(json, 'default');
  for (const value of [parameter.example || undefined, fallback]) {
    const problem = value === undefined ? undefined : parameterProblem(parameter, value);
    if (problem !== undefined) throw new NoTemplate(`${name} cannot be ${JSON.stringify(value)}: ${problem}`);
  }
  return fallback === undefined ? parameter : { ...parameter, default: fallback };
}

function objectOf(value: unknown, what: string, elements: readonly string[]): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new NoTemplate(`${what} is a JSON object.`);
  const strange = Object.keys(value).find(key => !elements.includes(key));
  if (strange === undefined) return value as JsonObject;
  const meant = closest(strange, elements);
  throw new NoTemplate(
    `${what} has no element ${JSON.stringify(strange)}${meant ? `; did you mean ${meant}?` : '.'}`,
  );
}

/** Texts of a person's files are shown in terminals. */
function textOf(json: JsonObject, element: string): string | undefined {
  const value = json[element];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new NoTemplate(`${element} is no text.`);
  return safeLine(value);
}

function listOf(json: JsonObject, element: string): readonly unknown[] {
  const value = json[element] ?? [];
  if (!Array.isArray(value)) throw new NoTemplate(`${element} is no list.`);
  return value;
}

function oneOf<T extends string>(json: JsonObject, element: string, allowed: readonly T[]): T | undefined {
  const value = textOf(json, element);
  const found = allowed.find(candidate => candidate === value);
  if (value === undefined || found !== undefined) return found;
  throw new NoTemplate(`${element} cannot be ${JSON.stringify(value)}; it is one of ${allowed.join(', ')}.`);
}
