import * as z from 'zod/mini';
import { NAME_PATTERN, ROLE_NAME_LENGTH } from '../policy/limits.ts';
import { principalNameProblem } from '../policy/names.ts';
import { ROLE_KINDS } from '../template/role-kind.ts';
import { checkedText } from './checked-text.ts';
import { DOCUMENT_KEYS } from './request-file-document-shape.ts';
import { extraArnProblem } from './role-mistake.ts';

function arns(list: 'secrets' | 'parameters' | 'keys', service: string, description: string) {
  const arn = checkedText(text => extraArnProblem(list, text), {
    description: 'An ARN.',
    pattern: `^arn:[a-z-]+:${service}:`,
  });
  return z.optional(z.array(arn).check(z.meta({ description, default: [] })));
}

/** ROLE_POLICY is what a task role may do. */
export const ROLE_POLICY = z.strictObject(DOCUMENT_KEYS);

/** ROLE is one of ECS's own roles in a request file. */
export const ROLE = z.strictObject({
  kind: z
    .enum(ROLE_KINDS)
    .check(z.meta({ description: 'Which of the roles: ecs-iam-wizard roles says what each is for.' })),
  name: z.optional(
    checkedText(name => principalNameProblem({ type: 'role', name }), {
      description: 'The name of the role; the one that AWS documents unless it is said.',
      pattern: NAME_PATTERN.source,
      minLength: 1,
      maxLength: ROLE_NAME_LENGTH,
      examples: ['webTaskExecution'],
    }),
  ),
  secrets: arns('secrets', 'secretsmanager', 'Secrets that a task execution role may read, by ARN.'),
  parameters: arns(
    'parameters',
    'ssm',
    'Parameters of Systems Manager that a task execution role may read, by ARN.',
  ),
  kmsKeys: arns('keys', 'kms', 'Keys with which these are encrypted, by ARN, where it is not that of AWS.'),
  createLogGroup: z.optional(
    z.boolean().check(
      z.meta({
        description: 'Whether a task execution role may make the log groups of tasks.',
        default: false,
      }),
    ),
  ),
  policy: z.optional(
    ROLE_POLICY.check(
      z.meta({
        description: 'What a task role may do: a template or a document. Without it, nothing yet.',
        oneOf: [{ required: ['template'] }, { required: ['document'] }],
      }),
    ),
  ),
  ifDiffers: z.optional(
    z.enum(['fail', 'mend']).check(
      z.meta({
        description:
          'What happens when the account has a role of this name that differs: fail, or mend to change it to what ECS needs. One that is as it should be is used as it is.',
        default: 'fail',
      }),
    ),
  ),
});
