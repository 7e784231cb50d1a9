import { POLICY_VERSION } from '../policy/document.ts';
import { iamReadsDate } from '../policy/iam-date.ts';
import { resourceProblem, resourceSurvivesLegacyParsing } from './document-resources.ts';
import { type CheckedDocument, type CheckedStatement, parseDocument } from './document-syntax.ts';
import { malformedDocument } from './wire-error.ts';

const SID = /^[0-9A-Za-z]*$/;
/** What cannot stand in the prefix of an action. */
const NOT_IN_VENDOR = /[^a-zA-Z0-9\-.]/;
const LEGACY = 'The policy failed legacy parsing';

/**
 * checkPolicyDocument throws IAM's MalformedPolicyDocument as CreatePolicy does, in its words and its order of checks.
 * Like IAM, it accepts actions, condition keys and services that do not exist.
 */
export function checkPolicyDocument(text: string, partition: string): void {
  const document = parseDocument(text);
  if (!document) throw malformedDocument('Syntax errors in policy.');
  const problem =
    versionProblem(document) ??
    principalProblem(document) ??
    legacyProblem(document, partition) ??
    sidProblem(document) ??
    actionsMissing(document) ??
    firstOf(resourcesIn(document), resource => resourceProblem(resource, partition)) ??
    firstOf(actionsIn(document), vendorProblem) ??
    resourcesMissing(document);
  if (problem) throw malformedDocument(problem);
}

function versionProblem({ version }: CheckedDocument): string | undefined {
  return version === POLICY_VERSION ? undefined : 'Policy document must be version 2012-10-17 or greater.';
}

function principalProblem({ statements }: CheckedDocument): string | undefined {
  return statements.some(({ hasPrincipal }) => hasPrincipal)
    ? 'Policy document should not specify a principal.'
    : undefined;
}

/** legacyProblem names what IAM's older parser trips over: the case of effects, dates, and ARNs of too few fields. */
function legacyProblem({ statements }: CheckedDocument, partition: string): string | undefined {
  if (statements.some(({ effect }) => effect !== 'Allow' && effect !== 'Deny')) return LEGACY;
  if (statements.some(({ dates }) => !dates.every(iamReadsDate))) return LEGACY;
  for (const { resources } of statements) {
    if (resources?.some(resource => resourceProblem(resource, partition))) return undefined;
    if (resources && !resources.every(resourceSurvivesLegacyParsing)) return LEGACY;
  }
  return undefined;
}

function sidProblem({ statements }: CheckedDocument): string | undefined {
  const sids = statements.flatMap(({ sid }) => (sid ? [sid] : []));
  if (!sids.every(sid => SID.test(sid))) {
    return `Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*`;
  }
  return new Set(sids).size < sids.length
    ? 'Statement IDs (SID) in a single policy must be unique.'
    : undefined;
}

function actionsMissing({ statements }: CheckedDocument): string | undefined {
  return statements.every(({ actions }) => actions?.length)
    ? undefined
    : 'Policy statement must contain actions.';
}

function resourcesMissing({ statements }: CheckedDocument): string | undefined {
  return statements.every(({ resources }) => resources?.length)
    ? undefined
    : 'Policy statement must contain resources.';
}

function vendorProblem(action: string): string | undefined {
  const [vendor = '', ...rest] = action.split(':');
  if (action === '*') return undefined;
  if (rest.length === 0) return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
  if (rest.length > 1) return 'Actions/Condition can contain only one colon.';
  return vendor !== '*' && NOT_IN_VENDOR.test(vendor) ? `Vendor ${vendor} is not valid` : undefined;
}

/** resourcesIn lists the resources of each statement in the order of their characters: IAM names the first bad one of that order. */
function resourcesIn({ statements }: CheckedDocument): string[] {
  return statements.flatMap(({ resources }: CheckedStatement) => [...(resources ?? [])].sort());
}

function actionsIn({ statements }: CheckedDocument): string[] {
  return statements.flatMap(({ actions }) => actions ?? []);
}

function firstOf(
  values: readonly string[],
  problemOf: (value: string) => string | undefined,
): string | undefined {
  for (const value of values) {
    const problem = problemOf(value);
    if (problem) return problem;
  }
  return undefined;
}
