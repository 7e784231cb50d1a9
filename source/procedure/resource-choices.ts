import { listOf, type Statement } from '../policy/document.ts';
import { fillPlaceholders, placeholdersIn } from '../policy/placeholders.ts';
import {
  buildArn,
  type ResourceField,
  type ResourceTypeUse,
  resourceFieldProblem,
  resourceForm,
  resourceTypesFor,
  takeArnApart,
  wildcardOnly,
} from '../policy/resources.ts';
import { actionsByService } from './action-levels.ts';

/** An ARN of a statement, taken apart. */
export interface NamedArn {
  readonly arn: string;
  /** The variable parts, by the names of the fields; placeholders stand as they are. */
  readonly values: Readonly<Record<string, string>>;
}

/** What a statement says of one type of resources that its actions take. */
export interface ResourceChoice {
  readonly service: string;
  readonly type: string;
  /** The form of its ARNs, with variables. */
  readonly format: string;
  /** Further forms, where the type has more than one. */
  readonly otherFormats: readonly string[];
  /** The parts to ask for; what the caller's identity gives stands as default. */
  readonly fields: readonly ResourceField[];
  readonly arns: readonly NamedArn[];
  /** Whether every resource of the type is meant: by `*` alone, or by an ARN that names all in the account. */
  readonly any: boolean;
  /** The chosen actions that take it, and those of them that cannot do without. */
  readonly actions: readonly string[];
  readonly requiredBy: readonly string[];
}

/** The resources of a statement, by type. */
export interface ResourceChoices {
  /** Whether it is about every resource there is: `*`. */
  readonly everything: boolean;
  readonly types: readonly ResourceChoice[];
  /** ARNs that are of no type that the actions take; they are kept. */
  readonly others: readonly string[];
  /** Actions that take no resource but `*`. */
  readonly withoutResource: readonly string[];
}

/** What the account says of itself: `partition`, `region`, `aws_account_id`. */
export type CallerValues = Readonly<Record<string, string>>;

/** resourceChoices lists the types of resources that the actions of a statement take, with what it names of each; `*` as an action takes every type, and none is listed for it. */
export function resourceChoices(statement: Statement, callerValues: CallerValues): ResourceChoices {
  const actions = actionsByService(statement);
  const present = listOf(statement.Resource);
  const everything = present.includes('*');
  const uses = resourceTypesFor(actions);
  const named = new Map<ResourceTypeUse, NamedArn[]>(uses.map(use => [use, []]));
  const others: string[] = [];
  for (const arn of present.filter(text => text !== '*')) {
    const found = closestFit(uses.flatMap(use => fitOf(use, arn) ?? []));
    if (found === undefined) others.push(arn);
    else named.get(found.use)?.push({ arn, values: found.values });
  }
  const types = uses.map(use => choiceOf(use, named.get(use) ?? [], everything, callerValues));
  return { everything, types, others, withoutResource: wildcardOnly(actions) };
}

function fitOf(use: ResourceTypeUse, arn: string) {
  const found = namedArn(use, arn);
  return found && { use, values: found.values };
}

/** closestFit chooses the type that an ARN belongs to: the form that takes most of it apart, for the last part of another may swallow the rest. */
export function closestFit<T extends { readonly values: object }>(fits: readonly T[]): T | undefined {
  const parts = ({ values }: T) => Object.keys(values).length;
  const [first] = [...fits].sort((a, b) => parts(b) - parts(a));
  return first;
}

/** arnOf writes the ARN of a type from the parts that a person gives; a part that is left empty stands as `*`. */
export function arnOf({ format }: Pick<ResourceChoice, 'format'>, values: Readonly<Record<string, string>>) {
  return buildArn(format, values);
}

/** anyArn is the ARN of every resource of a type in the caller's account and Region. */
export function anyArn(format: string, callerValues: CallerValues): string {
  const { partition = '*', region = '*', aws_account_id = '*' } = callerValues;
  return buildArn(format, { Partition: partition, Region: region, Account: aws_account_id });
}

/** arnFieldProblem says why a value cannot stand in a part of the ARN, or nothing; placeholders are taken for what will be filled in. */
export function arnFieldProblem(
  { format }: Pick<ResourceChoice, 'format'>,
  field: string,
  value: string,
): string | undefined {
  const open = placeholdersIn(value);
  if (open.some(name => value === `<${name}>`)) return undefined;
  const filled = fillPlaceholders(value, Object.fromEntries(open.map(name => [name, 'x'])));
  return resourceFieldProblem(format, field, filled);
}

/** formatsOf lists the forms that ARNs of a type have, the usual one first. */
export function formatsOf({ arn, otherArns }: ResourceTypeUse['type']): string[] {
  return [arn, ...(otherArns ?? [])];
}

function namedArn({ type }: ResourceTypeUse, arn: string): NamedArn | undefined {
  for (const format of formatsOf(type)) {
    const values = takeArnApart(format, arn);
    if (values !== undefined) return { arn, values };
  }
  return undefined;
}

function choiceOf(
  { service, type, actions, requiredBy }: ResourceTypeUse,
  arns: readonly NamedArn[],
  everything: boolean,
  callerValues: CallerValues,
): ResourceChoice {
  const named = resourceForm(type).filter(({ from }) => from !== 'caller');
  const isAny = ({ values }: NamedArn) => named.every(({ name }) => values[name] === '*');
  return {
    service,
    type: type.name,
    format: type.arn,
    otherFormats: type.otherArns ?? [],
    fields: resourceForm(type).map(field => withDefault(field, callerValues)),
    arns,
    any: everything || (named.length > 0 && arns.some(isAny)),
    actions,
    requiredBy,
  };
}

const CALLER_FIELDS: Readonly<Record<string, string>> = {
  Partition: 'partition',
  Region: 'region',
  Account: 'aws_account_id',
};

function withDefault(field: ResourceField, callerValues: CallerValues): ResourceField {
  const known = callerValues[CALLER_FIELDS[field.name] ?? ''];
  return known === undefined ? field : { ...field, default: known };
}
