import * as z from 'zod/mini';
import { policyArnProblem } from '../policy/arn.ts';
import {
  DESCRIPTION_LENGTH,
  GROUP_NAME_LENGTH,
  NAME_PATTERN,
  PATH_LENGTH,
  POLICY_NAME_LENGTH,
  POLICY_PATH_PATTERN,
  ROLE_NAME_LENGTH,
  TAG_VALUE_LENGTH,
  TAGS_PER_POLICY,
  USER_NAME_LENGTH,
  VERSION_ID_PATTERN,
} from '../policy/limits.ts';
import {
  descriptionProblem,
  type PrincipalType,
  policyNameProblem,
  policyPathProblem,
  principalNameProblem,
  versionIdProblem,
} from '../policy/names.ts';
import { namedPrincipal } from '../policy/principal-arn.ts';
import type { IfExists } from '../provision/request.ts';
import { checkedText } from './checked-text.ts';
import { DOCUMENT_KEYS } from './request-file-document-shape.ts';
import { ROLE, ROLE_POLICY } from './request-file-role-shape.ts';

function namesOf(type: PrincipalType, longest: number) {
  const name = checkedText(text => principalNameProblem(namedPrincipal(type, text)), {
    description: `The name of a ${type}, without its path, or its ARN.`,
    anyOf: [{ pattern: NAME_PATTERN.source, maxLength: longest }, { pattern: arnPattern(type) }],
  });
  const list = z.meta({ description: `Names of ${type}s that get the policies.`, default: [] });
  return z.optional(z.array(name).check(list));
}

function arnPattern(type: PrincipalType): string {
  return type === 'role'
    ? '^arn:[a-z-]+:(iam|sts)::\\d{12}:(assumed-)?role/'
    : `^arn:[a-z-]+:iam::\\d{12}:${type}/`;
}

const IF_EXISTS = ['fail', 'reuse', 'new-version'] as const satisfies readonly IfExists[];

const POLICY = z.strictObject({
  name: checkedText(policyNameProblem, {
    description: 'The name of the policy.',
    pattern: NAME_PATTERN.source,
    minLength: 1,
    maxLength: POLICY_NAME_LENGTH,
    examples: ['WebTaskList'],
  }),
  path: z.optional(
    checkedText(policyPathProblem, {
      description: 'The path of the policy.',
      pattern: POLICY_PATH_PATTERN.source,
      maxLength: PATH_LENGTH,
      default: '/',
      examples: ['/teams/web/'],
    }),
  ),
  description: z.optional(
    checkedText(descriptionProblem, {
      description: 'The description of the policy; IAM lets nobody change it later.',
      maxLength: DESCRIPTION_LENGTH,
      default: '',
    }),
  ),
  tags: z.optional(
    z.record(z.string(), z.string().check(z.meta({ maxLength: TAG_VALUE_LENGTH }))).check(
      z.meta({
        description: 'The tags of the policy, by key.',
        maxProperties: TAGS_PER_POLICY,
        default: {},
        examples: [{ team: 'web' }],
      }),
    ),
  ),
  ifExists: z.optional(
    z.enum(IF_EXISTS).check(
      z.meta({
        description:
          'What happens when the account has a policy of this name with another document: fail, reuse (which fails too) or new-version. One with the same document is used as it is.',
        default: 'fail',
      }),
    ),
  ),
  prune: z.optional(
    z.enum(['nothing', 'oldest-version']).check(
      z.meta({
        description: 'What may be deleted for a new version where IAM keeps no more of them.',
        default: 'nothing',
      }),
    ),
  ),
  basedOn: z.optional(
    checkedText(versionIdProblem, {
      description:
        'The version of the policy that a new one was made from. Where another one counts by now, nothing is written.',
      pattern: VERSION_ID_PATTERN.source,
      examples: ['v3'],
    }),
  ),
  ...DOCUMENT_KEYS,
});

const ATTACH_TO = z.strictObject({
  users: namesOf('user', USER_NAME_LENGTH),
  groups: namesOf('group', GROUP_NAME_LENGTH),
  roles: namesOf('role', ROLE_NAME_LENGTH),
});

/** REQUEST_FILE is what a request file may hold. The type, the checks and the published JSON Schema all come from it. */
export const REQUEST_FILE = z
  .strictObject({
    $schema: z.optional(
      z.string().check(z.meta({ description: 'Where this schema is kept, for editors; it is not read.' })),
    ),
    version: z.literal(1).check(z.meta({ description: 'The version of this form of request.' })),
    policy: z.optional(
      POLICY.check(
        z.meta({
          description: 'The policy to create, if one is wanted: a template or a document.',
          oneOf: [{ required: ['template'] }, { required: ['document'] }],
        }),
      ),
    ),
    policyArns: z.optional(
      z
        .array(
          checkedText(policyArnProblem, {
            description: 'The ARN of a managed policy.',
            pattern: '^arn:',
            examples: ['arn:aws:iam::aws:policy/AmazonECS_FullAccess'],
          }),
        )
        .check(z.meta({ description: 'Existing policies to attach, besides the one created.', default: [] })),
    ),
    attachTo: z.optional(ATTACH_TO.check(z.meta({ description: 'Who gets the policies.', default: {} }))),
    roles: z.optional(
      z.array(ROLE).check(
        z.meta({
          description: "ECS's own roles, which are made before everything else.",
          default: [],
          examples: [[{ kind: 'task-execution' }, { kind: 'instance' }]],
        }),
      ),
    ),
    reason: z.optional(
      z
        .string()
        .check(z.meta({ description: 'Why, for the receipt (a ticket, say).', examples: ['OPS-123'] })),
    ),
  })
  .check(
    z.meta({
      title: 'Request of ecs-iam-wizard',
      description:
        "What ecs-iam-wizard apply --file carries out: a policy to create, existing policies, who gets them, and ECS's own roles.",
      examples: [
        {
          version: 1,
          policy: { name: 'WebTaskList', template: 'task-list', set: { cluster_name: 'web' } },
          attachTo: { users: ['alice'] },
          reason: 'OPS-123',
        },
      ],
    }),
  );

/** A request file as a person may write it: what has a default may be left out. */
export type WrittenRequest = z.infer<typeof REQUEST_FILE>;
export type WrittenPolicy = NonNullable<WrittenRequest['policy']>;

export type WrittenRole = z.infer<typeof ROLE>;

/** requestKeys lists the keys that the object at a place may have; other objects than these take any. */
export function requestKeys(place: string): readonly string[] {
  return Object.keys(objectAt(place).shape);
}

function objectAt(place: string) {
  if (place === '') return REQUEST_FILE;
  if (place === 'policy') return POLICY;
  if (!place.startsWith('roles')) return ATTACH_TO;
  return place.endsWith('.policy') ? ROLE_POLICY : ROLE;
}
