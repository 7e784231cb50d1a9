import type { Plan, Receipt, RunRole, Step } from '../provision/run.ts';
import { isRoleStep } from './role-step-words.ts';

/** What a run does about one of ECS's own roles. */
export interface RoleSteps {
  readonly role: RunRole;
  readonly steps: readonly Step[];
}

/** stepsByRole are the steps of a run about each of ECS's own roles, those included that attach what the role needs. */
export function stepsByRole({ roles = [], steps }: Plan | Receipt): RoleSteps[] {
  return roles.map(role => ({ role, steps: steps.filter(step => isAbout(role, step)) }));
}

/** otherSteps are the steps of a run that are about none of ECS's own roles. */
export function otherSteps({ roles = [], steps }: Plan | Receipt): Step[] {
  return steps.filter(step => !roles.some(role => isAbout(role, step)));
}

function isAbout({ name, managedPolicies }: RunRole, step: Step): boolean {
  if (step.principal?.type !== 'role' || step.principal.name !== name) return false;
  return isRoleStep(step) || managedPolicies.includes(step.policyArn ?? '');
}
