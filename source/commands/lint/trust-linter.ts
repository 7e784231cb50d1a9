import type { Finding } from '../../policy/lint/finding.ts';
import { didYouMean, suggestionFor } from '../../policy/lint/suggestion.ts';
import { lintTrust } from '../../policy/lint/trust/lint-trust.ts';
import type { TrustedRole } from '../../policy/lint/trust/linted-trust.ts';
import { PARTITION_IDS } from '../../reference/partitions.ts';
import {
  isRoleKind,
  ROLE_KINDS,
  type RoleKindName,
  roleKind,
  servicePrincipal,
} from '../../template/role-kind.ts';
import { usageFailure } from '../../text/failure.ts';
import { sentenceList } from '../../text/words.ts';

/** trustLinter makes the lint of trust policies: for a kind of ECS's own roles where a word names one, else for any role. Throws a usage Failure. */
export function trustLinter(word: string | undefined): (text: string) => Finding[] {
  if (word === undefined) return text => lintTrust(text);
  if (!isRoleKind(word)) {
    throw usageFailure(
      'InvalidValue',
      `--role-kind ${JSON.stringify(word)} is no kind of role.${didYouMean(suggestionFor(word, ROLE_KINDS))}`,
      `It is one of ${sentenceList(ROLE_KINDS, 'or')}.`,
    );
  }
  const role = trustedRole(word);
  return text => lintTrust(text, { role });
}

function trustedRole(kind: RoleKindName): TrustedRole {
  const known = roleKind(kind);
  return {
    title: known.title.toLowerCase(),
    services: [...new Set(PARTITION_IDS.map(partition => servicePrincipal(known, partition)))],
    deputy: known.deputyKeys === undefined ? 'not-documented' : 'documented',
  };
}
