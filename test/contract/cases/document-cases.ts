import { createPolicy, documentOf } from '../calls.ts';
import { type ContractCase, OK, refused } from '../contract-case.ts';

const MALFORMED = refused(400, 'MalformedPolicyDocument');

/** Documents by what is wrong with them; both AWS and moto refuse them in the same way. */
const MALFORMED_DOCUMENTS: Readonly<Record<string, string>> = {
  'that is no JSON': 'not JSON',
  'without a Version': JSON.stringify({
    Statement: [{ Effect: 'Allow', Action: 'ecs:ListTasks', Resource: '*' }],
  }),
  'of Version 2008-10-17': documentOf({}, { Version: '2008-10-17' }),
  'with an unknown Effect': documentOf({ Effect: 'Maybe' }),
  'without an Action': documentOf({ Action: undefined }),
  'with an empty list of actions': documentOf({ Action: [] }),
  'without a Resource': documentOf({ Resource: undefined }),
  'whose Resource is no ARN': documentOf({ Resource: 'my-cluster' }),
  'whose action has no service': documentOf({ Action: 'ListTasks' }),
  'whose action has a wildcard for its service': documentOf({ Action: 'e*:ListTasks' }),
  'with an unknown condition operator': documentOf({ Condition: { StringIsh: { 'aws:username': 'a' } } }),
  'without statements': documentOf({}, { Statement: [] }),
  'with an unknown element': documentOf({}, { Statements: [] }),
  'with one Sid twice': documentOf(
    {},
    {
      Statement: ['ecs:ListTasks', 'ecs:StopTask'].map(Action => ({
        Sid: 'A',
        Effect: 'Allow',
        Action,
        Resource: '*',
      })),
    },
  ),
};

/** Actions that are 6,200 characters long together. */
const OVER_POLICY_SIZE = Array.from(
  { length: 310 },
  (_, number) => `ecs:A${String(number).padStart(12, '0')}`,
);

/** What CreatePolicy makes of policy documents. */
export const DOCUMENT_CASES: readonly ContractCase[] = [
  ...Object.entries(MALFORMED_DOCUMENTS).map(([fault, document]) => ({
    title: `CreatePolicy refuses a document ${fault}`,
    send: createPolicy({ PolicyDocument: document }),
    aws: MALFORMED,
  })),
  {
    title: 'CreatePolicy refuses an empty document',
    send: createPolicy({ PolicyDocument: '' }),
    aws: refused(400, 'ValidationError'),
    moto: { ...MALFORMED, why: 'IAM API reference, CreatePolicy: PolicyDocument has at least 1 character' },
  },
  {
    title: 'CreatePolicy refuses a Principal',
    send: createPolicy({ PolicyDocument: documentOf({ Principal: '*' }) }),
    aws: MALFORMED,
    moto: { ...OK, why: 'IAM User Guide, Principal: not in identity-based policies' },
  },
  {
    title: 'CreatePolicy refuses a Sid with other characters than letters and digits',
    send: createPolicy({ PolicyDocument: documentOf({ Sid: 'list tasks' }) }),
    aws: MALFORMED,
    moto: { ...OK, why: 'IAM User Guide, Sid: A-Z, a-z and 0-9' },
  },
  {
    title: 'CreatePolicy takes a number as the value of a condition',
    send: createPolicy({
      PolicyDocument: documentOf({ Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': 300 } } }),
    }),
    aws: OK,
    moto: { ...MALFORMED, why: 'IAM User Guide, policy grammar: a condition value may be a number' },
  },
  {
    title: 'CreatePolicy takes an action that no service has',
    send: createPolicy({ PolicyDocument: documentOf({ Action: 'ecs:FlyToTheMoon' }) }),
    aws: OK,
  },
  {
    title: 'CreatePolicy takes a service that is unknown',
    send: createPolicy({ PolicyDocument: documentOf({ Action: 'nosuchservice:Do' }) }),
    aws: OK,
  },
  {
    title: 'CreatePolicy does not count white space',
    send: createPolicy({ PolicyDocument: documentOf().replaceAll(',', `,${' '.repeat(3_000)}`) }),
    aws: OK,
  },
  {
    title: 'CreatePolicy refuses more than 6,144 characters',
    send: createPolicy({ PolicyDocument: documentOf({ Action: OVER_POLICY_SIZE }) }),
    aws: refused(409, 'LimitExceeded', 'Cannot exceed quota for PolicySize: 6144'),
    moto: { ...OK, why: 'IAM User Guide, quotas: 6,144 characters' },
  },
  {
    title: 'CreatePolicy refuses a parameter of more than 131,072 characters',
    send: createPolicy({ PolicyDocument: documentOf() + ' '.repeat(131_072) }),
    aws: refused(400, 'ValidationError'),
    moto: { ...OK, why: 'IAM API reference, CreatePolicy: PolicyDocument has at most 131,072 characters' },
  },
];
