import type {
  Account,
  AttachedPolicy,
  Identity,
  NewPolicy,
  NewUser,
  PolicyRow,
  PolicyScope,
} from '../../source/account/account.ts';
import type { PrincipalRow } from '../../source/account/principal-row.ts';
import type { SimulatorRow } from '../../source/account/simulator-rows.ts';
import type { Principal, PrincipalType } from '../../source/policy/names.ts';
import { Failure } from '../../source/text/failure.ts';
import { MemoryRoles } from '../provision/memory-roles.ts';

export const IDENTITY: Identity = {
  id: '123456789012',
  arn: 'arn:aws:iam::123456789012:user/admin',
  partition: 'aws',
  region: 'us-east-1',
  sandbox: false,
};

type Call =
  | 'identity'
  | 'plan'
  | 'attached'
  | 'groups'
  | 'user'
  | 'group'
  | 'role'
  | 'customer'
  | 'aws'
  | 'create'
  | 'attach';

/** FakeAccount is an account in memory whose answers a test can hold back or turn into failures. */
export class FakeAccount implements Account {
  readonly sandbox = false;
  readonly roles = new MemoryRoles(IDENTITY.id);
  readonly rows: Record<PrincipalType, PrincipalRow[]> = { user: [], group: [], role: [] };
  readonly managed: Record<PolicyScope, PolicyRow[]> = { customer: [], aws: [] };
  readonly documents = new Map<string, string>();
  readonly attachments: { principal: Principal; arn: string }[] = [];
  /** Names of the members of each group. */
  readonly members = new Map<string, string[]>();
  readonly #userTags = new Map<string, Readonly<Record<string, string>>>();
  readonly #failures = new Map<Call, Failure>();
  readonly #held = new Map<Call, Promise<void>>();

  /** with puts users, groups or roles into the account. */
  with(type: PrincipalType, ...names: string[]): this {
    for (const name of names) {
      const arn = `arn:aws:iam::${IDENTITY.id}:${type}/${name}`;
      this.rows[type].push({ type, name, path: '/', arn });
    }
    return this;
  }

  /** withPolicy puts a policy into the account. */
  withPolicy(scope: PolicyScope, name: string, document = '{}', change: Partial<PolicyRow> = {}): this {
    const owner = scope === 'aws' ? 'aws' : IDENTITY.id;
    const arn = `arn:aws:iam::${owner}:policy/${name}`;
    const row = { arn, name, path: '/', defaultVersionId: 'v1', attachmentCount: 0, attachable: true };
    this.managed[scope].push({ ...row, ...change });
    this.documents.set(arn, document);
    return this;
  }

  /** fail lets calls of one kind fail until they are mended. */
  fail(call: Call, failure = ACCESS_DENIED): this {
    this.#failures.set(call, failure);
    return this;
  }

  mend(call: Call): void {
    this.#failures.delete(call);
  }

  /** hold lets calls of one kind wait until what it answers is called. */
  hold(call: Call): () => void {
    let release = () => {};
    this.#held.set(
      call,
      new Promise<void>(resolve => {
        release = resolve;
      }),
    );
    return () => release();
  }

  async identity(): Promise<Identity> {
    await this.#pass('identity');
    return IDENTITY;
  }

  async simulate(
    _principalArn: string,
    actions: readonly string[],
    _resources: readonly string[],
  ): Promise<readonly SimulatorRow[]> {
    const base = { resource: '*', decision: 'allowed', matched: [], missingContext: [] } as const;
    return actions.map(action => ({ ...base, action }));
  }

  async role(name: string): Promise<PrincipalRow | undefined> {
    await this.#pass('plan');
    return this.rows.role.find(row => row.name === name);
  }

  async user(name: string) {
    const row = this.rows.user.find(user => user.name === name);
    return row && { ...row, tags: this.#userTags.get(name) ?? {} };
  }

  async userHoldings(name: string) {
    const none = { groups: [], inlinePolicies: [], accessKeys: [] };
    return this.rows.user.some(user => user.name === name) ? none : undefined;
  }

  async groupsOf(name: string) {
    await this.#pass('groups');
    if (!this.rows.user.some(user => user.name === name)) return undefined;
    return [...this.members].flatMap(([group, users]) => (users.includes(name) ? [group] : []));
  }

  async membersOf(group: string) {
    await this.#pass('groups');
    return this.rows.group.some(row => row.name === group) ? (this.members.get(group) ?? []) : undefined;
  }

  async createUser({ name, path, tags }: NewUser) {
    const arn = `arn:aws:iam::${IDENTITY.id}:user${path}${name}`;
    this.rows.user.push({ type: 'user', name, path, arn });
    this.#userTags.set(name, tags);
    return { requestId: 'r-8' };
  }

  async deleteUser(name: string) {
    this.rows.user.splice(
      this.rows.user.findIndex(user => user.name === name),
      1,
    );
    return { requestId: 'r-9' };
  }

  async summary() {
    await this.#pass('plan');
    return {};
  }

  async *principals(type: PrincipalType) {
    const [first, ...rest] = this.rows[type];
    if (first !== undefined) yield [first];
    await this.#pass(type);
    yield rest;
  }

  async *policies(scope: PolicyScope) {
    await this.#pass(scope);
    yield this.managed[scope];
  }

  async policy(arn: string) {
    return [...this.managed.customer, ...this.managed.aws].find(row => row.arn === arn);
  }

  async policyText(arn: string) {
    return this.documents.get(arn) ?? '{}';
  }

  async attachedPolicies({ type, name }: Principal): Promise<AttachedPolicy[] | undefined> {
    await this.#pass('attached');
    if (!this.rows[type].some(row => row.name === name)) return undefined;
    return this.attachments
      .filter(({ principal }) => principal.type === type && principal.name === name)
      .map(({ arn }) => ({ arn, name: arn.split('/').at(-1) ?? '' }));
  }

  async policyVersions(arn: string) {
    return this.documents.has(arn) ? [{ versionId: 'v1', isDefault: true }] : undefined;
  }

  async entitiesForPolicy(arn: string) {
    return this.attachments.filter(one => one.arn === arn).map(({ principal }) => principal);
  }

  async createPolicyVersion(arn: string, document: string) {
    this.documents.set(arn, document);
    return { requestId: 'r-3', versionId: 'v2' };
  }

  async setDefaultVersion() {
    return { requestId: 'r-4' };
  }

  async deletePolicyVersion() {
    return { requestId: 'r-5' };
  }

  async deletePolicy(arn: string) {
    const index = this.managed.customer.findIndex(row => row.arn === arn);
    if (index >= 0) this.managed.customer.splice(index, 1);
    this.documents.delete(arn);
    return { requestId: 'r-6' };
  }

  async detachPolicy(principal: Principal, arn: string) {
    const index = this.attachments.findIndex(
      one =>
        one.arn === arn && one.principal.type === principal.type && one.principal.name === principal.name,
    );
    if (index >= 0) this.attachments.splice(index, 1);
    return { requestId: 'r-7' };
  }

  async createPolicy({ name, document }: NewPolicy) {
    await this.#pass('create');
    this.withPolicy('customer', name, document);
    return { requestId: 'r-1', arn: `arn:aws:iam::${IDENTITY.id}:policy/${name}`, versionId: 'v1' };
  }

  async attachPolicy(principal: Principal, arn: string) {
    await this.#pass('attach');
    this.attachments.push({ principal, arn });
    return { requestId: 'r-2' };
  }

  async #pass(call: Call): Promise<void> {
    await this.#held.get(call);
    const failure = this.#failures.get(call);
    if (failure !== undefined) throw failure;
  }
}

export const ACCESS_DENIED = new Failure(
  'refused',
  'AccessDenied',
  'user/admin may not do this in the account 123456789012.',
  'Ask for the permission, or sign in as somebody who has it.',
);
