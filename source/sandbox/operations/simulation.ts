import { parseArn } from '../../policy/arn.ts';
import { evaluator } from '../../policy/evaluate/evaluate.ts';
import type { RequestContext } from '../../policy/evaluate/request-context.ts';
import { askedKeys } from '../asked-keys.ts';
import { PAGING, POLICY_ARN, refuse, required } from '../constraints.ts';
import { type Call, type Operations, reading } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { policiesOf, type SimulatedPolicy, sentPolicies, statementElement } from '../simulated-policy.ts';
import { entityArn } from '../state.ts';
import { invalidInput, noSuchEntity } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { sentContext } from './sent-context.ts';

const SOURCE = { PolicySourceArn: required(POLICY_ARN) };
/** A service and an action, without wildcards (IAM API Reference, SimulateCustomPolicy). */
const ACTION = /^[a-zA-Z0-9-]+:[a-zA-Z0-9]+$/;
/** What the practice account would have to leave out, and so decide wrongly. */
const NOT_SIMULATED = ['ResourcePolicy', 'PermissionsBoundaryPolicyInputList.member.1'];
const STRICTEST_FIRST = ['explicitDeny', 'implicitDeny', 'allowed'] as const;
const ACTION_POSITION_DIGITS = 6;

/** Calls that ask what policies allow. */
export const simulationOperations: Operations = {
  SimulateCustomPolicy: reading(PAGING, call => simulate(call, listedPolicies(call))),
  SimulatePrincipalPolicy: reading({ ...SOURCE, ...PAGING }, call => simulate(call, principalPolicies(call))),
  GetContextKeysForCustomPolicy: reading({}, call => contextKeys(listedPolicies(call))),
  GetContextKeysForPrincipalPolicy: reading(SOURCE, call => contextKeys(principalPolicies(call))),
};

function listedPolicies({ parameters }: Call): SimulatedPolicy[] {
  const texts = parameters.list('PolicyInputList');
  if (texts.length === 0 && parameters.text('PolicyInputList') === undefined)
    refuse(["Value null at 'policyInputList' failed to satisfy constraint: Member must not be null"]);
  return sentPolicies(texts);
}

function principalPolicies({ state, parameters }: Call): SimulatedPolicy[] {
  const arn = parameters.required('PolicySourceArn');
  const [type = '', ...rest] = parseArn(arn)?.resource.split('/') ?? [];
  if (type !== 'user' && type !== 'group' && type !== 'role') throw invalidInput(`ARN ${arn} is not valid.`);
  const entities = { user: state.users, group: state.groups, role: state.roles }[type];
  const entity = entities.find(one => entityArn(state, type, one) === arn);
  if (!entity) throw noSuchEntity(`The ${type} with name ${rest.at(-1)} cannot be found.`);
  return [
    ...policiesOf(state, { type, name: entity.name }),
    ...sentPolicies(parameters.list('PolicyInputList')),
  ];
}

function contextKeys(policies: readonly SimulatedPolicy[]): XmlRecord {
  return { ContextKeyNames: askedKeys(policies.map(({ document }) => document)) };
}

function simulate(call: Call, policies: readonly SimulatedPolicy[]): XmlRecord {
  const { parameters } = call;
  if (NOT_SIMULATED.some(name => parameters.text(name) !== undefined)) {
    throw invalidInput('The practice account simulates no resource policies and no permissions boundaries.');
  }
  const actions = sentActions(call);
  const asked = { resources: sentResources(call), context: sentContext(parameters) };
  const page = pageOf(call, [...actions.keys()], index =>
    String(index).padStart(ACTION_POSITION_DIGITS, '0'),
  );
  const judge = judgeOf(policies, asked);
  return { EvaluationResults: page.items.map(index => judge(actions[index] ?? '')), ...page.more };
}

function sentActions({ parameters }: Call): string[] {
  const actions = parameters.list('ActionNames');
  if (actions.length === 0)
    refuse(["Value null at 'actionNames' failed to satisfy constraint: Member must not be null"]);
  for (const action of actions) if (!ACTION.test(action)) throw invalidInput(`Invalid Action: ${action}`);
  return actions;
}

function sentResources({ parameters }: Call): string[] {
  const resources = parameters.list('ResourceArns');
  for (const arn of resources)
    if (arn !== '*' && !parseArn(arn)) throw invalidInput(`Invalid Resource ARN: ${arn}`);
  return resources.length === 0 ? ['*'] : resources;
}

/** judgeOf makes a function that judges one action on all resources; its upper decision is the strictest of theirs. */
function judgeOf(
  policies: readonly SimulatedPolicy[],
  { resources, context }: { readonly resources: readonly string[]; readonly context: RequestContext },
): (action: string) => XmlRecord {
  const decide = evaluator(policies.map(({ document }) => document));
  return action => {
    const specific = resources.map(resource => {
      const { decision, matchedStatements, missingContext } = decide({ action, resource, context });
      const matched = matchedStatements.flatMap(({ policy, statement }) => {
        const source = policies[policy];
        return source ? [statementElement(source, statement)] : [];
      });
      return { resource, decision, matched, missingContext };
    });
    const strictest = STRICTEST_FIRST.find(decision => specific.some(one => one.decision === decision));
    return {
      EvalActionName: action,
      EvalResourceName: resources.length === 1 ? resources[0] : '*',
      EvalDecision: strictest,
      MatchedStatements: specific.find(({ decision }) => decision === strictest)?.matched,
      MissingContextValues: [...new Set(specific.flatMap(one => one.missingContext))],
      ResourceSpecificResults: specific.map(one => ({
        EvalResourceName: one.resource,
        EvalResourceDecision: one.decision,
        MatchedStatements: one.matched,
        MissingContextValues: one.missingContext,
      })),
    };
  };
}
