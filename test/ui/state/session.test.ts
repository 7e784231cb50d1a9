import { describe, expect, it } from 'vitest';
import type { Receipt, Step } from '../../../source/provision/run.ts';
import { lastWords } from '../../../source/ui/screens/run/last-words.ts';
import type { Wizard } from '../../../source/ui/state/wizard.ts';
import { answered } from '../answered.ts';
import { IDENTITY } from '../fake-account.ts';
import { Walk } from '../walk.ts';

const SIGNS = { tick: '+', cross: 'x', dot: '-' };
const ARN = 'arn:aws:iam::123456789012:policy/Web';
const create = { action: 'create-policy', policyArn: ARN, status: 'done' } as const;
const attach = { action: 'attach', policyArn: ARN, principal: { type: 'user', name: 'alice' } } as const;
const DONE: Step[] = [create, { ...attach, status: 'done' }];
const PARTIAL: Step[] = [create, { ...attach, status: 'failed', error: { code: 'Denied', message: 'No.' } }];

function receipt(runId: string, said: Partial<Receipt> = {}): Receipt {
  const shared = { account: IDENTITY, startedAt: '', findings: [], equivalentCommand: 'again' };
  return { kind: 'receipt', runId, status: 'done', steps: DONE, ...shared, ...said };
}

/** A session in which these runs ended, one after the other; the wizard stands at the last outcome. */
function session(...made: (Receipt | 'stopped')[]): Walk {
  const walk = Walk.signedIn(answered());
  for (const one of made) {
    const run = { status: 'running', progress: [], stopping: one === 'stopped' } as const;
    walk.wizard = { ...walk.wizard, screen: 'run', run };
    const ended = one === 'stopped' ? receipt('1', { status: 'partial', steps: PARTIAL }) : one;
    walk.happen({ type: 'run-ended', receipt: ended, file: `runs/${ended.runId}.json` });
  }
  return walk;
}

const exitCode = (walk: Walk) => walk.press('enter').wizard.exitCode;
const partial = receipt('1', { status: 'partial', steps: PARTIAL });
const failed = receipt('1', { status: 'failed', steps: [{ ...create, status: 'failed' }] });
const undo = receipt('2', { undoes: '1', steps: [{ ...create, action: 'delete-policy' }] });

describe('a session of several runs', () => {
  it.each<[string, Walk, number]>([
    ['with 0 after a run that was done', session(receipt('1')), 0],
    ['with 3 when one was done in part', session(partial), 3],
    ['with 3 also when another one went well since', session(partial, receipt('2')), 3],
    ['with 0 when it was finished since', session(partial, receipt('1')), 0],
    ['with 0 when it was undone since', session(partial, undo), 0],
    ['with 254 when nothing was written', session(failed), 254],
    ['with 0 when another run went well after one that wrote nothing', session(failed, receipt('2')), 0],
    ['with 130 when it was stopped', session('stopped'), 130],
    ['with 0 when what was stopped was finished', session('stopped', receipt('1')), 0],
  ])('ends %s', (_, walk, code) => {
    expect(exitCode(walk)).toBe(code);
  });

  it('ends with 130 in the middle of another procedure, and with 0 from the menu', () => {
    expect(session(receipt('1')).press('m', 'ctrl-c').wizard.exitCode).toBe(0);
    const walk = session(receipt('1')).press('m', 'enter', 'enter');
    expect(walk.press('web', 'ctrl-c').wizard.overlay).toBe('leave');
    expect(walk.press('y').wizard.exitCode).toBe(130);
  });

  it('has last words about each run, the last one in full', () => {
    expect(lastWords(session(partial, undo).wizard, SIGNS)).toEqual([
      '  Run 1: undone',
      '  + Web created, undone since',
      '  x Web not attached to user alice',
      '',
      '  + policy Web deleted',
      '',
      expect.stringMatching(/^ {2}The same as a command: +again$/),
      expect.stringMatching(/^ {2}Receipt: +runs\/2\.json$/),
    ]);
  });

  it('says so when answers that were given since are not written', () => {
    const walk = session(receipt('1')).press('m', 'enter', 'enter', 'web');
    expect(lastWords(walk.wizard, SIGNS).at(-1)).toBe('  Nothing was written since.');
    expect(lastWords(Walk.signedIn(answered()).wizard, SIGNS)).toEqual(['Nothing was written.']);
  });

  it('keeps what was answered before an earlier run was undone', () => {
    const walk = Walk.signedIn(answered());
    walk.wizard = { ...walk.wizard, undertaking: { kind: 'undo', runId: '1' }, screen: 'run' };
    const run: Wizard['run'] = { status: 'running', progress: [], stopping: false };
    walk.wizard = { ...walk.wizard, run };
    walk.happen({ type: 'run-ended', receipt: undo, file: '' }).press('m');
    expect([walk.screen, walk.wizard.answers.policyName]).toEqual(['menu', 'ListTasks']);
  });
});
