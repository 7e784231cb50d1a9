import type { SimulateCustomPolicyCommandInput } from '@aws-sdk/client-iam';
import type { RequestContext } from '../policy/evaluate/request-context.ts';
import { PAGE_SIZE_MAX } from '../policy/limits.ts';
import type { AccountChoice } from './account.ts';
import { type Clients, openClients } from './clients.ts';
import { unreadableAnswer } from './connection-failure.ts';
import { contextEntries } from './context-entries.ts';
import { translateError } from './errors.ts';
import { profileOf } from './profiles.ts';
import { rowsOf, type SimulatorRow } from './simulator-rows.ts';

/** What IAM's simulator is asked: about policies alone, or about a user with all that it has, and the policies besides. */
export interface SimulatorQuestion {
  /** Texts of policies, in the order in which the rows number them. */
  readonly documents: readonly string[];
  readonly userName: string | undefined;
  /** Without wildcards: IAM takes none. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly context: RequestContext;
}

/** Simulator asks an account about permissions. Every method throws a Failure; nothing is ever changed. */
export interface Simulator {
  /** Names of the groups of a user. */
  groupsOf(userName: string): Promise<readonly string[]>;
  /** Condition keys and variables for which the policies ask. */
  contextKeys(question: Pick<SimulatorQuestion, 'documents' | 'userName'>): Promise<readonly string[]>;
  simulate(question: SimulatorQuestion): Promise<readonly SimulatorRow[]>;
  /** What a user or role may do with all that it has, by its ARN. */
  simulatePrincipal(
    arn: string,
    actions: readonly string[],
    resources: readonly string[],
    context?: RequestContext,
  ): Promise<readonly SimulatorRow[]>;
}

/** Actions of one call: their answer has to come in time. */
const ACTIONS_PER_CALL = 100;

/**
 * openSimulator gives access to the simulator of an account, over the clients that `open` gives where they are there
 * already; nothing is loaded and no call is made before its first method is used.
 */
export function openSimulator(choice: AccountChoice, open = opener(choice)): Simulator {
  const call: Call = async (action, send) => {
    try {
      return await send(await open());
    } catch (error) {
      throw translateError(error, { action, profile: profileOf(choice) });
    }
  };
  return {
    groupsOf: userName => groupsOf(call, userName),
    contextKeys: question => contextKeys(call, question),
    simulate: question => simulate(call, question),
    simulatePrincipal: (arn, actions, resources, context = new Map()) =>
      send(call, askedOf(actions, resources, context), [], arn),
  };
}

function opener(choice: AccountChoice): () => Promise<Clients> {
  let clients: Promise<Clients> | undefined;
  return () => {
    clients ??= openClients(choice);
    return clients;
  };
}

type Call = <T>(action: string, send: (clients: Clients) => Promise<T>) => Promise<T>;
type Asked = Omit<SimulateCustomPolicyCommandInput, 'PolicyInputList'>;

function groupsOf(call: Call, userName: string): Promise<string[]> {
  return call('iam:ListGroupsForUser', async ({ iam, sdk }) => {
    const names: string[] = [];
    const pages = sdk.paginateListGroupsForUser(
      { client: iam, pageSize: PAGE_SIZE_MAX },
      { UserName: userName },
    );
    for await (const { Groups } of pages)
      names.push(...(Groups ?? []).map(({ GroupName }) => GroupName ?? ''));
    return names;
  });
}

/** IAM asks for the ARN of the user, of which its path is a part. */
function userArn(call: Call, userName: string): Promise<string> {
  return call('iam:GetUser', async ({ iam, sdk }) => {
    const answer = await iam.send(new sdk.GetUserCommand({ UserName: userName }));
    if (answer.User?.Arn === undefined) throw unreadableAnswer('iam:GetUser', answer);
    return answer.User.Arn;
  });
}

async function contextKeys(
  call: Call,
  { documents, userName }: Pick<SimulatorQuestion, 'documents' | 'userName'>,
): Promise<readonly string[]> {
  const PolicyInputList = [...documents];
  if (userName === undefined) {
    return call('iam:GetContextKeysForCustomPolicy', async ({ iam, sdk }) => {
      const answer = await iam.send(new sdk.GetContextKeysForCustomPolicyCommand({ PolicyInputList }));
      return answer.ContextKeyNames ?? [];
    });
  }
  const PolicySourceArn = await userArn(call, userName);
  return call('iam:GetContextKeysForPrincipalPolicy', async ({ iam, sdk }) => {
    const answer = await iam.send(
      new sdk.GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn, PolicyInputList }),
    );
    return answer.ContextKeyNames ?? [];
  });
}

async function simulate(call: Call, question: SimulatorQuestion): Promise<SimulatorRow[]> {
  const { documents, userName, actions, resources, context } = question;
  const PolicySourceArn = userName === undefined ? undefined : await userArn(call, userName);
  const rows: SimulatorRow[] = [];
  for (let first = 0; first < actions.length; first += ACTIONS_PER_CALL) {
    const asked = askedOf(actions.slice(first, first + ACTIONS_PER_CALL), resources, context);
    rows.push(...(await send(call, asked, [...documents], PolicySourceArn)));
  }
  return rows;
}

function askedOf(actions: readonly string[], resources: readonly string[], context: RequestContext): Asked {
  const entries = context.size === 0 ? {} : { ContextEntries: contextEntries(context) };
  return { ActionNames: [...actions], ResourceArns: [...resources], ...entries };
}

function send(
  call: Call,
  asked: Asked,
  PolicyInputList: string[],
  PolicySourceArn: string | undefined,
): Promise<SimulatorRow[]> {
  const action = PolicySourceArn === undefined ? 'iam:SimulateCustomPolicy' : 'iam:SimulatePrincipalPolicy';
  return call(action, async ({ iam, sdk }) => {
    const settings = { client: iam };
    const pages =
      PolicySourceArn === undefined
        ? sdk.paginateSimulateCustomPolicy(settings, { ...asked, PolicyInputList })
        : sdk.paginateSimulatePrincipalPolicy(settings, { ...asked, PolicyInputList, PolicySourceArn });
    const rows: SimulatorRow[] = [];
    for await (const { EvaluationResults } of pages)
      rows.push(...(EvaluationResults ?? []).flatMap(result => rowsOf(result, asked.ResourceArns ?? [])));
    return rows;
  });
}
