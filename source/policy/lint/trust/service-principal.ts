import { serviceNames } from '../../../reference/service.ts';
import { replaceString } from '../edits.ts';
import { at, type Finding, finding } from '../finding.ts';
import { quoted } from '../quoted.ts';
import { didYouMean, type Suggestion, suggestionFor } from '../suggestion.ts';
import { isOpen } from './aws-principal.ts';
import type { LintedTrust, NamedPrincipal } from './linted-trust.ts';
import { ECS_SERVICES, SAME_NAME_IN_CHINA } from './service-names.ts';

/** What the names of services end with, in all partitions. */
const FORM =
  /^([a-z0-9-]+(?:\.[a-z0-9-]+)*)\.(amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|amazon\.com|aws\.internal|c2s\.ic\.gov|sc2s\.sgov\.gov)$/;
const CHINA = '.amazonaws.com.cn';
/** Of shorter names every second one is a slip of another service's. */
const LIKENED_LENGTH = 6;
const LIKENED = ECS_SERVICES.filter(name => name.length >= LIKENED_LENGTH);
const WHOLE_NAMES = ECS_SERVICES.map(name => `${name}.amazonaws.com`);

/** checkServicePrincipals finds services of a wrong form, misspelt ones, and such as the partition knows by another name. IAM refuses a service that does not exist. */
export function checkServicePrincipals({ trusts, partitions }: LintedTrust): Finding[] {
  return trusts.flatMap(({ principals }) =>
    principals
      .filter(({ kind, value }) => kind === 'Service' && !isOpen(value))
      .flatMap(principal => problem(principal, partitions) ?? []),
  );
}

function problem(principal: NamedPrincipal, partitions: readonly string[]): Finding | undefined {
  const { value } = principal;
  if (/[*?]/.test(value)) {
    const message = `A service has no wildcards in its name: write ${quoted(value)} out, like ecs-tasks.amazonaws.com.`;
    return finding('UNSUPPORTED_WILDCARD_IN_PRINCIPAL', { ...at(principal), message });
  }
  const [, name, suffix = ''] = FORM.exec(value) ?? [];
  if (name === undefined) return wrongForm(principal);
  if (`.${suffix}` === CHINA) return inChina(principal, name, partitions);
  if (isKnown(name)) return undefined;
  const meant = suggestionFor(name, LIKENED);
  if (!meant?.certain) return undefined;
  const whole = { word: `${meant.word}.${suffix}`, certain: true };
  return wrong(principal, `AWS has no service ${quoted(value)}.`, whole);
}

function wrongForm(principal: NamedPrincipal): Finding {
  const { value } = principal;
  if (value.startsWith('arn:')) {
    const message = `${quoted(value)} is no service: users, roles and accounts stand under "AWS".`;
    return finding('INVALID_SERVICE_PRINCIPAL_FORMAT', { ...at(principal), message });
  }
  const bare = isKnown(value.toLowerCase()) ? value.toLowerCase() : undefined;
  const lower = FORM.test(value.toLowerCase()) ? value.toLowerCase() : undefined;
  const word = bare === undefined ? lower : `${bare}.amazonaws.com`;
  const meant = word === undefined ? suggestionFor(value, WHOLE_NAMES) : { word, certain: true };
  return wrong(
    principal,
    `${quoted(value)} is no name of a service: these are written like ecs-tasks.amazonaws.com.`,
    meant,
  );
}

function inChina(
  principal: NamedPrincipal,
  name: string,
  partitions: readonly string[],
): Finding | undefined {
  const { value } = principal;
  const everywhere = { word: `${name}.amazonaws.com`, certain: true };
  if (!partitions.includes('aws-cn'))
    return wrong(principal, `${quoted(value)} is a name of the China Regions.`, everywhere);
  if (!SAME_NAME_IN_CHINA.includes(name)) return undefined;
  const what = `The China Regions know ${quoted(value)} by the name that it has everywhere.`;
  return { ...wrong(principal, what, everywhere), severity: 'WARNING' };
}

function wrong(principal: NamedPrincipal, what: string, meant: Suggestion | undefined): Finding {
  const fix = meant?.certain
    ? { fix: { description: `Write ${meant.word}`, edits: [replaceString(principal.node.span, meant.word)] } }
    : {};
  const message = `${what}${didYouMean(meant)}`;
  return finding('INVALID_SERVICE_PRINCIPAL_FORMAT', { ...at(principal), message, ...fix });
}

function isKnown(name: string): boolean {
  return ECS_SERVICES.some(known => known === name) || serviceNames().has(name);
}
