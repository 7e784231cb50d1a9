import { parseArn } from '../../arn.ts';
import type { ConditionView, StatementView } from '../../statement-view.ts';
import { at, type Finding, finding } from '../finding.ts';
import { quoted } from '../quoted.ts';
import { isAllow } from '../statements.ts';
import { isOpen } from './aws-principal.ts';
import type { LintedTrust, NamedPrincipal } from './linted-trust.ts';

const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i;
const PROVIDER_ARN = /^(saml-provider|oidc-provider)\/\S+$/;
const OIDC = 'oidc-provider/';
const GITHUB = 'token.actions.githubusercontent.com';

/** isSaml tells of a federated principal whether it is a SAML provider; others give web identities. */
export function isSaml({ value }: NamedPrincipal): boolean {
  return value.includes(':saml-provider/');
}

/** checkFederated finds identity providers of a wrong form, and such whose users may all assume the role. Source: IAM User Guide, Create a role for OpenID Connect federation. */
export function checkFederated({ trusts }: LintedTrust): Finding[] {
  return trusts.flatMap(({ statement, principals }) =>
    principals
      .filter(({ kind, value }) => kind === 'Federated' && !isOpen(value))
      .flatMap(principal => {
        const form = wrongForm(principal);
        if (form !== undefined) return form;
        return isAllow(statement) ? (openProvider(statement, principal) ?? []) : [];
      }),
  );
}

function wrongForm(principal: NamedPrincipal): Finding | undefined {
  const { value } = principal;
  const arn = parseArn(value);
  if (arn?.service === 'iam' && PROVIDER_ARN.test(arn.resource)) return undefined;
  if (arn === undefined && DOMAIN.test(value)) return undefined;
  const message = `${quoted(value)} is no identity provider: write its ARN, like arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com, or a domain like accounts.google.com.`;
  return finding('INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY', { ...at(principal), message });
}

/** What a provider says of its users stands in keys that begin with its domain. */
function openProvider(statement: StatementView, principal: NamedPrincipal): Finding | undefined {
  if (isSaml(principal)) return undefined;
  const resource = parseArn(principal.value)?.resource;
  const domain = (resource === undefined ? principal.value : resource.slice(OIDC.length)).toLowerCase();
  const asked = statement.conditions.filter(condition => narrows(condition, `${domain}:`));
  const place = at(principal);
  if (domain === GITHUB && !asked.some(asksRepository)) {
    const message = `Workflows of every repository of GitHub may assume the role: add a condition on ${GITHUB}:sub with the organization, repository and branch.`;
    return finding('MISSING_GITHUB_REPO_CONDITION_KEY', { ...place, message });
  }
  if (asked.length === 0) {
    const message = `Everybody whom ${domain} knows may assume the role: add a condition on ${domain}:sub or ${domain}:aud.`;
    return finding('MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL', { ...place, message });
  }
  if (resource === undefined || asked.some(({ key }) => !/:aud$/i.test(key))) return undefined;
  const message = `Everybody whom ${domain} gives a token for this audience may assume the role: add a condition on ${domain}:sub.`;
  return finding('MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL', { ...place, severity: 'WARNING', message });
}

function narrows({ key, operator, values }: ConditionView, prefix: string): boolean {
  if (!key.toLowerCase().startsWith(prefix) || operator === undefined) return false;
  if (operator.family === 'Null' || operator.negated || operator.ifExists) return false;
  return operator.qualifier !== 'ForAllValues' && values.every(({ value }) => !/^\*+$/.test(String(value)));
}

/** `repo:*` and the like ask nothing: what stands before the first wildcard has to name an organization. */
function asksRepository({ key, values }: ConditionView): boolean {
  if (!/:sub$/i.test(key))
    return !/:aud$/i.test(key) && /:(repository|repository_owner|job_workflow_ref)/i.test(key);
  return values.every(
    ({ value }) =>
      /^(repo|repository_owner|enterprise):[^*?/:]+/i.test(String(value)) || !/[*?]/.test(String(value)),
  );
}
