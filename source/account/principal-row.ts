import type { Principal } from '../policy/names.ts';

/** A user, group or role as the lists of IAM show it. */
export interface PrincipalRow extends Principal {
  readonly path: string;
  readonly arn: string;
}
