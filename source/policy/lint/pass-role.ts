import type { Located, StatementView } from '../statement-view.ts';
import { brief } from './brief.ts';
import type { FindingCode } from './catalogue.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { isAnyOfItsKind, namesResources } from './named-resource.ts';
import { limitsService } from './passed-to.ts';
import { isAllow, placeOfAction } from './statements.ts';

/** The codes of Access Analyzer for one action, by how a statement reaches it. */
interface WideCodes {
  readonly notResource: Readonly<Record<Reach, FindingCode>>;
  readonly star: Readonly<Record<Reach, FindingCode>>;
}
type Reach = 'named' | 'pattern' | 'notAction';

const PASS_ROLE: WideCodes = {
  notResource: {
    named: 'PASS_ROLE_WITH_NOTRESOURCE',
    pattern: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOTRESOURCE',
    notAction: 'PASS_ROLE_WITH_NOTACTION_AND_NOTRESOURCE',
  },
  star: {
    named: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
    pattern: 'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
    notAction: 'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOTACTION',
  },
};

const CREATE_SLR: WideCodes = {
  notResource: {
    named: 'CREATE_SLR_WITH_NOTRESOURCE',
    pattern: 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOTRESOURCE',
    notAction: 'CREATE_SLR_WITH_NOTACTION_AND_NOTRESOURCE',
  },
  star: {
    named: 'CREATE_SLR_WITH_STAR_IN_RESOURCE',
    pattern: 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
    notAction: 'CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOTACTION',
  },
};

/** checkPassRole finds statements that let any role be passed, or a role to any service. Source: Access Analyzer policy check reference, "Pass role with ...". */
export function checkPassRole({ statements }: LintedPolicy): Finding[] {
  return statements.filter(isAllow).flatMap(statement => {
    const place = placeOfAction(statement, 'iam:PassRole');
    if (place === undefined) return [];
    const limited = limitsService(statement);
    const code = wideCode(statement, place, PASS_ROLE, limited);
    if (code !== undefined) {
      const message = `${reachWords(statement, place, 'iam:PassRole')}, so any role can be given to a service: name the roles in Resource${statement.notResources.length > 0 ? '' : ', and the service in a condition on iam:PassedToService'}.`;
      return [finding(code, { ...at(place), message })];
    }
    if (limited || !namesResources(statement)) return [];
    const message =
      'These roles can be passed to any service that they trust: add a condition on iam:PassedToService, like "StringEquals": {"iam:PassedToService": "ecs-tasks.amazonaws.com"}.';
    return [finding('PASS_ROLE_WITHOUT_PASSED_TO_SERVICE', { ...at(place), message })];
  });
}

/** checkServiceLinkedRole finds statements that let the service-linked role of any service be made. Source: Access Analyzer policy check reference, "Create SLR with ...". */
export function checkServiceLinkedRole({ statements }: LintedPolicy): Finding[] {
  return statements.filter(isAllow).flatMap(statement => {
    const place = placeOfAction(statement, 'iam:CreateServiceLinkedRole');
    if (place === undefined) return [];
    const code = wideCode(statement, place, CREATE_SLR, namesServiceOfRole(statement));
    if (code === undefined) return [];
    const message = `${reachWords(statement, place, 'iam:CreateServiceLinkedRole')}, so the service-linked role of any service can be made: name the role in Resource, like arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS.`;
    return [finding(code, { ...at(place), message })];
  });
}

/** A condition that names the service makes up for a star, but not for NotResource, which Access Analyzer asks to be written otherwise in any case. */
function wideCode(
  statement: StatementView,
  place: Located<string>,
  codes: WideCodes,
  limited: boolean,
): FindingCode | undefined {
  if (statement.notResources.length > 0) return codes.notResource[reachOf(statement, place)];
  const isWide = statement.resources.some(isAnyOfItsKind);
  return isWide && !limited ? codes.star[reachOf(statement, place)] : undefined;
}

function reachOf({ notActions }: StatementView, { value }: Located<string>): Reach {
  if (notActions.length > 0) return 'notAction';
  return /[*?]/.test(value) ? 'pattern' : 'named';
}

function reachWords(statement: StatementView, place: Located<string>, action: string): string {
  const reach = reachOf(statement, place);
  const who =
    reach === 'named'
      ? action
      : reach === 'pattern'
        ? `${brief(place.value)} includes ${action}`
        : `NotAction leaves ${action} in`;
  const where = statement.notResources.length > 0 ? 'NotResource' : 'a star in Resource';
  return reach === 'named' ? `${who} stands with ${where}` : `${who}, with ${where}`;
}

function namesServiceOfRole({ conditions }: StatementView): boolean {
  return conditions.some(
    ({ key, operator, values }) =>
      key.toLowerCase() === 'iam:awsservicename' &&
      operator?.family === 'String' &&
      !operator.negated &&
      !values.some(({ value }) => /^[*?]*$/.test(String(value))),
  );
}
