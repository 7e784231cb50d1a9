import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { applyPlan } from '../../source/provision/apply.ts';
import { canResume } from '../../source/provision/find-run.ts';
import { planResume } from '../../source/provision/plan-resume.ts';
import { planUndo } from '../../source/provision/plan-undo.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import type { Plan } from '../../source/provision/run.ts';
import { effectOf } from '../../source/provision/step-effect.ts';
import { Failure } from '../../source/text/failure.ts';
import { ownFolder } from '../own-folder.ts';
import { heal, Killed } from './fault-sequence.ts';
import { MemoryAccount } from './memory-account.ts';
import { DOCUMENT, OWN, plan, policyRequest, request, user } from './requests.ts';
import { roleRequest, TASK_DOCUMENT, trusting } from './role-runs.ts';

const WEB = `${OWN}/Web`;
const OLD = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:*","Resource":"*"}]}';
const NAMES = ['alice', 'bob', 'carol'];
const NOW = new Date('2026-11-21T15:00:00Z');

const TASK_ROLE = { type: 'role', name: 'ecsTaskRole' } as const;

/** How the account stands before the run, and whether roles are wanted: one that is mended, and two that are made. */
export type Beginning = 'new policy' | 'new version' | 'roles';
export const BEGINNINGS = ['new policy', 'new version', 'roles'] as const;

const ROLES = [
  roleRequest('instance'),
  roleRequest('task', { document: TASK_DOCUMENT, ifDiffers: 'mend' }),
  roleRequest('service-linked'),
];

/** FaultyRun is one run in an account of its own, with a folder of receipts, in which anything may go wrong. */
export class FaultyRun {
  readonly account = new MemoryAccount();
  readonly folder = ownFolder('faulty-run');
  readonly receipts = new Receipts(path.join(this.folder, 'runs'));
  readonly before: unknown;
  readonly #beginning: Beginning;
  #runId = '';

  constructor(beginning: Beginning) {
    const { account } = this;
    this.#beginning = beginning;
    account.principalNames.add('user carol');
    account.hold(`${OWN}/Other`);
    account.attachments.set('user bob', [`${OWN}/Other`]);
    if (beginning === 'new version') {
      account.hold(WEB, OLD);
      account.attachments.set('user carol', [WEB]);
    }
    if (beginning === 'roles') {
      account.roles.put({ ...TASK_ROLE, path: '/', description: '', trust: trusting('ec2.amazonaws.com') });
      account.roles.inline.set('ecsTaskRole TaskPermissions', OLD);
      account.roles.profiles.set('web', ['ecsTaskRole']);
    }
    this.before = this.state();
  }

  /**
   * begin makes the plan while all is well, and then lets `faults` happen while it is carried out. A run that did not get
   * so far that there is a receipt has changed nothing.
   */
  async begin(faults: () => void): Promise<'begun' | 'not begun'> {
    const wanted = request({
      policy: policyRequest({ ifExists: 'new-version' }),
      attachTo: [...NAMES.map(user), ...(this.#beginning === 'roles' ? [TASK_ROLE] : [])],
      roles: this.#beginning === 'roles' ? ROLES : [],
    });
    const made = await plan(wanted, this.account);
    this.#runId = made.runId;
    faults();
    await this.#survive(() => this.#apply(made));
    if (this.receipts.find(made.runId) !== undefined) return 'begun';
    expect(this.state()).toEqual(this.before);
    return 'not begun';
  }

  async resume(): Promise<void> {
    await this.#survive(async () => {
      const receipt = this.receipts.read(this.#runId);
      if (canResume(receipt)) await this.#apply(await planResume(receipt, this.account, NOW));
    });
  }

  async undo(): Promise<void> {
    await this.#survive(async () => {
      const receipt = this.receipts.read(this.#runId);
      if (receipt.status !== 'undone') await this.#apply(await planUndo(receipt, this.account, new Date()));
    });
  }

  /** expectTruth holds the receipt against the account: done is there, open is not, unless it is said to be unknown. */
  async expectTruth(): Promise<void> {
    heal(this.account);
    const receipt = this.receipts.read(this.#runId);
    for (const step of receipt.steps) {
      const { state } = await effectOf(step, receipt, this.account);
      if (step.status === 'done') expect(state, JSON.stringify(step)).toBe('there');
      const open = step.status === 'pending' || step.status === 'failed';
      if (open && step.error?.effect !== 'unknown') expect(state, JSON.stringify(step)).not.toBe('there');
    }
  }

  /** expectDone holds the account against what was wanted: all of it, and nothing twice. */
  expectDone(): void {
    expect(this.receipts.read(this.#runId).status).toBe('done');
    const { account } = this;
    expect(account.policyRows.filter(({ arn }) => arn === WEB)).toHaveLength(1);
    expect(JSON.parse(account.texts.get(WEB) ?? '')).toEqual(DOCUMENT);
    const same = account.versions.get(WEB)?.filter(({ text }) => text === account.texts.get(WEB));
    expect(same).toHaveLength(1);
    expect(Object.fromEntries(account.attachments)).toMatchObject({
      'user alice': [WEB],
      'user bob': [`${OWN}/Other`, WEB],
      'user carol': [WEB],
    });
    if (this.#beginning === 'roles') this.#expectRoles();
  }

  #expectRoles(): void {
    const { roles, attachments } = this.account;
    expect([...roles.rows.keys()].sort()).toEqual(['AWSServiceRoleForECS', 'ecsInstanceRole', 'ecsTaskRole']);
    expect(roles.rows.get('ecsTaskRole')?.trust).toContain('ecs-tasks.amazonaws.com');
    expect(Object.fromEntries(roles.profiles)).toEqual({
      web: ['ecsTaskRole'],
      ecsInstanceRole: ['ecsInstanceRole'],
    });
    expect(JSON.parse(roles.inline.get('ecsTaskRole TaskPermissions') ?? '')).toEqual(TASK_DOCUMENT);
    expect(attachments.get('role ecsInstanceRole')).toHaveLength(1);
    expect(attachments.get('role ecsTaskRole')).toEqual([WEB]);
  }

  /** expectUndone holds the account against what it was before. */
  expectUndone(): void {
    expect(this.receipts.read(this.#runId).status).toBe('undone');
    expect(this.state()).toEqual(this.before);
  }

  /** state is all that the account holds. */
  state(): unknown {
    const { policyRows, versions, attachments, roles } = this.account;
    return structuredClone({
      policies: policyRows.map(({ arn, defaultVersionId }) => [arn, defaultVersionId]),
      versions: Object.fromEntries(versions),
      attachments: Object.fromEntries(attachments),
      roles: roles.held(),
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #apply(made: Plan) {
    const { account, receipts } = this;
    const signal = new AbortController().signal;
    return applyPlan(made, { account, receipts, signal, wait: async () => {}, onProgress: () => {} });
  }

  async #survive(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Failure) && !(error instanceof Killed)) throw error;
    }
  }
}
