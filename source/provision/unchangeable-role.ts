/** Paths under which AWS keeps roles that nobody else can change, and why. Source: IAM User Guide, service-linked roles; IAM Identity Center User Guide, referencing permission sets. */
const KEPT_BY_AWS: readonly (readonly [string, UnchangeableRole])[] = [
  [
    '/aws-service-role/',
    { short: 'service-linked', reason: 'is linked to an AWS service; only that service can change it' },
  ],
  [
    '/aws-reserved/sso.amazonaws.com/',
    {
      short: 'Identity Center',
      reason: 'is kept by IAM Identity Center; attach the policy to its permission set there',
    },
  ],
];

export interface UnchangeableRole {
  /** For a row of a list. */
  readonly short: string;
  /** Goes on from the role's name. */
  readonly reason: string;
}

/** unchangeableRole says by the path of a role why no policy can be attached to it, or nothing. */
export function unchangeableRole(path: string): UnchangeableRole | undefined {
  return KEPT_BY_AWS.find(([start]) => path.startsWith(start))?.[1];
}
