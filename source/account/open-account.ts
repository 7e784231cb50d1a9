import type { RequestContext } from '../policy/evaluate/request-context.ts';
import type { Principal, PrincipalType } from '../policy/names.ts';
import type {
  Account,
  AccountChoice,
  AccountSummary,
  AttachedPolicy,
  Identity,
  NewPolicy,
  NewUser,
  PolicyRow,
  PolicyScope,
  PolicyVersionRow,
  PolicyWritten,
  UserHoldings,
  UserRow,
  VersionWritten,
} from './account.ts';
import { type Clients, openClients } from './clients.ts';
import { unreadableAnswer } from './connection-failure.ts';
import { decodeDocument } from './decode-document.ts';
import { codeOf } from './error-code.ts';
import { translateError } from './errors.ts';
import { openRoles } from './open-roles.ts';
import type { PrincipalRow } from './principal-row.ts';
import { profileOf } from './profiles.ts';
import {
  accessKeyPages,
  attachedPages,
  collected,
  entityPages,
  groupPages,
  inlinePolicyPages,
  memberPages,
  policyPages,
  principalPages,
  readRole,
  readUser,
  rowOfPolicy,
  versionPages,
} from './reads.ts';
import type { Roles } from './roles.ts';
import { openSimulator, type Simulator } from './simulator.ts';
import type { SimulatorRow } from './simulator-rows.ts';
import {
  sendAttach,
  sendCreatePolicy,
  sendCreateUser,
  sendCreateVersion,
  sendDeletePolicy,
  sendDeleteUser,
  sendDeleteVersion,
  sendDetach,
  sendSetDefault,
} from './writes.ts';
import type { Written } from './written.ts';

/**
 * openAccount gives access to one account; nothing is loaded and no call is made before its first method is used.
 * Its methods throw a Failure of kind credentials, refused or other.
 */
export function openAccount(choice: AccountChoice): Account {
  return new SdkAccount(choice);
}

class SdkAccount implements Account {
  readonly sandbox: boolean;
  readonly roles: Roles;
  readonly #choice: AccountChoice;
  #clients: Promise<Clients> | undefined;
  #identity: Promise<Identity> | undefined;
  #simulator: Simulator | undefined;

  constructor(choice: AccountChoice) {
    this.#choice = choice;
    this.sandbox = choice.sandbox;
    this.roles = openRoles({
      call: (action, send) => this.#call(action, send),
      callOrNothing: (action, send) => this.#callOrNothing(action, send),
      pages: (action, read) => this.#pages(action, read),
    });
  }

  identity(): Promise<Identity> {
    this.#identity ??= this.#call('sts:GetCallerIdentity', async ({ sts, sdk, region }) => {
      const answer = await sts.send(new sdk.GetCallerIdentityCommand({}));
      const { Account: id, Arn: arn } = answer;
      if (id === undefined || arn === undefined) throw unreadableAnswer('sts:GetCallerIdentity', answer);
      const partition = arn.split(':')[1] ?? 'aws';
      return { id, arn, partition, region, sandbox: this.sandbox };
    });
    // A failed attempt is not remembered: the person may sign in and retry.
    this.#identity.catch(() => {
      this.#identity = undefined;
    });
    return this.#identity;
  }

  summary(): Promise<AccountSummary> {
    return this.#call('iam:GetAccountSummary', async ({ iam, sdk }) => {
      const answer = await iam.send(new sdk.GetAccountSummaryCommand({}));
      return (answer.SummaryMap ?? {}) as AccountSummary;
    });
  }

  principals(type: PrincipalType): AsyncIterable<readonly PrincipalRow[]> {
    return this.#pages(`iam:List${capital(type)}s`, clients => principalPages(clients, type));
  }

  policies(scope: PolicyScope): AsyncIterable<readonly PolicyRow[]> {
    return this.#pages('iam:ListPolicies', clients => policyPages(clients, scope));
  }

  policy(arn: string): Promise<PolicyRow | undefined> {
    return this.#callOrNothing('iam:GetPolicy', async ({ iam, sdk }) => {
      const answer = await iam.send(new sdk.GetPolicyCommand({ PolicyArn: arn }));
      return answer.Policy === undefined ? undefined : rowOfPolicy(answer.Policy);
    });
  }

  policyText(arn: string, versionId: string): Promise<string> {
    return this.#call('iam:GetPolicyVersion', async ({ iam, sdk }) => {
      const answer = await iam.send(
        new sdk.GetPolicyVersionCommand({ PolicyArn: arn, VersionId: versionId }),
      );
      return decodeDocument(answer.PolicyVersion?.Document ?? '');
    });
  }

  attachedPolicies(principal: Principal): Promise<readonly AttachedPolicy[] | undefined> {
    return this.#callOrNothing(`iam:ListAttached${capital(principal.type)}Policies`, clients =>
      collected(attachedPages(clients, principal)),
    );
  }

  policyVersions(arn: string): Promise<readonly PolicyVersionRow[] | undefined> {
    return this.#callOrNothing('iam:ListPolicyVersions', clients => collected(versionPages(clients, arn)));
  }

  entitiesForPolicy(arn: string): Promise<readonly Principal[] | undefined> {
    return this.#callOrNothing('iam:ListEntitiesForPolicy', clients => collected(entityPages(clients, arn)));
  }

  role(name: string): Promise<PrincipalRow | undefined> {
    return this.#callOrNothing('iam:GetRole', clients => readRole(clients, name));
  }

  user(name: string): Promise<UserRow | undefined> {
    return this.#callOrNothing('iam:GetUser', clients => readUser(clients, name));
  }

  async userHoldings(name: string): Promise<UserHoldings | undefined> {
    const [groups, inlinePolicies, accessKeys] = await Promise.all([
      this.groupsOf(name),
      this.#callOrNothing('iam:ListUserPolicies', clients => collected(inlinePolicyPages(clients, name))),
      this.#callOrNothing('iam:ListAccessKeys', clients => collected(accessKeyPages(clients, name))),
    ]);
    if (groups === undefined || inlinePolicies === undefined || accessKeys === undefined) return undefined;
    return { groups, inlinePolicies, accessKeys };
  }

  groupsOf(userName: string): Promise<readonly string[] | undefined> {
    return this.#callOrNothing('iam:ListGroupsForUser', clients => collected(groupPages(clients, userName)));
  }

  membersOf(groupName: string): Promise<readonly string[] | undefined> {
    return this.#callOrNothing('iam:GetGroup', clients => collected(memberPages(clients, groupName)));
  }

  simulate(
    principalArn: string,
    actions: readonly string[],
    resources: readonly string[],
    context?: RequestContext,
  ): Promise<readonly SimulatorRow[]> {
    this.#simulator ??= openSimulator(this.#choice, () => this.#open());
    return this.#simulator.simulatePrincipal(principalArn, actions, resources, context);
  }

  createPolicy(policy: NewPolicy): Promise<PolicyWritten> {
    return this.#call('iam:CreatePolicy', clients => sendCreatePolicy(clients, policy));
  }

  attachPolicy(principal: Principal, policyArn: string): Promise<Written> {
    return this.#call(`iam:Attach${capital(principal.type)}Policy`, clients =>
      sendAttach(clients, principal, policyArn),
    );
  }

  detachPolicy(principal: Principal, policyArn: string): Promise<Written> {
    return this.#call(`iam:Detach${capital(principal.type)}Policy`, clients =>
      sendDetach(clients, principal, policyArn),
    );
  }

  createPolicyVersion(arn: string, document: string): Promise<VersionWritten> {
    return this.#call('iam:CreatePolicyVersion', clients => sendCreateVersion(clients, arn, document));
  }

  setDefaultVersion(arn: string, versionId: string): Promise<Written> {
    return this.#call('iam:SetDefaultPolicyVersion', clients => sendSetDefault(clients, arn, versionId));
  }

  deletePolicyVersion(arn: string, versionId: string): Promise<Written> {
    return this.#call('iam:DeletePolicyVersion', clients => sendDeleteVersion(clients, arn, versionId));
  }

  deletePolicy(arn: string): Promise<Written> {
    return this.#call('iam:DeletePolicy', clients => sendDeletePolicy(clients, arn));
  }

  createUser(user: NewUser): Promise<Written> {
    return this.#call('iam:CreateUser', clients => sendCreateUser(clients, user));
  }

  deleteUser(name: string): Promise<Written> {
    return this.#call('iam:DeleteUser', clients => sendDeleteUser(clients, name));
  }

  async #call<T>(action: string, send: (clients: Clients) => Promise<T>): Promise<T> {
    try {
      return await send(await this.#open());
    } catch (error) {
      throw translateError(error, { action, profile: this.#profile });
    }
  }

  async #callOrNothing<T>(action: string, send: (clients: Clients) => Promise<T>): Promise<T | undefined> {
    return this.#call(action, async clients => {
      try {
        return await send(clients);
      } catch (error) {
        if (codeOf(error) === 'NoSuchEntity') return undefined;
        throw error;
      }
    });
  }

  async *#pages<T>(action: string, read: (clients: Clients) => AsyncIterable<T>): AsyncIterable<T> {
    try {
      yield* read(await this.#open());
    } catch (error) {
      throw translateError(error, { action, profile: this.#profile });
    }
  }

  get #profile(): string | undefined {
    return profileOf(this.#choice);
  }

  #open(): Promise<Clients> {
    this.#clients ??= openClients(this.#choice);
    this.#clients.catch(() => {
      this.#clients = undefined;
    });
    return this.#clients;
  }
}

function capital(type: PrincipalType): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}
