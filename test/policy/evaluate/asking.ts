import type { ConditionBlock, PolicyDocument, Statement } from '../../../source/policy/document.ts';
import { type Evaluation, evaluate } from '../../../source/policy/evaluate/evaluate.ts';
import type { RequestContext } from '../../../source/policy/evaluate/request-context.ts';

export const TASK = 'arn:aws:ecs:eu-west-1:123456789012:task/web/0123456789abcdef';
export const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';

type Values = Record<string, string | number | boolean | readonly string[]>;

/** context makes the context of a request from an object. */
export function context(values: Values): RequestContext {
  return new Map(Object.entries(values));
}

/** policy makes a document of statements, whatever they are. */
export function policy(...statements: unknown[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements as Statement[] };
}

/** allow is a statement that allows everything, but for what is said. */
export function allow(parts: Record<string, unknown> = {}): Statement {
  return { Effect: 'Allow', ...everything(parts), ...parts } as Statement;
}

/** deny is a statement that denies everything, but for what is said. */
export function deny(parts: Record<string, unknown> = {}): Statement {
  return { Effect: 'Deny', ...everything(parts), ...parts } as Statement;
}

/** ask evaluates a request for ecs:StopTask on a task. */
export function ask(document: PolicyDocument, values: Values = {}): Evaluation {
  return evaluate([document], { action: 'ecs:StopTask', resource: TASK, context: context(values) });
}

/** meets tells whether a Condition block is met by a context. */
export function meets(block: ConditionBlock | Record<string, unknown>, values: Values = {}): boolean {
  return ask(policy(allow({ Condition: block })), values).decision === 'allowed';
}

function everything(parts: Record<string, unknown>) {
  return {
    ...('NotAction' in parts ? {} : { Action: '*' }),
    ...('NotResource' in parts ? {} : { Resource: '*' }),
  };
}
