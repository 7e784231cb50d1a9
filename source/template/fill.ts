import {
  listOf,
  type PolicyDocument,
  type Statement,
  statements,
  withStatements,
} from '../policy/document.ts';
import { fillPlaceholders, placeholdersIn } from '../policy/placeholders.ts';
import { closest } from '../text/closest.ts';
import { usageFailure } from '../text/failure.ts';
import { CALLER_PARAMETERS, parameterProblem, placeholderParameter } from './parameter.ts';
import { type Parameter, type Template, type Variant, variantContent } from './template.ts';

/** A template with values in it, and the placeholders that are still without one. */
export type FilledTemplate = { readonly open: string[] } & (
  | { readonly kind: 'document'; readonly document: PolicyDocument }
  | { readonly kind: 'managed-policy'; readonly arn: string }
);

/** The parameters that a variant of a template really has, in the template's order. */
function variantParameters(template: Template, variant: Variant): Parameter[] {
  const used = placeholdersIn(variantContent(template, variant));
  const described = template.parameters.filter(parameter => used.includes(parameter.name));
  const undescribed = used.filter(name => !described.some(parameter => parameter.name === name));
  return [...described, ...undescribed.map(placeholderParameter)];
}

/**
 * fillTemplate puts values and defaults in the place of a template's placeholders. What the caller's identity gives may
 * be there whether the template asks for it or not. Throws a Failure on a value that does not fit its parameter and on
 * a name that is none of the template's.
 */
export function fillTemplate(
  template: Template,
  values: Readonly<Record<string, string>>,
  variant: Variant,
): FilledTemplate {
  refuseUnknownNames(template, Object.keys(values), variant);
  const filled = checkedValues(template, values, variant);
  const content = fillPlaceholders(variantContent(template, variant), filled);
  const open = placeholdersIn(content);
  if (content.kind === 'managed-policy') return { ...content, open };
  return { kind: 'document', document: withoutRepeatedResources(content.document), open };
}

function checkedValues(
  template: Template,
  values: Readonly<Record<string, string>>,
  variant: Variant,
): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const parameter of variantParameters(template, variant)) {
    const given = Object.hasOwn(values, parameter.name) ? values[parameter.name] : undefined;
    const value = given ?? parameter.default;
    if (value === undefined) continue;
    const problem = parameterProblem(parameter, value);
    if (problem)
      throw usageFailure(
        'InvalidParameter',
        `${parameter.name} cannot be ${JSON.stringify(value)}.`,
        problem,
      );
    filled[parameter.name] = value;
  }
  return filled;
}

function refuseUnknownNames(template: Template, names: readonly string[], variant: Variant): void {
  const known = new Set([
    ...template.parameters.map(parameter => parameter.name),
    ...variantParameters(template, variant).map(parameter => parameter.name),
    ...CALLER_PARAMETERS,
  ]);
  const unknown = names.find(name => !known.has(name));
  if (unknown === undefined) return;
  const meant = closest(unknown, known);
  throw usageFailure(
    'UnknownParameter',
    `The template ${template.name} has no parameter ${JSON.stringify(unknown)}.`,
    meant
      ? `Did you mean ${meant}?`
      : `Its parameters are ${template.parameters.map(({ name }) => name).join(', ')}.`,
  );
}

/** Two parameters may get the same value, as when one role is both task role and execution role. */
function withoutRepeatedResources(document: PolicyDocument): PolicyDocument {
  const list = statements(document).map((statement): Statement => {
    if (!Array.isArray(statement.Resource)) return statement;
    return { ...statement, Resource: [...new Set(listOf(statement.Resource))] };
  });
  return withStatements(document, list);
}
