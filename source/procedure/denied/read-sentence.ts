import type { Denial, PolicyType } from './denial.ts';

/**
 * The sentence that most services deny with. Source: IAM User Guide, Troubleshoot access denied error messages. The principal
 * and the resource are ARNs mostly; older messages of IAM have `role NAME` and `policy path /`.
 */
const SENTENCE =
  /(?:\b(?:User|Principal|Role|Client):? ?)?(?<principal>arn:[^\s"'<>,]+|'[^']{1,300}'|[\w+=,.@/-]{1,128})? (?:is|are) not authorized to perform:? ?(?<action>[A-Za-z0-9-]+:[A-Za-z0-9*]+)(?<rest>.{0,2000})/i;
/** Without these words, a long text need not be looked through for the rest. */
const CORE = /not authorized to perform/i;
/** The same without anybody: `Not authorized to perform sts:AssumeRoleWithWebIdentity`. */
const NOBODY = /not authorized to perform:? ?(?<action>[A-Za-z0-9-]+:[A-Za-z0-9*]+)(?<rest>.{0,2000})/i;
/** Where another such sentence begins. */
const NEXT =
  /(?:\b(?:User|Principal|Role|Client):? ?)?(?:arn:\S{1,600} )?(?:is|are) not authorized to perform/i;
const RESOURCE =
  /^[.,]? ?(?:on|for|against)(?: the)? (?:following )?resources?:?(?! associated) ?(?<resource>"arn:[^"]+"|["']?(?:arn:[^\s"'<>]+|\*|(?:role|user|group|policy path|policy|instance profile|mfa device|provider|table|function|parameter|cluster|service|task) [^\s"'<>]+|[^\s"'<>]+))/i;
const IMPLICIT =
  /because (?:no|the) (?<type>[\w -]{1,40}?)(?: policy)? (?:allows?|does not allow)(?: the (?<action>[\w-]+:\w+) action)?/i;
const EXPLICIT =
  /(?:with|due to|because of) an explicit deny(?: (?:in|from) (?:an?|the) (?<type>[\w -]{1,40}?)(?: policy|(?=[:.;,)]|$| \())(?:: ?(?<arn>arn:[^\s"'<>]+))?)?/i;
/** KMS, about a ciphertext whose key it does not name. */
const ANY_OF_THE_RESOURCE =
  /no resource-based policies allow access, or a resource-based policy explicitly denies/i;
const OPERATION =
  /when calling the (\w+) operation|operation error [\w ]+: (\w+)|\bAPI: [\w-]+:(\w+)|"?eventName"?: ?"(\w+)"/i;
const STARTING_TASK =
  /ResourceInitializationError|CannotPull\w*Error|unable to pull secrets|failed to (?:launch|start) a task|stopped ?reason/i;

/** Words of messages for the types of policies, longest first. */
const TYPES: readonly (readonly [RegExp, PolicyType])[] = [
  [/resource[ -]control/i, 'resource-control'],
  [/service[ -]control/i, 'service-control'],
  [/permissions? boundary/i, 'permissions-boundary'],
  [/vpc endpoint/i, 'vpc-endpoint'],
  [/trust/i, 'role-trust'],
  [/session/i, 'session'],
  [/identity/i, 'identity-based'],
  [/resource/i, 'resource-based'],
];

/** readSentence reads the sentence in which AWS denies a request out of a text of one line, or answers nothing when it is not there. */
function readSentence(line: string): Denial | undefined {
  if (!CORE.test(line)) return undefined;
  const found = SENTENCE.exec(line) ?? NOBODY.exec(line);
  const { principal, action, rest: behind = '' } = found?.groups ?? {};
  if (action === undefined) return undefined;
  const [rest = ''] = behind.split(NEXT);
  const resource = RESOURCE.exec(rest)?.groups?.resource;
  const { reason, policyType, policyArn, needed } = JUDGED_BY_TRUST.test(action) ? TRUST : whyDenied(rest);
  return {
    principal: named(principal),
    // A call may need a further permission, which the reason names.
    action: needed ?? action,
    resource: resource === undefined ? undefined : trimmed(resource),
    reason,
    policyType,
    policyArn: policyArn === undefined ? undefined : trimmed(policyArn),
    operation: OPERATION.exec(line)?.slice(1).find(Boolean),
    context: {},
    from: whereFrom(line),
  };
}

/** whereFrom tells whether a text of one line is about a task that could not start. */
export function whereFrom(line: string): Denial['from'] {
  return STARTING_TASK.test(line) ? 'starting-task' : 'caller';
}

/** readSentences reads all such sentences of a text of one line. */
export function readSentences(line: string): Denial[] {
  const first = readSentence(line);
  if (first === undefined) return [];
  const parts = line.split(/(?=\b(?:User|Role):? arn:)/i);
  return [first, ...parts.slice(1).flatMap(part => readSentence(part) ?? [])];
}

/** Nobody has permissions before these calls: only the trust policy of the role judges them. */
const JUDGED_BY_TRUST = /^sts:AssumeRoleWith(SAML|WebIdentity)$/i;

interface Why extends Pick<Denial, 'reason' | 'policyType' | 'policyArn'> {
  readonly needed: string | undefined;
}

const TRUST: Why = {
  reason: 'implicit',
  policyType: 'role-trust',
  policyArn: undefined,
  needed: undefined,
};

function whyDenied(rest: string): Why {
  if (ANY_OF_THE_RESOURCE.test(rest))
    return { reason: undefined, policyType: 'resource-based', policyArn: undefined, needed: undefined };
  const explicit = EXPLICIT.exec(rest);
  const implicit = IMPLICIT.exec(rest);
  if (explicit !== null && (implicit === null || explicit.index < implicit.index)) {
    const { type, arn } = explicit.groups ?? {};
    return { reason: 'explicit', policyType: policyTypeIn(type), policyArn: arn, needed: undefined };
  }
  const { type, action } = implicit?.groups ?? {};
  return {
    reason: implicit === null ? undefined : 'implicit',
    policyType: policyTypeIn(type),
    policyArn: undefined,
    needed: action,
  };
}

/** policyTypeIn is the type of policy that words of a message name, or nothing. */
export function policyTypeIn(words: string | undefined): PolicyType | undefined {
  return words === undefined ? undefined : TYPES.find(([pattern]) => pattern.test(words))?.[1];
}

/** Words of the sentence itself are no name. */
function named(principal: string | undefined): string | undefined {
  if (principal === undefined) return undefined;
  const name = principal.replace(/^['"]|['"]$/g, '');
  return /^(user|principal|role|client|you|it|that|which|and|caller|identity)$/i.test(name)
    ? undefined
    : name;
}

/** Amazon S3 quotes its resources: what stands between the quotes may hold blanks and end as it likes. */
function trimmed(text: string): string {
  const quoted = /^"(arn:[^"]+)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  return text.replace(/^["']/, '').replace(/[.,;:)\]}"']+$/, '');
}
