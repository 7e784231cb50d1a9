import { parseArn, policyNameOf } from '../policy/arn.ts';
import type { Plan } from '../provision/run.ts';

/**
 * AWS managed policies with which their holder can do, or give themselves, nearly anything, and what they allow, as the
 * AWS Managed Policy Reference Guide describes them.
 */
const WIDE: ReadonlyMap<string, string> = new Map([
  ['AdministratorAccess', 'allows every action of every service on every resource'],
  ['IAMFullAccess', 'allows everything in IAM: its holder can take any other permission'],
  ['PowerUserAccess', 'allows every action of every service but IAM and Organizations'],
]);

/** widePolicies says of each AWS managed policy that a plan would attach and that reaches over the whole account what it allows. */
export function widePolicies(plan: Plan): string[] {
  const arns = plan.steps.flatMap(step =>
    step.action === 'attach' && step.status === 'pending' ? [step.policyArn] : [],
  );
  return [...new Set(arns)].flatMap(arn => {
    const name = policyNameOf(arn);
    const words = parseArn(arn)?.account === 'aws' ? WIDE.get(name) : undefined;
    return words === undefined ? [] : [`${name} ${words}.`];
  });
}
