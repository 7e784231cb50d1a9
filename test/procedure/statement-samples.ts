import fc from 'fast-check';
import type { PolicyDocument, Statement } from '../../source/policy/document.ts';

/** Statements of every kind that people write, those that the visual editor does not know among them. */
const SAMPLES: readonly Statement[] = [
  { Sid: 'Run', Effect: 'Allow', Action: ['ecs:RunTask', 'iam:PassRole'], Resource: '*' },
  {
    Sid: 'Run2',
    Effect: 'Allow',
    Action: 'ecs:Describe*',
    Resource: ['arn:aws:ecs:*:*:cluster/<cluster_name>'],
  },
  {
    Effect: 'Deny',
    NotAction: ['iam:*'],
    Resource: '*',
    Condition: { Bool: { 'aws:SecureTransport': false } },
  },
  {
    Effect: 'Allow',
    Action: 'S3:getobject',
    NotResource: 'arn:aws:s3:::x/*',
    Note: { of: ['ours', 1, null] },
  },
  { Sid: 'List', Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*', Principal: '*' },
];

/** anyDocument draws documents of such statements, as a list or as one alone, with elements that nobody knows. */
export const anyDocument: fc.Arbitrary<PolicyDocument> = fc
  .tuple(fc.subarray([...SAMPLES], { minLength: 1 }), fc.boolean(), fc.boolean())
  .map(([list, alone, known]) => {
    const [first] = list;
    const Statement = alone && first !== undefined ? first : list;
    return known ? { Version: '2012-10-17', Statement } : { Id: 'kept', Statement, Extra: { a: 1 } };
  });

/** othersOf is the text of everything in a document but one statement. */
export function othersOf(document: PolicyDocument, index: number): string {
  const list = [document.Statement].flat().filter((_, position) => position !== index);
  return JSON.stringify({ ...document, Statement: list });
}
