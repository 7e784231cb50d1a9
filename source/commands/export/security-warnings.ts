import { minify, type PolicyDocument, serialize } from '../../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../../policy/limits.ts';
import { explainCommand } from '../../policy/lint/learn-more.ts';
import { placedFindings } from '../../policy/lint/placed.ts';
import { refusal } from '../../policy/lint/refusal.ts';
import { fillPlaceholders } from '../../policy/placeholders.ts';
import { Failure } from '../../text/failure.ts';
import { plural } from '../../text/words.ts';

/** Stands for what an account will tell: lint judges the document as it will be. */
const PRETENDED = { aws_account_id: '123456789012', partition: 'aws', region: 'us-east-1' };

/** securityWarnings are the findings in an open document that nobody may miss; it throws a Failure for one that IAM is certain to refuse. */
export function securityWarnings(open: PolicyDocument): string[] {
  const document = fillPlaceholders(open, PRETENDED);
  refuseTooLong(minify(document).length);
  const findings = placedFindings(serialize(document));
  const refused = refusal(findings);
  if (refused !== undefined) {
    throw new Failure(
      'refused',
      'MalformedPolicyDocument',
      refused.message,
      `It is ${refused.code}, line ${refused.line} of the document. ${explainCommand(refused.code)} tells more.`,
    );
  }
  return findings
    .filter(({ severity }) => severity === 'SECURITY_WARNING')
    .map(({ message, code }) => `Security warning: ${message} (${code})`);
}

function refuseTooLong(size: number): void {
  if (size <= POLICY_SIZE_QUOTA) return;
  throw new Failure(
    'refused',
    'LimitExceeded',
    `The policy has ${plural(size, 'character')}; IAM takes ${POLICY_SIZE_QUOTA}.`,
    'Use wildcards in actions, or split it into two policies.',
  );
}
