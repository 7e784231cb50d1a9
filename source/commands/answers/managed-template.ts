import { policyNameOf } from '../../policy/arn.ts';
import { type Answers, managedPolicyOf } from '../../procedure/answers.ts';
import { usageFailure } from '../../text/failure.ts';
import type { ConditionFlags, NamingFlags } from '../flags/policy-flags.ts';
import { asksForConditions } from './condition-answers.ts';

/**
 * managedTemplateNotes says what becomes of a create command whose template is an AWS managed policy: that is attached,
 * and flags of a new policy have no place. Throws a usage Failure on request conditions, which nothing can be added to.
 */
export function managedTemplateNotes(answers: Answers, flags: ConditionFlags & NamingFlags): string[] {
  const managed = managedPolicyOf(answers);
  if (managed === undefined || answers.start?.kind !== 'template') return [];
  const what = `The template ${answers.start.template.name} is the AWS managed policy ${policyNameOf(managed)}`;
  if (asksForConditions(flags)) {
    throw usageFailure(
      'ConflictingFlags',
      `${what}; request conditions cannot be added to it.`,
      'Add --as-documented to make a policy of your own from the one that AWS printed.',
    );
  }
  const idle = [
    ...(flags.policyName === undefined ? [] : ['--policy-name']),
    ...(flags.path === undefined ? [] : ['--path']),
    ...(flags.description === undefined ? [] : ['--description']),
    ...(flags.tag.length === 0 ? [] : ['--tag']),
  ];
  const unused =
    idle.length === 0 ? '' : ` ${idle.join(', ')} ${idle.length === 1 ? 'has' : 'have'} no effect.`;
  return [`${what}; it is attached, and no policy is created.${unused}`];
}
