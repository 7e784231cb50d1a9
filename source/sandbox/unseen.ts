import type { Answer } from './answer.ts';
import type { FaultPlan } from './fault-plan.ts';
import type { Parameters } from './parameters.ts';
import { noSuchEntity, type WireError } from './wire-error.ts';

type Kind = 'policy' | 'role' | 'profile';

/** Calls that make what is not seen at first. */
const MAKES: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    CreatePolicy: 'policy',
    CreateRole: 'role',
    CreateInstanceProfile: 'profile',
  } as const),
);

/** Calls that need what may not be seen yet. */
const NEEDS: ReadonlyMap<string, readonly Kind[]> = new Map(
  Object.entries({
    AttachUserPolicy: ['policy'],
    AttachGroupPolicy: ['policy'],
    AttachRolePolicy: ['policy', 'role'],
    PutRolePolicy: ['role'],
    AddRoleToInstanceProfile: ['profile', 'role'],
  } as const),
);

/** How calls name things, and what IAM says of one that it does not see. */
const NAMING: Readonly<
  Record<Kind, { readonly parameter: string; readonly missing: (name: string) => string }>
> = {
  policy: {
    parameter: 'PolicyArn',
    missing: arn => `Policy ${arn} does not exist or is not attachable.`,
  },
  role: { parameter: 'RoleName', missing: name => `The role with name ${name} cannot be found.` },
  profile: {
    parameter: 'InstanceProfileName',
    missing: name => `Instance Profile ${name} cannot be found.`,
  },
};

/** What is left of the time in which something new is not seen. */
interface Delay {
  calls: number;
  readonly until: number;
}

/** Unseen are new things that calls do not see yet, for as long as a plan says: IAM needs a while to make them known everywhere. */
export class Unseen {
  readonly #plan: FaultPlan['consistencyDelay'];
  readonly #delays = new Map<string, Delay>();

  constructor(plan: FaultPlan['consistencyDelay']) {
    this.#plan = plan;
  }

  /** refusal is what IAM answers a call that needs something that is not seen yet. */
  refusal(action: string, parameters: Parameters): WireError | undefined {
    for (const kind of NEEDS.get(action) ?? []) {
      const { parameter, missing } = NAMING[kind];
      const name = parameters.text(parameter) ?? '';
      if (this.#hides(`${kind} ${name}`)) return noSuchEntity(missing(name));
    }
    return undefined;
  }

  /** note remembers what a call has made. */
  note(action: string, parameters: Parameters, { status, body }: Answer): void {
    const kind = MAKES.get(action);
    if (!this.#plan || kind === undefined || status !== 200) return;
    const name = kind === 'policy' ? arnIn(body) : (parameters.text(NAMING[kind].parameter) ?? '');
    const calls = 'calls' in this.#plan ? this.#plan.calls : 0;
    const until = 'ms' in this.#plan ? Date.now() + this.#plan.ms : 0;
    this.#delays.set(`${kind} ${name}`, { calls, until });
  }

  #hides(key: string): boolean {
    const delay = this.#delays.get(key);
    if (!delay) return false;
    if (delay.calls > 0) {
      delay.calls--;
      return true;
    }
    return Date.now() < delay.until;
  }
}

function arnIn(body: string): string {
  return /<Arn>([^<]*)<\/Arn>/.exec(body)?.[1] ?? '';
}
