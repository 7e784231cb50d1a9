import { usageFailure } from '../text/failure.ts';
import { callerValuesIn } from './caller-parts.ts';
import type { MadeNames } from './export-title.ts';
import type { TemplateParts } from './template-resources.ts';

/** Bytes of a template that a request to CloudFormation holds itself. Source: CloudFormation User Guide, quotas. */
export const TEMPLATE_BODY_BYTES = 51_200;
/** Bytes of a template that CloudFormation fetches from S3, the most. Source: CloudFormation User Guide, quotas. */
export const TEMPLATE_BYTES = 1_000_000;

/** What CloudFormation replaces in any text, and knows no escape for. Source: CloudFormation User Guide, dynamic references. */
const DYNAMIC_REFERENCE = '{{resolve:';

/**
 * refuseUntemplatable throws a usage Failure for what no template can hold: no policy and no role, a text in which
 * CloudFormation would read a part as its own language, or what stands open where it cannot put anything.
 */
export function refuseUntemplatable(parts: TemplateParts): void {
  refuseNothingMade(parts);
  const texts = textsIn(writtenIn(parts));
  if (texts.some(({ text }) => text.includes(DYNAMIC_REFERENCE))) {
    throw cannotHold(
      `a text with ${DYNAMIC_REFERENCE}, which CloudFormation takes for a reference to a secret or a parameter`,
    );
  }
  const keys = texts.flatMap(({ kind, text }) => (kind === 'key' ? [text] : []));
  const functionLike = keys.find(key => key === 'Ref' || key.startsWith('Fn::'));
  if (functionLike !== undefined) {
    throw cannotHold(`the key ${JSON.stringify(functionLike)}, which CloudFormation takes for a function`);
  }
  const open = keys.find(key => callerValuesIn(key).length > 0);
  if (open !== undefined) {
    throw cannotHold(
      `the key ${JSON.stringify(open)}, where no pseudo parameter can stand`,
      'Give its value with --set.',
    );
  }
}

/** refuseNothingMade throws a usage Failure for a request without a policy and roles: no template attaches what exists to those who exist. */
export function refuseNothingMade({ policy, roles = [] }: MadeNames): void {
  if (policy !== undefined || roles.length > 0) return;
  throw usageFailure(
    'NotInTemplate',
    'CloudFormation has no resource that attaches an existing policy to an existing user, group or role.',
    'Use --format cli or terraform, or create a policy in the same export.',
  );
}

/** refuseTooLarge throws a usage Failure where a template has more bytes than a reader of it takes. */
export function refuseTooLarge(template: string, bytes: number): void {
  const size = Buffer.byteLength(template);
  if (size <= bytes) return;
  throw usageFailure(
    'TemplateTooLarge',
    `The template would have ${size} bytes; CloudFormation takes ${bytes} here.`,
    'Name fewer principals, a group in place of its users, say.',
  );
}

/** writtenIn is all that people say freely in what a template makes: a description, and documents. */
export function writtenIn({ policy, roles }: TemplateParts): unknown[] {
  const documents = roles.flatMap(({ inlinePolicies }) => inlinePolicies.map(({ document }) => document));
  return [policy?.description ?? '', policy?.document, ...documents];
}

function cannotHold(what: string, hint = 'Use --format cli or terraform.') {
  return usageFailure('NotInTemplate', `A template cannot hold ${what}.`, hint);
}

interface DocumentText {
  readonly kind: 'key' | 'value';
  readonly text: string;
}

function textsIn(value: unknown): DocumentText[] {
  if (typeof value === 'string') return [{ kind: 'value', text: value }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([key, item]) => [
    { kind: 'key' as const, text: key },
    ...textsIn(item),
  ]);
}
