import type { Account } from '../../account/account.ts';
import { openAccount } from '../../account/open-account.ts';
import { openSimulator, type Simulator } from '../../account/simulator.ts';
import { evaluator } from '../../policy/evaluate/evaluate.ts';
import type { RequestContext } from '../../policy/evaluate/request-context.ts';
import { safeLine } from '../../text/safe-text.ts';
import { sentenceList } from '../../text/words.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { RequestFlags, SimulatedFlags } from '../flags/simulate-flags.ts';
import type { Output } from '../output/output.ts';
import { simulateRemotely, unknownKeys } from './simulate-remote.ts';
import { simulationText } from './simulate-text.ts';
import { simulatedContext } from './simulated-context.ts';
import {
  accountPolicies,
  documentPolicies,
  refuseBadPolicies,
  type SimulatedPolicy,
  userPolicies,
} from './simulated-policies.ts';
import { simulatedActions, simulatedResources, unknownActions } from './simulated-requests.ts';
import type { SimulationResult } from './simulation.ts';

type SimulateFlags = SimulatedFlags & RequestFlags & SharedFlags;

interface Requests {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly context: RequestContext;
}

/** runSimulate is the command simulate: what policies allow. It answers 1 when a decision is other than allowed. */
export async function runSimulate(flags: SimulateFlags, output: Output): Promise<number> {
  refuseBadPolicies(flags);
  const choice = accountChoice(flags);
  const actions = simulatedActions(flags.action);
  const resources = simulatedResources(flags.resource);
  const documents = await documentPolicies(flags.policyDocument);
  const requests = { actions, resources, context: await simulatedContext(flags) };
  tellUnknown(actions, output);
  const account = openAccount(choice);
  const simulator = openSimulator(choice);
  const named = [...documents, ...(await accountPolicies(flags.policyArn, account))];
  const asked = { requests, userName: flags.userName, output };
  const results = flags.remote
    ? await askIam(named, simulator, asked)
    : judge([...named, ...(await policiesOfUser(account, simulator, asked))], requests, output);
  output.data({ results }, style => simulationText(results, style));
  return results.every(({ decision }) => decision === 'allowed') ? 0 : 1;
}

interface Asked {
  readonly requests: Requests;
  readonly userName: string | undefined;
  readonly output: Output;
}

function judge(policies: readonly SimulatedPolicy[], requests: Requests, output: Output): SimulationResult[] {
  if (policies.length > 1)
    for (const [index, { origin }] of policies.entries())
      output.note(`Policy ${index + 1}: ${safeLine(origin)}`);
  const { actions, resources, context } = requests;
  const decide = evaluator(policies.map(({ document }) => document));
  return actions.flatMap(action =>
    resources.map(resource => ({ action, resource, ...decide({ action, resource, context }) })),
  );
}

async function policiesOfUser(
  account: Account,
  simulator: Simulator,
  { userName, output }: Asked,
): Promise<SimulatedPolicy[]> {
  if (userName === undefined) return [];
  const policies = await userPolicies(userName, account, simulator);
  output.note(
    'Inline policies, permissions boundaries and policies of the organization are left out: --remote asks IAM about these as well.',
  );
  return policies;
}

async function askIam(
  policies: readonly SimulatedPolicy[],
  simulator: Simulator,
  { requests, userName, output }: Asked,
): Promise<SimulationResult[]> {
  const question = { ...requests, userName, documents: policies.map(({ document }) => document) };
  const unknown = await unknownKeys(simulator, question);
  if (unknown.length > 0)
    output.note(`The policies ask for ${safeLine(sentenceList(unknown))}, which --context does not say.`);
  return simulateRemotely(simulator, question);
}

function tellUnknown(actions: readonly string[], output: Output): void {
  for (const action of unknownActions(actions))
    output.note(`No action ${safeLine(action)} is known; it is judged by its name.`);
}
