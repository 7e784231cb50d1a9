import type {
  Account,
  AccountSummary,
  AttachedPolicy,
  NewPolicy,
  NewUser,
  PolicyRow,
  UserHoldings,
} from '../../source/account/account.ts';
import type { SimulatorRow } from '../../source/account/simulator-rows.ts';
import type { Principal, PrincipalType } from '../../source/policy/names.ts';
import { Failure } from '../../source/text/failure.ts';
import { MemoryRoles } from './memory-roles.ts';

/** A call of the account: the method, and whom or what it was about. */
export interface CallMade {
  readonly method: string;
  readonly about: string;
}

/** MemoryAccount is an account without a wire, in which a test can make anything go wrong. */
export class MemoryAccount implements Account {
  readonly sandbox = false;
  id = '123456789012';
  quotas: AccountSummary = {};
  readonly policyRows: PolicyRow[] = [];
  /** The text of the default version of each policy. */
  readonly texts = new Map<string, string>();
  /** The versions of each policy, the oldest first. */
  readonly versions = new Map<string, { id: string; text: string }[]>();
  readonly #lastVersion = new Map<string, number>();
  readonly principalNames = new Set(['user alice', 'user bob', 'group ops', 'role deploy']);
  /** Paths and tags of users, where they have any. */
  readonly userDetails = new Map<string, Pick<NewUser, 'path' | 'tags'>>();
  /** What users have besides managed policies. */
  readonly holdings = new Map<string, Partial<UserHoldings>>();
  readonly attachments = new Map<string, string[]>();
  /** Asked before each call: what it throws becomes of the call. */
  fault: (call: CallMade) => void = () => {};
  /** Asked after each write took effect: what it throws becomes of the answer. */
  loss: (call: CallMade) => void = () => {};

  readonly roles = new MemoryRoles(this.id, {
    before: call => this.fault(call),
    after: call => this.loss(call),
    hasPolicies: name => this.attachments.has(`role ${name}`),
  });

  async identity() {
    this.fault({ method: 'identity', about: '' });
    const { id } = this;
    return { id, arn: `arn:aws:iam::${id}:user/ada`, partition: 'aws', region: 'us-east-1', sandbox: false };
  }

  async summary() {
    this.fault({ method: 'summary', about: '' });
    return this.quotas;
  }

  async *principals(type: PrincipalType) {
    this.fault({ method: 'principals', about: type });
    const keys = [...this.principalNames].filter(key => key.startsWith(`${type} `));
    const rows = keys.map(key => this.#row(type, key.slice(type.length + 1)));
    yield type === 'role' ? [...rows, ...this.roles.rows.values()] : rows;
  }

  /** What IAM's simulator says of the caller: everything is allowed unless a test says otherwise. */
  decide: (action: string, resource: string) => Partial<SimulatorRow> = () => ({});

  async simulate(
    _principalArn: string,
    actions: readonly string[],
    resources: readonly string[],
  ): Promise<readonly SimulatorRow[]> {
    this.fault({ method: 'simulate', about: actions.join(' ') });
    const base = { decision: 'allowed', matched: [], missingContext: [] } as const;
    return actions.flatMap(action =>
      resources.map(resource => ({ ...base, action, resource, ...this.decide(action, resource) })),
    );
  }

  async role(name: string) {
    this.fault({ method: 'role', about: name });
    if (this.principalNames.has(`role ${name}`)) return this.#row('role', name);
    return this.roles.rows.get(name);
  }

  async user(name: string) {
    this.fault({ method: 'user', about: name });
    if (!this.principalNames.has(`user ${name}`)) return undefined;
    const { path, tags } = this.userDetails.get(name) ?? { path: '/', tags: {} };
    return { type: 'user' as const, name, path, tags, arn: `arn:aws:iam::${this.id}:user${path}${name}` };
  }

  async userHoldings(name: string) {
    this.fault({ method: 'userHoldings', about: name });
    if (!this.principalNames.has(`user ${name}`)) return undefined;
    return { groups: [], inlinePolicies: [], accessKeys: [], ...this.holdings.get(name) };
  }

  async groupsOf(name: string) {
    return (await this.userHoldings(name))?.groups;
  }

  async membersOf(group: string) {
    return [...this.holdings].flatMap(([user, { groups = [] }]) => (groups.includes(group) ? [user] : []));
  }

  async *policies() {
    this.fault({ method: 'policies', about: '' });
    // A page may be empty and not the last.
    yield [];
    yield this.policyRows;
  }

  async policy(arn: string) {
    this.fault({ method: 'policy', about: arn });
    return this.policyRows.find(row => row.arn === arn);
  }

  async policyText(arn: string, versionId: string) {
    this.fault({ method: 'policyText', about: arn });
    return this.versions.get(arn)?.find(({ id }) => id === versionId)?.text ?? '{}';
  }

  async policyVersions(arn: string) {
    this.fault({ method: 'policyVersions', about: arn });
    const row = this.policyRows.find(policy => policy.arn === arn);
    if (row === undefined) return undefined;
    return (this.versions.get(arn) ?? [])
      .map(({ id }) => ({ versionId: id, isDefault: id === row.defaultVersionId }))
      .reverse();
  }

  async entitiesForPolicy(arn: string) {
    this.fault({ method: 'entitiesForPolicy', about: arn });
    if (!this.policyRows.some(row => row.arn === arn)) return undefined;
    return [...this.attachments]
      .filter(([, arns]) => arns.includes(arn))
      .map(([key]) => {
        const [type, name = ''] = key.split(' ');
        return { type: type as Principal['type'], name };
      });
  }

  async attachedPolicies(principal: Principal): Promise<readonly AttachedPolicy[] | undefined> {
    const key = keyOf(principal);
    this.fault({ method: 'attachedPolicies', about: key });
    if (!this.#isThere(principal)) return undefined;
    return (this.attachments.get(key) ?? []).map(arn => ({ arn, name: arn }));
  }

  async createPolicy(policy: NewPolicy) {
    return this.#write('createPolicy', policy.name, () => {
      const taken = this.policyRows.some(row => row.name.toLowerCase() === policy.name.toLowerCase());
      if (taken) refusedWith('EntityAlreadyExists');
      const arn = `arn:aws:iam::${this.id}:policy${policy.path}${policy.name}`;
      this.hold(arn, policy.document);
      return { requestId: 'req-create', arn, versionId: 'v1' };
    });
  }

  async createPolicyVersion(arn: string, document: string) {
    return this.#write('createPolicyVersion', arn, () => {
      const versions = this.#versionsOf(arn);
      if (versions.length >= 5) refusedWith('LimitExceeded');
      const number = (this.#lastVersion.get(arn) ?? 0) + 1;
      this.#lastVersion.set(arn, number);
      versions.push({ id: `v${number}`, text: document });
      this.#makeDefault(arn, `v${number}`);
      return { requestId: 'req-version', versionId: `v${number}` };
    });
  }

  async setDefaultVersion(arn: string, versionId: string) {
    return this.#write('setDefaultVersion', arn, () => {
      if (!this.#versionsOf(arn).some(({ id }) => id === versionId)) refusedWith('NoSuchEntity');
      this.#makeDefault(arn, versionId);
      return { requestId: 'req-default' };
    });
  }

  async deletePolicyVersion(arn: string, versionId: string) {
    return this.#write('deletePolicyVersion', arn, () => {
      const versions = this.#versionsOf(arn);
      const index = versions.findIndex(({ id }) => id === versionId);
      if (index < 0) refusedWith('NoSuchEntity');
      if (this.policyRows.some(row => row.arn === arn && row.defaultVersionId === versionId))
        refusedWith('DeleteConflict');
      versions.splice(index, 1);
      return { requestId: 'req-delete-version' };
    });
  }

  async deletePolicy(arn: string) {
    return this.#write('deletePolicy', arn, () => {
      if (this.#versionsOf(arn).length > 1) refusedWith('DeleteConflict');
      if ([...this.attachments.values()].some(arns => arns.includes(arn))) refusedWith('DeleteConflict');
      this.policyRows.splice(
        this.policyRows.findIndex(row => row.arn === arn),
        1,
      );
      this.versions.delete(arn);
      this.texts.delete(arn);
      return { requestId: 'req-delete' };
    });
  }

  async createUser({ name, path, tags }: NewUser) {
    return this.#write('createUser', name, () => {
      if (this.principalNames.has(`user ${name}`)) refusedWith('EntityAlreadyExists');
      this.principalNames.add(`user ${name}`);
      this.userDetails.set(name, { path, tags });
      return { requestId: 'req-user' };
    });
  }

  async deleteUser(name: string) {
    return this.#write('deleteUser', name, () => {
      if (!this.principalNames.has(`user ${name}`)) refusedWith('NoSuchEntity');
      const held = Object.values(this.holdings.get(name) ?? {}).flat();
      if (this.attachments.has(`user ${name}`) || held.length > 0) refusedWith('DeleteConflict');
      this.principalNames.delete(`user ${name}`);
      this.userDetails.delete(name);
      return { requestId: 'req-delete-user' };
    });
  }

  async attachPolicy(principal: Principal, arn: string) {
    const key = keyOf(principal);
    return this.#write('attachPolicy', key, () => {
      if (!this.#isThere(principal)) refusedWith('NoSuchEntity');
      const attached = this.attachments.get(key) ?? [];
      if (!attached.includes(arn)) this.attachments.set(key, [...attached, arn]);
      return { requestId: `req-${principal.name}` };
    });
  }

  async detachPolicy(principal: Principal, arn: string) {
    const key = keyOf(principal);
    return this.#write('detachPolicy', key, () => {
      const attached = this.attachments.get(key) ?? [];
      if (!attached.includes(arn)) refusedWith('NoSuchEntity');
      const left = attached.filter(one => one !== arn);
      if (left.length === 0) this.attachments.delete(key);
      else this.attachments.set(key, left);
      return { requestId: `req-detach-${principal.name}` };
    });
  }

  /** Puts a policy into the account. */
  hold(arn: string, text = '{}', attachable = true): void {
    const [name = '', ...folders] = (arn.split(':policy/')[1] ?? '').split('/').reverse();
    const path = folders.length === 0 ? '/' : `/${folders.reverse().join('/')}/`;
    this.policyRows.push({ arn, name, path, defaultVersionId: 'v1', attachmentCount: 0, attachable });
    this.texts.set(arn, text);
    this.versions.set(arn, [{ id: 'v1', text }]);
    this.#lastVersion.set(arn, 1);
  }

  #isThere({ type, name }: Principal): boolean {
    return this.principalNames.has(`${type} ${name}`) || (type === 'role' && this.roles.rows.has(name));
  }

  #row(type: PrincipalType, name: string) {
    return { type, name, path: '/', arn: `arn:aws:iam::${this.id}:${type}/${name}` };
  }

  #write<T>(method: string, about: string, effect: () => T): T {
    this.fault({ method, about });
    const result = effect();
    this.loss({ method, about });
    return result;
  }

  #versionsOf(arn: string) {
    return this.versions.get(arn) ?? refusedWith('NoSuchEntity');
  }

  #makeDefault(arn: string, versionId: string): void {
    const index = this.policyRows.findIndex(row => row.arn === arn);
    const row = this.policyRows[index];
    if (row !== undefined) this.policyRows[index] = { ...row, defaultVersionId: versionId };
    this.texts.set(arn, this.#versionsOf(arn).find(({ id }) => id === versionId)?.text ?? '');
  }
}

/** refusedWith makes every call that a test picks fail with a code. */
export function refusedWith(code: string, message = `${code} it is.`): never {
  throw new Failure('refused', code, message, 'Mend it.');
}

function keyOf({ type, name }: Principal): string {
  return `${type} ${name}`;
}
