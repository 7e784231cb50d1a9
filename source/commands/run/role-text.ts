import { policyNameOf } from '../../policy/arn.ts';
import { policySize, statements } from '../../policy/document.ts';
import { isRoleStep, ROLE_STEP_WORDS } from '../../procedure/role-step-words.ts';
import { type RoleSteps, stepsByRole } from '../../procedure/steps-by-role.ts';
import type { Plan, Receipt, RunRole, Step } from '../../provision/run.ts';
import { safeLine } from '../../text/safe-text.ts';
import { plural } from '../../text/words.ts';
import type { Style } from '../output/style.ts';

/** A line of a plan about a role. */
export interface RoleLine {
  readonly sign: '+' | '=';
  readonly what: string;
  readonly rest: string;
}

/** rolePlanLines are what a run would write about ECS's own roles; a role that is as it should be has one line. */
export function rolePlanLines(plan: Plan): RoleLine[] {
  return stepsByRole(plan).flatMap(({ role, steps }): RoleLine[] => {
    if (steps.some(({ status }) => status === 'blocked')) return [];
    const pending = steps.filter(({ status }) => status === 'pending');
    if (pending.length > 0) return pending.map(step => pendingLine(step, role));
    return [{ sign: '=', what: 'already there', rest: `role ${role.name}, as ECS needs it` }];
  });
}

function pendingLine(step: Step, role: RunRole): RoleLine {
  if (!isRoleStep(step))
    return { sign: '+', what: 'attach', rest: `${policyNameOf(step.policyArn ?? '')} to role ${role.name}` };
  const { will, target } = ROLE_STEP_WORDS[step.action];
  const about = detailWords(step, role);
  const object = target(role.name, step.inlinePolicy ?? '');
  return { sign: '+', what: will, rest: about === '' ? object : `${object}   ${about}` };
}

function detailWords({ action, inlinePolicy }: Step & { inlinePolicy?: string }, role: RunRole): string {
  if (action === 'create-role') return `for ${servicesOf(role).join(', ')}`;
  const document = inlinePolicy === undefined ? undefined : role.inlinePolicies[inlinePolicy];
  if (document === undefined) return '';
  return `${plural(statements(document).length, 'statement')}, ${plural(policySize(document), 'character')}`;
}

function servicesOf({ trust }: RunRole): string[] {
  return [trust.Statement].flat().flatMap(({ Principal }) => {
    const services = typeof Principal === 'object' ? Principal.Service : undefined;
    return services === undefined ? [] : [services].flat();
  });
}

/** roleChangeLines show how roles differ from what they should be, line by line. */
export function roleChangeLines({ roles = [] }: Plan): string[] {
  return roles.flatMap(({ name, changes = [] }) =>
    changes.length === 0
      ? []
      : [safeLine(`    role ${name}:`), ...changes.map(line => `      ${safeLine(line)}`)],
  );
}

/** roleReceiptLines say what became of ECS's own roles; one that nothing had to be done about has one line. */
export function roleReceiptLines(receipt: Receipt, style: Style): string[] {
  return stepsByRole(receipt).flatMap(about => receiptLines(about, style));
}

function receiptLines({ role, steps }: RoleSteps, style: Style): string[] {
  const written = steps.filter(({ status }) => status !== 'in-place');
  if (written.length === 0) return [style.faint(safeLine(`= role ${role.name} was there as ECS needs it`))];
  return written.map(step => {
    const [object, became] = outcomeOf(step, role);
    switch (step.status) {
      case 'done':
        return style.good(safeLine(`${style.done} ${object} ${became}`));
      case 'failed':
        return style.bad(safeLine(`${style.failed} ${object} not ${became}: ${step.error?.message ?? ''}`));
      default:
        return safeLine(`- ${object} not ${became}, not tried`);
    }
  });
}

function outcomeOf(step: Step, { name }: RunRole): [object: string, became: string] {
  if (!isRoleStep(step)) return [policyNameOf(step.policyArn ?? ''), `attached to role ${name}`];
  const { object, became } = ROLE_STEP_WORDS[step.action];
  return [object(name, step.inlinePolicy ?? ''), became];
}
