import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../files/package-root.ts';
import { closest } from '../text/closest.ts';
import { usageFailure } from '../text/failure.ts';
import { byText } from '../text/order.ts';
import { readOwnTemplates } from './own-templates.ts';
import { CATEGORIES, type DocumentTemplate, type ManagedPolicyTemplate, type Template } from './template.ts';
import { templateFolder } from './template-folder.ts';

/** The name that AWS's own procedure gives a policy that is made from nothing. */
const BLANK_POLICY_NAME = 'AmazonECSUserPolicy';

/** Templates, and what is wrong with files that should have been some. */
interface TemplateShelf {
  readonly templates: readonly Template[];
  readonly problems: readonly string[];
}

let loaded: TemplateShelf | undefined;

/** templates gives every template, the person's own included, by category and in the order in which a category shows them. */
export function templates(): readonly Template[] {
  return shelf().templates;
}

/** templateProblems says, a sentence a file, which files of the person's own templates were left out and why. */
export function templateProblems(): readonly string[] {
  return shelf().problems;
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
    [
      meant ? `Did you mean ${meant}?` : `The templates are ${names.join(', ')}.`,
      // A broken file may be the very one that was meant.
      ...templateProblems(),
    ].join(' '),
  );
}

/** suggestedPolicyName is a name to begin with; without a template the one that AWS's own procedure uses. */
export function suggestedPolicyName(start: Template | undefined): string {
  return start?.policyName ?? BLANK_POLICY_NAME;
}

/** builtInTemplates are the templates of the program itself, in no order. */
export function builtInTemplates(): Template[] {
  const file = path.join(packageRoot(), 'dist', 'templates.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as StoredTemplate[]).map(withContent);
}

/** A template as its file holds it: the element that is there says what it is. */
type StoredTemplate = Omit<DocumentTemplate, 'content'> | Omit<ManagedPolicyTemplate, 'content'>;

function withContent(stored: StoredTemplate): Template {
  return 'managedPolicy' in stored
    ? { ...stored, content: 'managed-policy' }
    : { ...stored, content: 'document' };
}

function shelf(): TemplateShelf {
  if (loaded !== undefined) return loaded;
  const builtIn = builtInTemplates();
  const own = readOwnTemplates(templateFolder(), new Set(builtIn.map(({ name }) => name)));
  loaded = { templates: [...builtIn, ...own.templates].sort(inDisplayOrder), problems: own.problems };
  return loaded;
}

function inDisplayOrder(a: Template, b: Template): number {
  const category = CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category);
  return category || a.order - b.order || byText(a.name, b.name);
}
