import type { NewRole, RoleRow, Roles } from '../../source/account/roles.ts';
import { Failure } from '../../source/text/failure.ts';
import type { CallMade } from './memory-account.ts';

/** What makes calls of roles go wrong. */
interface Faults {
  /** Asked before each call: what it throws becomes of the call. */
  readonly before: (call: CallMade) => void;
  /** Asked after each write took effect: what it throws becomes of the answer. */
  readonly after: (call: CallMade) => void;
  /** Whether managed policies are attached to a role. */
  readonly hasPolicies: (roleName: string) => boolean;
}

const NO_FAULTS: Faults = { before: () => {}, after: () => {}, hasPolicies: () => false };

/** MemoryRoles are the roles of an account without a wire. */
export class MemoryRoles implements Roles {
  readonly rows = new Map<string, RoleRow>();
  /** Inline policies by `role policy`. */
  readonly inline = new Map<string, string>();
  /** Names of the roles in each instance profile. */
  readonly profiles = new Map<string, string[]>();
  readonly #accountId: string;
  readonly #faults: Faults;

  constructor(accountId: string, faults: Faults = NO_FAULTS) {
    this.#accountId = accountId;
    this.#faults = faults;
  }

  /** put has a role in the account, whoever made it. */
  put({ name, path, description, trust }: NewRole): void {
    const arn = `arn:aws:iam::${this.#accountId}:role${path}${name}`;
    this.rows.set(name, { type: 'role', name, path, arn, description, trust });
  }

  /** held is all that the account holds of roles; documents are compared by what they say. */
  held() {
    const { rows, inline, profiles } = this;
    return {
      rows: [...rows.values()].map(row => ({ ...row, trust: JSON.parse(row.trust) })),
      inline: Object.fromEntries([...inline].map(([name, text]) => [name, JSON.parse(text)])),
      profiles: Object.fromEntries(profiles),
    };
  }

  async *all() {
    this.#faults.before({ method: 'roles.all', about: '' });
    yield [...this.rows.values()];
  }

  async find(name: string) {
    this.#faults.before({ method: 'roles.find', about: name });
    return this.rows.get(name);
  }

  async inlinePolicies(roleName: string) {
    this.#faults.before({ method: 'roles.inlinePolicies', about: roleName });
    if (!this.rows.has(roleName)) return undefined;
    return [...this.inline.keys()].flatMap(key =>
      key.startsWith(`${roleName} `) ? [key.slice(roleName.length + 1)] : [],
    );
  }

  async inlinePolicyText(roleName: string, policyName: string) {
    this.#faults.before({ method: 'roles.inlinePolicyText', about: roleName });
    return this.inline.get(`${roleName} ${policyName}`);
  }

  async instanceProfile(name: string) {
    this.#faults.before({ method: 'roles.instanceProfile', about: name });
    return this.profiles.get(name);
  }

  async instanceProfilesOf(roleName: string) {
    this.#faults.before({ method: 'roles.instanceProfilesOf', about: roleName });
    if (!this.rows.has(roleName)) return undefined;
    return [...this.profiles].flatMap(([name, roles]) => (roles.includes(roleName) ? [name] : []));
  }

  async create(role: NewRole) {
    return this.#write('create', role.name, () => {
      if (this.rows.has(role.name)) throw refused('EntityAlreadyExists', role.name);
      this.put(role);
    });
  }

  async createLinked(service: string) {
    return this.#write('createLinked', service, () => {
      const name = 'AWSServiceRoleForECS';
      if (this.rows.has(name)) throw refused('InvalidInput', name);
      this.put({ name, path: `/aws-service-role/${service}/`, description: '', trust: '{}' });
    });
  }

  async updateTrust(roleName: string, trust: string) {
    return this.#write('updateTrust', roleName, () => {
      this.rows.set(roleName, { ...this.#there(roleName), trust });
    });
  }

  async putPolicy(roleName: string, policyName: string, document: string) {
    return this.#write('putPolicy', roleName, () => {
      this.#there(roleName);
      this.inline.set(`${roleName} ${policyName}`, document);
    });
  }

  async deletePolicy(roleName: string, policyName: string) {
    return this.#write('deletePolicy', roleName, () => {
      if (!this.inline.delete(`${roleName} ${policyName}`)) throw refused('NoSuchEntity', policyName);
    });
  }

  async createProfile(name: string) {
    return this.#write('createProfile', name, () => {
      if (this.profiles.has(name)) throw refused('EntityAlreadyExists', name);
      this.profiles.set(name, []);
    });
  }

  async addToProfile(profile: string, roleName: string) {
    return this.#write('addToProfile', profile, () => {
      this.#there(roleName);
      const roles = this.profiles.get(profile);
      if (roles === undefined) throw refused('NoSuchEntity', profile);
      if (roles.length > 0) throw refused('LimitExceeded', profile);
      roles.push(roleName);
    });
  }

  async removeFromProfile(profile: string, roleName: string) {
    return this.#write('removeFromProfile', profile, () => {
      const roles = this.profiles.get(profile);
      if (!roles?.includes(roleName)) throw refused('NoSuchEntity', profile);
      roles.splice(roles.indexOf(roleName), 1);
    });
  }

  async deleteProfile(name: string) {
    return this.#write('deleteProfile', name, () => {
      const roles = this.profiles.get(name);
      if (roles === undefined) throw refused('NoSuchEntity', name);
      if (roles.length > 0) throw refused('DeleteConflict', name);
      this.profiles.delete(name);
    });
  }

  async delete(name: string) {
    return this.#write('delete', name, () => {
      this.#there(name);
      const inline = [...this.inline.keys()].some(key => key.startsWith(`${name} `));
      const inProfile = [...this.profiles.values()].some(roles => roles.includes(name));
      if (inline || inProfile || this.#faults.hasPolicies(name)) throw refused('DeleteConflict', name);
      this.rows.delete(name);
    });
  }

  async deleteLinked(name: string) {
    return this.#write('deleteLinked', name, () => {
      this.#there(name);
      this.rows.delete(name);
    });
  }

  #there(name: string): RoleRow {
    const row = this.rows.get(name);
    if (row === undefined) throw refused('NoSuchEntity', name);
    return row;
  }

  #write(method: string, about: string, change: () => void) {
    const call = { method: `roles.${method}`, about };
    this.#faults.before(call);
    change();
    this.#faults.after(call);
    return { requestId: `request-${method}-${about}` };
  }
}

function refused(code: string, name: string): Failure {
  return new Failure('refused', code, `IAM refused it: ${code} (${name}).`);
}
