import { actionsMatching } from '../../policy/action-pattern.ts';
import { formatArn, parseArn } from '../../policy/arn.ts';
import { compact, POLICY_VERSION, type PolicyDocument, type Statement } from '../../policy/document.ts';
import { ACCOUNT_ID } from '../../policy/request-values.ts';
import { buildArn, resourceForm, takeArnApart } from '../../policy/resources.ts';
import { actionReference, resourceTypeReference } from '../../reference/service.ts';
import type { ResourceTypeReference } from '../../reference/service-reference.ts';
import { passedRoles } from '../companion-statements.ts';
import { type CallerValues, closestFit, formatsOf } from '../resource-choices.ts';
import type { Denial } from './denial.ts';
import { readPrincipal } from './denied-principal.ts';

/** Types of resources of an action past which a statement does not name them one by one. */
const TYPES_NAMED = 4;
/** How IAM names a resource that it has no ARN for: `role deploy`, `policy path /`. */
const IAM_NAME = /^(role|user|group|policy|instance profile) (\S+)$/i;
const BARE_NAME = /^[\w.+=@/-]+$/;
const PASSED_TO = 'iam:PassedToService';

/**
 * leastStatement is the narrowest lasting statement that allows a denied request: what ECS numbers anew each time, such as tasks
 * and revisions, is left open, conditions are not taken over, and iam:PassRole names the service where the message tells it.
 */
export function leastStatement(denial: Denial): Statement {
  const action = actionsMatching(denial.action)[0] ?? denial.action;
  const services = action === 'iam:PassRole' ? passedTo(denial) : [];
  return {
    Effect: 'Allow',
    Action: action,
    Resource: compact(resourcesFor(action, denial)),
    ...(services.length === 0 ? {} : { Condition: { StringEquals: { [PASSED_TO]: compact(services) } } }),
  };
}

/** leastDocument is a policy of that statement alone. */
export function leastDocument(statement: Statement): PolicyDocument {
  return { Version: POLICY_VERSION, Statement: [statement] };
}

function resourcesFor(action: string, denial: Denial): string[] {
  const types = typesOf(action);
  if (types?.length === 0) return ['*'];
  const { resource } = denial;
  if (resource === '*') return ['*'];
  const named = resource === undefined ? undefined : namedArn(resource, denial);
  if (named !== undefined) return [types === undefined ? named : lasting(named, types)];
  if (types === undefined || types.length > TYPES_NAMED) return ['*'];
  const [only, ...more] = types;
  if (only !== undefined && more.length === 0 && resource !== undefined && BARE_NAME.test(resource))
    return [bareNamed(only, resource, denial)];
  return types.map(({ arn }) => buildArn(arn, callerValues(denial)));
}

/** Some services tell the name alone; the ARN of a secret has six random characters behind it. */
function bareNamed(type: ResourceTypeReference, name: string, denial: Denial): string {
  const last = resourceForm(type).at(-1)?.name ?? '';
  const ending = type.arn.includes(':secretsmanager:') ? '-??????' : '';
  return buildArn(type.arn, { ...callerValues(denial), [last]: `${name}${ending}` });
}

/** Nothing where the reference does not know the action. */
function typesOf(action: string): readonly ResourceTypeReference[] | undefined {
  const service = action.slice(0, action.indexOf(':'));
  return actionReference(action)?.resourceTypes.flatMap(
    ({ name }) => resourceTypeReference(service, name) ?? [],
  );
}

/** An ARN as a policy can hold it: account ids that somebody blackened stand open. */
function namedArn(resource: string, denial: Denial): string | undefined {
  const arn = parseArn(resource);
  if (arn === undefined) return iamArn(resource, denial);
  const isWhole = arn.account === '' || arn.account === 'aws' || ACCOUNT_ID.test(arn.account);
  return formatArn(isWhole ? arn : { ...arn, account: '*' });
}

function iamArn(resource: string, denial: Denial): string | undefined {
  const [, type, name] = IAM_NAME.exec(resource) ?? [];
  if (type === undefined || name === undefined) return undefined;
  const { Partition, Account } = callerValues(denial);
  const kind = type.toLowerCase().replace(' ', '-');
  return formatArn({
    partition: Partition ?? 'aws',
    service: 'iam',
    region: '',
    account: Account ?? '*',
    resource: `${kind}/${name}`,
  });
}

/** Of a task its cluster stays, of a task definition its family: their numbers are given anew each time. */
function lasting(arn: string, types: readonly ResourceTypeReference[]): string {
  const fit = closestFit(
    types.flatMap(type =>
      formatsOf({ ...type }).flatMap(format => {
        const values = takeArnApart(format, arn);
        return values === undefined ? [] : [{ type, format, values }];
      }),
    ),
  );
  if (fit === undefined) return openEnded(arn, types);
  // What stands before a slash is the cluster, where the format does not name it.
  const open = resourceForm(fit.type).flatMap(({ name, default: given }) =>
    given === '*' ? [[name, (fit.values[name] ?? '').replace(/[^/]*$/, '*')]] : [],
  );
  return buildArn(fit.format, { ...fit.values, ...(Object.fromEntries(open) as Record<string, string>) });
}

/**
 * ECS tells of tasks in the form without the cluster still; `task/*` stands for both. Streams of logs bear the id of the task
 * that writes them.
 */
function openEnded(arn: string, types: readonly ResourceTypeReference[]): string {
  const parts = parseArn(arn);
  if (parts?.service === 'logs')
    return formatArn({ ...parts, resource: parts.resource.replace(/(?<=:log-stream:).+$/, '*') });
  const kind = parts?.resource.split('/')[0] ?? '';
  const isOwn = types.some(type => parseArn(type.arn)?.resource.split('/')[0] === kind);
  if (parts?.service !== 'ecs' || !isOwn) return arn;
  return formatArn({ ...parts, resource: parts.resource.replace(/[^/]*$/, '*') });
}

function callerValues({ principal, resource }: Denial): CallerValues {
  const who = readPrincipal(principal);
  const account = who !== undefined && 'account' in who ? who.account : undefined;
  const [partition = 'aws'] = [principal, resource].flatMap(text => parseArn(text ?? '')?.partition ?? []);
  return { Partition: partition, Region: '*', Account: account ?? '*' };
}

/** The service that gets the role: as the request says it, or as the operation of ECS that was called passes roles. */
function passedTo({ context, operation }: Denial): string[] {
  const said = context[PASSED_TO];
  if (said !== undefined) return [said].flat();
  const action = actionsMatching(`ecs:${operation ?? ''}`)[0];
  const passes = actionReference(action ?? '')?.dependentActions.some(
    ({ action: needed }) => needed === 'iam:PassRole',
  );
  if (action === undefined || !passes) return [];
  return [...new Set(passedRoles(action).map(({ service }) => service))];
}
