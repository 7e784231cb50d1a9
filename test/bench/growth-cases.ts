import type { PolicyDocument } from '../../source/policy/document.ts';
import { evaluator } from '../../source/policy/evaluate/evaluate.ts';
import { lintPolicy } from '../../source/policy/lint/lint.ts';
import { sampleRequests } from '../../source/policy/sample-requests.ts';
import { readDenied } from '../../source/procedure/denied/read-denial.ts';
import { serviceNames, serviceReference } from '../../source/reference/service.ts';
import type { Growth } from './growth.ts';
import { RUN_GROWTHS } from './growth-run-cases.ts';

/** What is to grow in proportion; documents up to nearly the 131,072 characters that a policy's text may have. */
export const GROWTHS: readonly Growth[] = [
  { name: 'lint, statements', sizes: [50, 150, 500], make: size => lintOf(statements(size)) },
  { name: 'lint, actions', sizes: [350, 1000, 3500], make: size => lintOf(actions(size)) },
  { name: 'lint, nested wildcards', sizes: [350, 1000, 3500], make: size => lintOf(nestedWildcards(size)) },
  { name: 'evaluate, statements', sizes: [50, 150, 500], make: size => evaluateOf(statements(size)) },
  { name: 'evaluate, actions', sizes: [350, 1000, 3500], make: size => evaluateOf(actions(size)) },
  { name: 'evaluate, digits', sizes: [12_500, 37_500, 125_000], make: size => evaluateOf(digits(size)) },
  { name: 'sample requests', sizes: [50, 150, 500], make: size => sampleOf(statements(size)) },
  { name: 'denied, characters', sizes: [100_000, 300_000, 1_000_000], make: deniedOf },
  ...RUN_GROWTHS,
];

const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/';

type Statements = readonly Readonly<Record<string, unknown>>[];

function statements(count: number): Statements {
  const names = actionNames('ecs');
  return Array.from({ length: count }, (_, index) => ({
    Sid: `Statement${index}`,
    Effect: 'Allow',
    Action: names[index % names.length],
    Resource: `${CLUSTER}web-${index}`,
    Condition: { StringEquals: { 'aws:ResourceTag/team': `team-${index}` } },
  }));
}

function actions(count: number): Statements {
  const names = [...serviceNames().keys()].flatMap(actionNames);
  return [{ Effect: 'Allow', Action: names.slice(0, count), Resource: '*' }];
}

/** Of many beginnings, each the beginning of others: any of them might cover any. */
function nestedWildcards(count: number): Statements {
  const patterns = Array.from({ length: count }, (_, index) => `ecs:${'D'.repeat(index % 40)}*${index}*`);
  return [{ Effect: 'Allow', Action: patterns, Resource: '*' }];
}

function digits(count: number): Statements {
  const Condition = { NumericEquals: { 'aws:MultiFactorAuthAge': `${'1'.repeat(count)}x` } };
  return [{ Effect: 'Allow', Action: '*', Resource: '*', Condition }];
}

function actionNames(service: string): string[] {
  return (serviceReference(service)?.actions ?? []).map(({ name }) => `${service}:${name}`);
}

function documentOf(list: Statements): PolicyDocument {
  return { Version: '2012-10-17', Statement: list } as unknown as PolicyDocument;
}

async function lintOf(list: Statements): Promise<() => unknown> {
  const text = JSON.stringify(documentOf(list));
  return () => lintPolicy(text);
}

async function evaluateOf(list: Statements): Promise<() => unknown> {
  const document = documentOf(list);
  const request = {
    action: 'ecs:RunTask',
    resource: `${CLUSTER}web-1`,
    context: new Map([['aws:multifactorauthage', ['1']]]),
  };
  return () => evaluator([document])(request);
}

async function sampleOf(list: Statements): Promise<() => unknown> {
  const document = documentOf(list);
  const caller = { partition: 'aws', region: 'eu-west-1', account: '123456789012' };
  const options = { actions: [], resources: [], variables: new Map<string, string>(), caller };
  return () => sampleRequests([document], options);
}

/** What is pasted as a denial may be a whole log. */
async function deniedOf(characters: number): Promise<() => unknown> {
  const line =
    'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: ecs:RunTask on resource: arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1 because no identity-based policy allows the ecs:RunTask action\n';
  const text = line.repeat(Math.ceil(characters / line.length)).slice(0, characters);
  return () => readDenied(text);
}
