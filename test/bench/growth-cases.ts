import { evaluator } from '../../source/policy/evaluate/evaluate.ts';
import { lintPolicy } from '../../source/policy/lint/lint.ts';
import { serviceNames, serviceReference } from '../../source/reference/service.ts';
import type { Growth } from './growth.ts';

/** What is to grow in proportion, each up to nearly the 131,072 characters that a policy's text may have. */
export const GROWTHS: readonly Growth[] = [
  { name: 'lint, statements', sizes: [50, 150, 500], make: size => lintOf(statements(size)) },
  { name: 'lint, actions', sizes: [350, 1000, 3500], make: size => lintOf(actions(size)) },
  { name: 'evaluate, statements', sizes: [50, 150, 500], make: size => evaluateOf(statements(size)) },
  { name: 'evaluate, actions', sizes: [350, 1000, 3500], make: size => evaluateOf(actions(size)) },
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

function actionNames(service: string): string[] {
  return (serviceReference(service)?.actions ?? []).map(({ name }) => `${service}:${name}`);
}

async function lintOf(list: Statements): Promise<() => unknown> {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: list });
  return () => lintPolicy(text);
}

async function evaluateOf(list: Statements): Promise<() => unknown> {
  const document = { Version: '2012-10-17', Statement: list } as unknown as Parameters<
    typeof evaluator
  >[0][number];
  const request = { action: 'ecs:RunTask', resource: `${CLUSTER}web-1`, context: new Map() };
  return () => evaluator([document])(request);
}
