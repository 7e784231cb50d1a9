import type {
  Account,
  AccountSummary,
  AttachedPolicy,
  NewPolicy,
  PolicyRow,
} from '../../source/account/account.ts';
import type { Principal } from '../../source/policy/names.ts';
import { Failure } from '../../source/text/failure.ts';

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
  readonly texts = new Map<string, string>();
  readonly principalNames = new Set(['user alice', 'user bob', 'group ops', 'role deploy']);
  readonly attachments = new Map<string, string[]>();
  /** Asked before each call: what it throws becomes of the call. */
  fault: (call: CallMade) => void = () => {};

  async identity() {
    this.fault({ method: 'identity', about: '' });
    const { id } = this;
    return { id, arn: `arn:aws:iam::${id}:user/ada`, partition: 'aws', region: 'us-east-1', sandbox: false };
  }

  async summary() {
    this.fault({ method: 'summary', about: '' });
    return this.quotas;
  }

  async *principals() {
    yield [];
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

  async policyText(arn: string) {
    this.fault({ method: 'policyText', about: arn });
    return this.texts.get(arn) ?? '{}';
  }

  async attachedPolicies(principal: Principal): Promise<readonly AttachedPolicy[] | undefined> {
    const key = keyOf(principal);
    this.fault({ method: 'attachedPolicies', about: key });
    if (!this.principalNames.has(key)) return undefined;
    return (this.attachments.get(key) ?? []).map(arn => ({ arn, name: arn }));
  }

  async createPolicy(policy: NewPolicy) {
    this.fault({ method: 'createPolicy', about: policy.name });
    const arn = `arn:aws:iam::${this.id}:policy${policy.path}${policy.name}`;
    this.hold(arn, policy.document);
    return { requestId: 'req-create', arn, versionId: 'v1' };
  }

  async attachPolicy(principal: Principal, arn: string) {
    const key = keyOf(principal);
    this.fault({ method: 'attachPolicy', about: key });
    this.attachments.set(key, [...(this.attachments.get(key) ?? []), arn]);
    return { requestId: `req-${principal.name}` };
  }

  /** Puts a policy into the account. */
  hold(arn: string, text = '{}', attachable = true): void {
    const [name = '', ...folders] = (arn.split(':policy/')[1] ?? '').split('/').reverse();
    const path = folders.length === 0 ? '/' : `/${folders.reverse().join('/')}/`;
    this.policyRows.push({ arn, name, path, defaultVersionId: 'v1', attachmentCount: 0, attachable });
    this.texts.set(arn, text);
  }
}

/** refusedWith makes every call that a test picks fail with a code. */
export function refusedWith(code: string, message = `${code} it is.`): never {
  throw new Failure('refused', code, message, 'Mend it.');
}

function keyOf({ type, name }: Principal): string {
  return `${type} ${name}`;
}
