import { isDeepStrictEqual } from 'node:util';
import { blankDocument, type PolicyDocument } from '../policy/document.ts';
import { fillForWriting, fillPlaceholders, placeholdersIn } from '../policy/placeholders.ts';
import type { NamedPrincipal } from '../policy/principal-arn.ts';
import type { RoleRequest } from '../provision/request.ts';
import { placeholderParameter } from '../template/parameter.ts';
import { suggestedPolicyName } from '../template/read.ts';
import { type Parameter, type Template, type Variant, variantContent } from '../template/template.ts';
import { knownParameter } from './known-parameters.ts';
import { arnToBe, madeRoleArn } from './role-uses.ts';

/** Which of the procedures are wanted; ECS's own roles may be joined to the others. */
export type Goal = 'create-and-attach' | 'create' | 'attach' | 'roles';

/** What the policy document began as. */
export type Start =
  | { readonly kind: 'blank' }
  | { readonly kind: 'template'; readonly template: Template; readonly variant: Variant }
  /** A document of the person's own; `origin` says where it came from. */
  | { readonly kind: 'document'; readonly document: PolicyDocument; readonly origin: string };

/** A policy of the account that gets a new version in place of a new policy. */
export interface ExistingPolicy {
  readonly arn: string;
  /** The version that the document was read from. */
  readonly versionId: string;
}

/** Everything that the person has answered; all three faces fill the same answers. */
export interface Answers {
  readonly goal: Goal;
  readonly start: Start | undefined;
  /** Values of placeholders, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Values that the account itself gives: `aws_account_id`, `partition`, `region`. */
  readonly callerValues: Readonly<Record<string, string>>;
  /** The document with its placeholders, so that parameters can change after it was edited. */
  readonly document: PolicyDocument;
  /** Set when the document is to become a new version of this policy; its name and path are then given. */
  readonly existing: ExistingPolicy | undefined;
  readonly policyName: string;
  readonly description: string;
  readonly path: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly principals: readonly NamedPrincipal[];
  /** Existing policies to attach, besides the one that is created. */
  readonly policyArns: readonly string[];
  /** ECS's own roles to make. `<aws_account_id>`, `<partition>` and `<region>` in their documents follow from the caller. */
  readonly roles: readonly RoleRequest[];
  readonly reason: string | undefined;
}

/** What new policies carry where nobody says anything else. */
export type Naming = Pick<Answers, 'path' | 'tags'>;

/** PLAIN_NAMING is that of a person without settings. */
export const PLAIN_NAMING: Naming = { path: '/', tags: {} };

/** noAnswers is where every face begins. */
export function noAnswers(goal: Goal, { path, tags }: Naming = PLAIN_NAMING): Answers {
  return {
    goal,
    start: undefined,
    parameters: {},
    callerValues: {},
    document: blankDocument(),
    existing: undefined,
    policyName: '',
    description: '',
    path,
    tags,
    principals: [],
    policyArns: [],
    roles: [],
    reason: undefined,
  };
}

/** startDocument is the document that a start gives, placeholders open. */
export function startDocument(start: Start): PolicyDocument {
  switch (start.kind) {
    case 'blank':
      return blankDocument();
    case 'document':
      return start.document;
    case 'template': {
      const content = variantContent(start.template, start.variant);
      return content.kind === 'document' ? content.document : blankDocument();
    }
  }
}

/** managedPolicyOf is the ARN of the AWS managed policy that the start stands for, where it stands for one. */
export function managedPolicyOf(answers: Answers): string | undefined {
  const { start } = answers;
  if (start?.kind !== 'template') return undefined;
  const content = variantContent(start.template, start.variant);
  if (content.kind === 'document') return undefined;
  const partition = answers.parameters.partition ?? answers.callerValues.partition ?? 'aws';
  return fillPlaceholders(content.arn, { partition });
}

/** attachedPolicies lists the existing policies that are to be attached, that of the template first. */
export function attachedPolicies(answers: Answers): readonly string[] {
  const managed = managedPolicyOf(answers);
  if (managed === undefined) return answers.policyArns;
  return [managed, ...answers.policyArns.filter(arn => arn !== managed)];
}

/** begin chooses the start of a new policy; an earlier document gives way, values of parameters stay for those that share a name. */
export function begin(answers: Answers, start: Start): Answers {
  // The name of a policy that was to get a new version is taken.
  const unnamed = answers.existing === undefined ? answers : { ...answers, policyName: '', path: '/' };
  const begun = { ...unnamed, start, document: startDocument(start), existing: undefined };
  // A role that was made for the policy before goes with it.
  return { ...begun, roles: answers.roles.filter(role => !standsIn(answers, role) || standsIn(begun, role)) };
}

function standsIn(answers: Answers, role: RoleRequest): boolean {
  const arn = arnToBe(role, answers.callerValues);
  const isNamed = openParameters(answers).some(
    parameter => parameter.kind === 'role-arn' && parameterValue(answers, parameter) === arn,
  );
  return arn !== undefined && isNamed;
}

/** isEdited tells whether the document is no longer what its start gave. */
export function isEdited({ start, document }: Answers): boolean {
  return start !== undefined && !isDeepStrictEqual(startDocument(start), document);
}

/** parameterValue is the value of a placeholder: given by hand, or by the account, or by a role that is made in the same run, or the parameter's default. */
export function parameterValue(answers: Answers, parameter: Parameter): string | undefined {
  const { name } = parameter;
  // A placeholder may bear the name of something that every object has.
  if (Object.hasOwn(answers.parameters, name)) return answers.parameters[name];
  if (Object.hasOwn(answers.callerValues, name)) return answers.callerValues[name];
  return madeRoleArn(answers, parameter) ?? parameter.default;
}

/** openParameters lists what the document's placeholders ask for, described by the template where there is one. */
export function openParameters(answers: Answers): Parameter[] {
  const described = answers.start?.kind === 'template' ? answers.start.template.parameters : [];
  return placeholdersIn(answers.document).map(
    name =>
      described.find(parameter => parameter.name === name) ??
      knownParameter(name) ??
      placeholderParameter(name),
  );
}

/** finalDocument is the document with every placeholder filled that has a value, each thing in its place. */
export function finalDocument(answers: Answers): PolicyDocument {
  return fillIn(answers, answers.document);
}

/** writtenDocument is finalDocument as it is sent: what several placeholders of a list have become alike stands in it once. */
export function writtenDocument(answers: Answers): PolicyDocument {
  return fillForWriting(answers.document, placeholderValues(answers));
}

/** fillIn puts the values of these answers in the place of the placeholders of a part of the document. */
export function fillIn<T>(answers: Answers, part: T): T {
  return fillPlaceholders(part, placeholderValues(answers));
}

function placeholderValues(answers: Answers): Readonly<Record<string, string>> {
  const values: Record<string, string> = Object.create(null);
  for (const parameter of openParameters(answers)) {
    const value = parameterValue(answers, parameter);
    if (value !== undefined && value !== '') values[parameter.name] = value;
  }
  return values;
}

/** suggestedName is a policy name to begin with. */
export function suggestedName(answers: Answers): string {
  return suggestedPolicyName(answers.start?.kind === 'template' ? answers.start.template : undefined);
}

/** creates tells whether a policy is made at all; where an AWS managed policy takes its place, none is. */
export function creates(answers: Answers): boolean {
  const { goal } = answers;
  return goal !== 'attach' && goal !== 'roles' && managedPolicyOf(answers) === undefined;
}

/** attaches tells whether anything is attached at all. */
export function attaches(answers: Answers): boolean {
  switch (answers.goal) {
    case 'roles':
      return false;
    case 'create':
      return managedPolicyOf(answers) !== undefined;
    default:
      return true;
  }
}
