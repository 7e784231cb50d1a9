import type { PolicyRequest, Request } from '../provision/request.ts';
import { partitionOf } from '../reference/partitions.ts';
import { sentenceList } from '../text/words.ts';
import { refuseTooLarge, refuseUntemplatable, TEMPLATE_BODY_BYTES } from './cloudformation-limits.ts';
import { type LeftOver, leftOvers, noteOf, wantedPolicy } from './cloudformation-notes.ts';
import { cloudFormationTemplate } from './cloudformation-template.ts';
import type { Render } from './export-format.ts';
import { sharedDocument } from './stackset-account.ts';
import { stackSetScript } from './stackset-script.ts';
import { sharedPrincipals, stackSetTargets } from './stackset-targets.ts';

/**
 * renderStackSet writes a request as a script that brings its policy into the accounts of an organization. Throws a usage
 * Failure for what one account alone has, for what no template can hold and for a stack set without a target.
 */
export const renderStackSet: Render = (request, options) => {
  const wanted = wantedPolicy(request);
  const attachTo = sharedPrincipals(request, options.stackSet);
  const targets = stackSetTargets(wanted.name, options);
  const { document, notes: accountNotes } = sharedDocument(wanted.document, options.caller.aws_account_id);
  const policy: PolicyRequest = { ...wanted, document };
  refuseUntemplatable(policy);
  const template = cloudFormationTemplate(policy, attachTo);
  refuseTooLarge(template, TEMPLATE_BODY_BYTES);
  const left = leftOvers({ ...request, attachTo }, policy);
  const notes = [...leftOutNote(request), ...accountNotes, ...chinaNote(targets.homeRegion)];
  const comments = [...notes, ...left.flatMap(inEveryAccount)];
  return {
    text: stackSetScript(template, targets, { policyName: policy.name, reason: request.reason, comments }),
    notes: [MANAGEMENT_ACCOUNT, ...notes, ...left.map(noteOf)],
  };
};

/** Source: CloudFormation User Guide, StackSets with service-managed permissions. */
const MANAGEMENT_ACCOUNT =
  "The organization's management account does not get the policy: stack sets pass it over. Create it there by itself where it is wanted.";

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
