import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../files/package-root.ts';
import { closest } from '../text/closest.ts';
import { usageFailure } from '../text/failure.ts';
import { CATEGORIES, type Template } from './template.ts';

/** The name that AWS's own procedure gives a policy that is made from nothing. */
const BLANK_POLICY_NAME = 'AmazonECSUserPolicy';

let loaded: readonly Template[] | undefined;

/** templates gives every template, by category and in the order in which a category shows them. */
export function templates(): readonly Template[] {
  loaded ??= readTemplates(path.join(packageRoot(), 'templates'));
  return loaded;
}

/** template finds a template by its name, or throws a Failure that names the one that was probably meant. */
export function template(name: string): Template {
  const found = templates().find(candidate => candidate.name === name);
  if (found) return found;
  const names = templates().map(candidate => candidate.name);
  const meant = closest(name, names);
  throw usageFailure(
    'UnknownTemplate',
    `There is no template ${JSON.stringify(name)}.`,
    meant ? `Did you mean ${meant}?` : `The templates are ${names.join(', ')}.`,
  );
}

/** suggestedPolicyName is a name to begin with; without a template the one that AWS's own procedure uses. */
export function suggestedPolicyName(start: Template | undefined): string {
  return start?.policyName ?? BLANK_POLICY_NAME;
}

function readTemplates(folder: string): readonly Template[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .map(file => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Template)
    .sort(inDisplayOrder);
}

function inDisplayOrder(a: Template, b: Template): number {
  const category = CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category);
  return category || a.order - b.order || a.name.localeCompare(b.name);
}
