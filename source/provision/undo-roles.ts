import type { Account } from '../account/account.ts';
import { sentenceList } from '../text/words.ts';
import { orNothingIfDenied } from './plan-principals.ts';
import { isRoleStep } from './role-calls.ts';
import { effectOfRole } from './role-step-effect.ts';
import type { Receipt, RoleStep, RoleStepAction, RunRole, Step } from './run.ts';
import { hasWritten } from './run-state.ts';

/** Names in one sentence about why something stays. */
const NAMED_MAX = 3;

/** How the roles of a run are taken back. */
export interface UndoneRoles {
  readonly steps: readonly Step[];
  /** As they will stand when the run is taken back. */
  readonly roles: readonly RunRole[];
  /** isKept tells whether a step gave a role something that stays with it, because others use the role by now. */
  readonly isKept: (step: Step) => boolean;
}

/** undoRoles finds what of the roles of a run is to be taken back, the last role first: what the run made goes, what it mended is put back, what others use by now stays. */
export async function undoRoles(receipt: Receipt, account: Account): Promise<UndoneRoles> {
  const roles = receipt.roles ?? [];
  const undone = await Promise.all(roles.map(role => new RoleUndo(role, receipt, account).plan()));
  const keptRoles = undone.flatMap(({ kept }) => kept ?? []);
  return {
    steps: undone.reverse().flatMap(({ steps }) => steps),
    roles: roles.map(asBefore),
    isKept: ({ action, policyArn, principal }) =>
      action === 'attach' &&
      keptRoles.some(
        ({ name, managedPolicies }) =>
          principal?.type === 'role' && principal.name === name && managedPolicies.includes(policyArn),
      ),
  };
}

/** What the run put in the place of something is put back the other way round. */
function asBefore({ changes: _, ...role }: RunRole): RunRole {
  const { trust, previousTrust, inlinePolicies, previousInlinePolicies = {} } = role;
  return {
    ...role,
    ...(previousTrust === undefined ? {} : { trust: previousTrust, previousTrust: trust }),
    inlinePolicies: previousInlinePolicies,
    previousInlinePolicies: inlinePolicies,
  };
}

interface Undone {
  readonly steps: readonly Step[];
  /** The role, where it stays with all that the run gave it. */
  readonly kept?: RunRole;
}

class RoleUndo {
  readonly #role: RunRole;
  readonly #receipt: Receipt;
  readonly #account: Account;
  readonly #written: readonly RoleStep[];

  constructor(role: RunRole, receipt: Receipt, account: Account) {
    this.#role = role;
    this.#receipt = receipt;
    this.#account = account;
    this.#written = receipt.steps
      .filter(step => hasWritten(step) && step.principal?.name === role.name)
      .filter(isRoleStep);
  }

  async plan(): Promise<Undone> {
    const linked = this.#wrote('create-service-linked-role');
    if (linked !== undefined) return { steps: [await this.#gone(linked, 'delete-service-linked-role')] };
    const made = this.#wrote('create-role');
    const why = made && (await this.#whyKept(made));
    if (made !== undefined && why !== undefined)
      return {
        steps: [{ ...bare(made), action: 'delete-role', status: 'in-place', note: why }],
        kept: this.#role,
      };
    const inline = this.#written.filter(({ action }) => action === 'put-role-policy');
    const trust = this.#wrote('update-assume-role-policy');
    return {
      steps: [
        ...(await Promise.all(inline.map(step => this.#inlineBack(step)))),
        ...(trust === undefined ? [] : [await this.#trustBack(trust)]),
        ...(await this.#profileBack()),
        ...(made === undefined ? [] : [await this.#gone(made, 'delete-role')]),
      ],
    };
  }

  #wrote(action: RoleStepAction): RoleStep | undefined {
    return this.#written.find(step => step.action === action);
  }

  #effect(step: RoleStep) {
    return effectOfRole(step, this.#receipt, this.#account);
  }

  /** Pending, or in place when the account shows its effect already. */
  async #gone(step: RoleStep, action: RoleStepAction): Promise<Step> {
    const away: RoleStep = { ...bare(step), action };
    const effect = await this.#effect(away);
    return effect.state === 'there' ? { ...away, status: 'in-place' } : away;
  }

  async #inlineBack(step: RoleStep): Promise<Step> {
    const { inlinePolicy = '' } = step;
    const isNew = this.#role.previousInlinePolicies?.[inlinePolicy] === undefined;
    return this.#back(step, isNew ? 'delete-role-policy' : 'put-role-policy');
  }

  #trustBack(step: RoleStep): Promise<Step> {
    return this.#back(step, 'update-assume-role-policy');
  }

  /** Only what is still as the run wrote it goes back. */
  async #back(step: RoleStep, action: RoleStepAction): Promise<Step> {
    const back: RoleStep = { ...bare(step), action };
    const effect = await this.#effect(step);
    if (effect.state === 'there') return back;
    return { ...back, status: 'in-place', ...(effect.state === 'other' ? { note: effect.message } : {}) };
  }

  async #profileBack(): Promise<Step[]> {
    const added = this.#wrote('add-role-to-instance-profile');
    const made = this.#wrote('create-instance-profile');
    const out = added && (await this.#gone(added, 'remove-role-from-instance-profile'));
    return [
      ...(out === undefined ? [] : [out]),
      ...(made === undefined ? [] : [await this.#profileGone(made, out?.status === 'pending')]),
    ];
  }

  async #profileGone(made: RoleStep, emptied: boolean): Promise<Step> {
    const away = await this.#gone(made, 'delete-instance-profile');
    const { name, instanceProfile = name } = this.#role;
    const held = (await this.#account.roles.instanceProfile(instanceProfile)) ?? [];
    const others = held.filter(role => !(emptied && role === name));
    if (others.length === 0) return away;
    return { ...away, status: 'in-place', note: `Kept: it holds the role ${sentenceList(others)}.` };
  }

  /** A role that was given anything since stays; what may not be read is left to IAM, which deletes no role that has anything. */
  async #whyKept(made: RoleStep): Promise<string | undefined> {
    const { name, path } = this.#role;
    const { roles } = this.#account;
    const role = await roles.find(name);
    if (role === undefined) return undefined;
    if (role.path !== path) return 'Kept: it is not the role that this run made.';
    if ((await this.#effect(made)).state === 'other') return 'Kept: its trust policy has been changed since.';
    const since = [...(await this.#policiesSince()), ...(await this.#inlineSince())];
    if (since.length > 0)
      return `Kept: somebody has given it ${sentenceList(since.slice(0, NAMED_MAX))} since.`;
    const profiles = await this.#profilesSince();
    if (profiles.length === 0) return undefined;
    const what = profiles.length === 1 ? 'the instance profile' : 'the instance profiles';
    return `Kept: it is in ${what} ${sentenceList(profiles.slice(0, NAMED_MAX))} as well.`;
  }

  async #policiesSince(): Promise<string[]> {
    const { name } = this.#role;
    const ours = this.#receipt.steps
      .filter(
        ({ action, principal }) =>
          action === 'attach' && principal?.type === 'role' && principal.name === name,
      )
      .filter(hasWritten);
    const attached = (await this.#account.attachedPolicies({ type: 'role', name })) ?? [];
    return attached
      .filter(({ arn }) => !ours.some(({ policyArn }) => policyArn === arn))
      .map(policy => `policy ${policy.name}`);
  }

  async #inlineSince(): Promise<string[]> {
    const names = await this.#account.roles.inlinePolicies(this.#role.name).catch(orNothingIfDenied);
    const changed = await Promise.all(
      (names ?? []).map(async name => {
        const step = this.#written.find(({ inlinePolicy }) => inlinePolicy === name);
        return step === undefined || (await this.#effect(step)).state === 'other' ? [name] : [];
      }),
    );
    return changed.flat().map(name => `inline policy ${name}`);
  }

  async #profilesSince(): Promise<string[]> {
    const { name, instanceProfile } = this.#role;
    const ours = this.#wrote('add-role-to-instance-profile') === undefined ? undefined : instanceProfile;
    const profiles = await this.#account.roles.instanceProfilesOf(name).catch(orNothingIfDenied);
    return (profiles ?? []).filter(profile => profile !== ours);
  }
}

function bare({ principal, inlinePolicy }: RoleStep): Omit<RoleStep, 'action'> {
  return { principal, ...(inlinePolicy === undefined ? {} : { inlinePolicy }), status: 'pending' };
}
