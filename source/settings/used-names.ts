import { policyNameProblem, principalNameProblem } from '../policy/names.ts';
import { safeLine } from '../text/safe-text.ts';
import { withoutSecrets } from './secrets.ts';

/** Names of a kind that are kept, the most. */
export const NAMES_MAX = 10;
/** Placeholders whose values are kept, the most: AWS's own examples have some twenty. */
const PLACEHOLDERS_MAX = 50;
/** Characters of a value, the most: longer than any name, shorter than most mischief. */
const VALUE_LENGTH = 256;

/** Names that were used in one account, the newest first. */
export interface UsedNames {
  readonly policies: readonly string[];
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly roles: readonly string[];
  /** Values of placeholders, such as cluster names, by the name of the placeholder. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** NO_NAMES is where nothing was used yet. */
export const NO_NAMES: UsedNames = { policies: [], users: [], groups: [], roles: [], values: {} };

/** newestFirst puts names that were used now before those used earlier, each once, and drops the oldest. */
export function newestFirst(now: UsedNames, earlier: UsedNames): UsedNames {
  const placeholders = [...new Set([...Object.keys(now.values), ...Object.keys(earlier.values)])];
  const values = placeholders
    .slice(0, PLACEHOLDERS_MAX)
    .map(name => [name, joined(valuesOf(now, name), valuesOf(earlier, name))] as const);
  return {
    policies: joined(now.policies, earlier.policies),
    users: joined(now.users, earlier.users),
    groups: joined(now.groups, earlier.groups),
    roles: joined(now.roles, earlier.roles),
    values: Object.fromEntries(values),
  };
}

/** valuesOf are the values that a placeholder had, the newest first. */
export function valuesOf({ values }: UsedNames, placeholder: string): readonly string[] {
  return Object.hasOwn(values, placeholder) ? (values[placeholder] ?? []) : [];
}

/** countNames counts what is kept of an account. */
export function countNames({ values, ...named }: UsedNames): number {
  return [...Object.values(named), ...Object.values(values)].reduce((sum, names) => sum + names.length, 0);
}

/** possibleNames keeps of any JSON what can be names, and holds nothing that looks like a secret. */
export function possibleNames(json: unknown): UsedNames {
  if (!isObject(json)) return NO_NAMES;
  const values = isObject(json.values) ? Object.entries(json.values) : [];
  return newestFirst(
    {
      policies: texts(json.policies, name => policyNameProblem(name) === undefined),
      users: texts(json.users, name => principalNameProblem({ type: 'user', name }) === undefined),
      groups: texts(json.groups, name => principalNameProblem({ type: 'group', name }) === undefined),
      roles: texts(json.roles, name => principalNameProblem({ type: 'role', name }) === undefined),
      values: Object.fromEntries(
        values
          .filter(([placeholder]) => /^[\w-]{1,64}$/.test(placeholder))
          .map(([placeholder, list]) => [placeholder, texts(list, isValue)] as const)
          .filter(([, list]) => list.length > 0),
      ),
    },
    NO_NAMES,
  );
}

function joined(now: readonly string[], earlier: readonly string[]): string[] {
  return [...new Set([...now, ...earlier])].slice(0, NAMES_MAX);
}

function texts(json: unknown, isPossible: (text: string) => boolean): string[] {
  if (!Array.isArray(json)) return [];
  return json.filter((text): text is string => typeof text === 'string' && isPossible(text) && isOpen(text));
}

function isValue(text: string): boolean {
  return text !== '' && text.length <= VALUE_LENGTH && safeLine(text) === text;
}

/** A secret in the place of a name is not to stay on the disk. */
function isOpen(text: string): boolean {
  return withoutSecrets(text).removed === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
