import type { PolicyRequest } from '../provision/request.ts';
import { usageFailure } from '../text/failure.ts';
import { callerValuesIn } from './caller-parts.ts';

/** Bytes of a template that a request to CloudFormation holds itself. Source: CloudFormation User Guide, quotas. */
export const TEMPLATE_BODY_BYTES = 51_200;
/** Bytes of a template that CloudFormation fetches from S3, the most. Source: CloudFormation User Guide, quotas. */
export const TEMPLATE_BYTES = 1_000_000;

/** What CloudFormation replaces in any text, and knows no escape for. Source: CloudFormation User Guide, dynamic references. */
const DYNAMIC_REFERENCE = '{{resolve:';

/**
 * refuseUntemplatable throws a usage Failure for a policy that no template can hold: CloudFormation would read a part of
 * it as its own language, or cannot put what stands open where it stands.
 */
export function refuseUntemplatable({ document, description }: PolicyRequest): void {
  const texts = [...textsIn(document), { kind: 'value', text: description }];
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
