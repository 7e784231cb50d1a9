import type { Request } from '../provision/request.ts';
import { partitionOf } from '../reference/partitions.ts';
import { sentenceList } from '../text/words.ts';
import {
  refuseNothingMade,
  refuseTooLarge,
  refuseUntemplatable,
  TEMPLATE_BODY_BYTES,
} from './cloudformation-limits.ts';
import { type LeftOver, leftOvers, noteOf } from './cloudformation-notes.ts';
import { cloudFormationTemplate } from './cloudformation-template.ts';
import type { ExportOptions, Render } from './export-format.ts';
import { type MadeNames, pronounsOf } from './export-title.ts';
import { exportedRoles } from './exported-role.ts';
import { sharedTexts } from './stackset-account.ts';
import { stackSetScript } from './stackset-script.ts';
import { sharedPrincipals, stackSetTargets } from './stackset-targets.ts';
import type { TemplateParts } from './template-resources.ts';

/**
 * renderStackSet writes a request as a script that brings its policy into the accounts of an organization. Throws a usage
 * Failure for what one account alone has, for what no template can hold and for a stack set without a target.
 */
export const renderStackSet: Render = (request, options) => {
  refuseNothingMade(request);
  const attachTo = sharedPrincipals(request, options.stackSet);
  const targets = stackSetTargets(request, options);
  const { parts, notes: accountNotes } = sharedParts({ ...request, attachTo }, options);
  refuseUntemplatable(parts);
  const template = cloudFormationTemplate(parts);
  refuseTooLarge(template, TEMPLATE_BODY_BYTES);
  const left = leftOvers(parts);
  const notes = [...leftOutNote(request), ...accountNotes, ...chinaNote(targets.homeRegion)];
  const comments = [...notes, ...left.flatMap(inEveryAccount)];
  return {
    text: stackSetScript(template, targets, { made: request, reason: request.reason, comments }),
    notes: [managementAccount(request), ...notes, ...left.map(noteOf)],
  };
};

/** Each account stands in the documents of the policy and the roles that it gets. */
function sharedParts(request: Request, { caller }: ExportOptions) {
  const { aws_account_id: home, ...given } = caller;
  const roles = exportedRoles(request, given);
  const documents = {
    policy: request.policy?.document,
    roles: roles.map(({ inlinePolicies }) => inlinePolicies),
  };
  const { value, notes } = sharedTexts(documents, home);
  const parts: TemplateParts = {
    ...request,
    policy: request.policy && { ...request.policy, document: value.policy ?? request.policy.document },
    roles: roles.map((role, index) => ({ ...role, inlinePolicies: value.roles[index] ?? [] })),
  };
  return { parts, notes };
}

/** Source: CloudFormation User Guide, StackSets with service-managed permissions. */
function managementAccount(made: MadeNames): string {
  const { noun, pronoun } = pronounsOf(made);
  return `The organization's management account does not get ${noun}: stack sets pass it over. Where it wants ${pronoun} too, create ${pronoun} there.`;
}

function leftOutNote({ attachTo }: Request): string[] {
  const names = attachTo.flatMap(({ type, name }) => (type === 'user' ? [name] : []));
  if (names.length === 0) return [];
  const who = names.length === 1 ? 'the user' : 'the users';
  return [`Left out, since the other accounts do not have them: ${who} ${sentenceList(names)}.`];
}

/** Source: CloudFormation User Guide, prerequisites of StackSets (2026). */
function chinaNote(homeRegion: string): string[] {
  if (partitionOf(homeRegion).id !== 'aws-cn') return [];
  return ['CloudFormation offers no stack sets with service-managed permissions in the Regions of China.'];
}

function inEveryAccount({ sentence, commands }: LeftOver): string[] {
  return [sentence, ...commands.map(command => `  In every account: ${command}`)];
}
