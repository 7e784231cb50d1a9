import type { Denial } from './denial.ts';
import { policyTypeIn } from './read-sentence.ts';

/** What the AWS Management Console asks people to copy for their administrator, in one line. */
const CARD =
  /\bUser:? (?<principal>arn:\S+) (?:Service: (?<service>[\w-]+) )?Action: (?<action>[\w-]+(?::\w+)?)(?: On resources?(?:\(s\))?: (?<resource>\S+))?(?:.{0,1000}? Context: (?<context>.{1,160}))?/i;

/** readConsoleDenial reads the text that the console gives to copy, or answers nothing when it is none. */
export function readConsoleDenial(line: string): Denial | undefined {
  const { principal, service, action = '', resource, context = '' } = CARD.exec(line)?.groups ?? {};
  const full = action.includes(':') || service === undefined ? action : `${service}:${action}`;
  if (!full.includes(':')) return undefined;
  const isExplicit = /explicit/i.test(context);
  return {
    principal,
    action: full,
    resource: resource?.replace(/[,;]$/, ''),
    reason: isExplicit ? 'explicit' : /\bno\b|does not/i.test(context) ? 'implicit' : undefined,
    policyType: policyTypeIn(context),
    policyArn: /arn:[^\s"'<>,;)]+/.exec(context)?.[0],
    operation: undefined,
    context: {},
    from: 'caller',
  };
}
