import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, begin, finalDocument, noAnswers } from '../../source/procedure/answers.ts';
import { restoreAnswers } from '../../source/procedure/saved-answers.ts';
import {
  draftContent,
  draftRow,
  draftTitle,
  isWorthKeeping,
  openDraft,
} from '../../source/procedure/wizard-draft.ts';
import type { DraftContent } from '../../source/settings/draft.ts';
import { Drafts } from '../../source/settings/drafts.ts';
import { template } from '../../source/template/read.ts';
import { timeWords } from '../../source/text/time-words.ts';
import { ownFolder } from '../own-folder.ts';
import { answered, CALLER } from './answered.ts';

const NOW = new Date('2026-11-21T14:03:00Z');
const PRACTICE = { sandbox: true };

function drafts(): Drafts {
  const folder = ownFolder('drafts');
  return new Drafts(folder);
}

function kept(content: DraftContent) {
  const shelf = drafts();
  const { id } = shelf.save(content, NOW).mark;
  return { shelf, id, open: () => openDraft(shelf, id, CALLER) };
}

describe('a draft', () => {
  it('brings back every answer and the step, whatever the account gives now', () => {
    const answers = answered({
      tags: { team: 'web' },
      policyArns: ['arn:aws:iam::aws:policy/A'],
      reason: 'OPS-1',
    });
    const { shelf, id } = kept(draftContent(answers, 'name', PRACTICE));
    const other = { ...CALLER, aws_account_id: '999999999999' };
    const opened = openDraft(shelf, id, other);
    expect(opened).toMatchObject({ step: 'name', choice: PRACTICE, notices: [] });
    expect(opened.answers).toEqual({ ...answers, callerValues: other });
    expect(JSON.stringify(shelf.read(id))).not.toContain(CALLER.aws_account_id);
  });

  it('goes on with a new version of the same policy, in the account of that policy only', () => {
    const existing = { arn: 'arn:aws:iam::555555555555:policy/Web', versionId: 'v2' };
    const { shelf, id } = kept(draftContent(answered({ existing }), 'who', PRACTICE));
    expect(openDraft(shelf, id, {})).toMatchObject({ answers: { existing }, step: 'who' });
    expect(openDraft(shelf, id, CALLER)).toMatchObject({ answers: { existing }, step: 'start' });
  });

  it('can be kept and opened before anything was chosen', () => {
    const opened = kept(draftContent(noAnswers('attach'), 'who', PRACTICE)).open();
    expect(opened.answers).toEqual({ ...noAnswers('attach'), callerValues: CALLER });
  });

  it('goes on at an earlier step that is not answered, and at the review when its own is not asked any more', () => {
    const answers = answered({ policyName: '' });
    expect(kept({ ...draftContent(answers, 'name', PRACTICE), step: 'gone' }).open().step).toBe('name');
    expect(kept(draftContent(answers, 'who', PRACTICE)).open().step).toBe('name');
    const { shelf, id } = kept({ ...draftContent(answered(), 'name', PRACTICE), step: 'gone' });
    expect(openDraft(shelf, id, {}).step).toBe('confirm');
  });

  it('is no draft when an answer is of the wrong form, and is set aside with the reason', () => {
    const whole = draftContent(answered(), 'name', PRACTICE);
    const wrong: readonly Record<string, unknown>[] = [
      { goal: 'destroy' },
      { start: { kind: 'shell' } },
      { document: { Statement: ['x'] } },
      { document: { Statement: [{ Effect: 'Allow', Action: 7 }] } },
      { parameters: { cluster_name: 7 } },
      { principals: [{ type: 'root', name: 'x' }] },
      { principals: {} },
      { policyArns: [null] },
      { tags: [] },
      { existing: { arn: 'a' } },
      { path: undefined },
    ];
    for (const part of wrong) {
      const { shelf, open } = kept({ ...whole, answers: { ...whole.answers, ...part } });
      expect(open, JSON.stringify(part)).toThrow(/is no draft; it was set aside as/);
      expect(shelf.list()).toEqual({ drafts: [], notices: [] });
    }
  });

  it('is answers or broken, whatever stands in the place of an answer', () => {
    const whole = JSON.parse(JSON.stringify(draftContent(answered(), 'name', PRACTICE).answers));
    const keys = [...Object.keys(whole), 'existing', 'reason'];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const restored = restoreAnswers({ ...whole, [key]: value }, CALLER);
        if (restored.kind === 'broken') return;
        const content = draftContent(restored.answers, 'name', PRACTICE);
        expect(restoreAnswers(content.answers, CALLER)).toMatchObject({
          kind: 'answers',
          answers: restored.answers,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('takes names that every object has for the names that they are', () => {
    const answers = answered({ parameters: JSON.parse('{"__proto__":"x","constructor":"y"}') });
    const { parameters } = kept(draftContent(answers, 'name', PRACTICE)).open().answers;
    expect(Object.entries(parameters)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('holds a placeholder where a secret was, so that the policy cannot be made of it unasked', () => {
    const answers = answered({
      document: {
        Statement: [
          { Effect: 'Allow', Action: 'ecs:ListTasks', Resource: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
        ],
      },
    });
    const opened = kept(draftContent(answers, 'confirm', PRACTICE)).open();
    expect(JSON.stringify(finalDocument(opened.answers))).toContain('<removed_secret>');
    expect(opened.step).toBe('parameters');
  });
});

describe('a draft of a template', () => {
  const saved = draftContent(answered(), 'name', PRACTICE);
  const withStart = (part: object) =>
    kept({
      ...saved,
      answers: { ...saved.answers, start: { ...(saved.answers.start as object), ...part } },
    }).open();

  it('keeps the policy when the template has changed since, and says so', () => {
    const { answers, notices } = withStart({ sha256: 'another' });
    expect(notices).toEqual(['The template task-run has changed since; the policy is kept as it was.']);
    expect(answers.document).toEqual(answered().document);
    expect(answers.start).toMatchObject({ kind: 'template', template: { name: 'task-run' } });
  });

  it('keeps the policy when the template is gone, and says so', () => {
    const { answers, notices } = withStart({ name: 'task-fly' });
    expect(notices).toEqual(['The template task-fly is not there any more; the policy is kept as it was.']);
    expect(answers.start).toEqual({
      kind: 'document',
      document: answered().document,
      origin: 'the former template task-fly',
    });
  });

  it('asks again where to start when the template stood for a policy of AWS and is gone', () => {
    const answers = { ...answered(), document: { Statement: [] } };
    const content = draftContent(answers, 'name', PRACTICE);
    const start = { ...(content.answers.start as object), name: 'task-fly' };
    const opened = kept({ ...content, answers: { ...content.answers, start } }).open();
    expect(opened.answers.start).toBeUndefined();
    expect(opened.notices).toEqual([
      'The template task-fly is not there any more: choose again where to start.',
    ]);
  });
});

describe('the title of a draft', () => {
  it.each<[string, Answers]>([
    ['Web', answered()],
    [template('task-run').title, answered({ policyName: '' })],
    ['a new policy', begin(noAnswers('create'), { kind: 'blank' })],
    ['attach policies', noAnswers('attach')],
    [
      'attach 2 policies',
      { ...noAnswers('attach'), policyArns: ['arn:aws:iam::aws:policy/A', 'arn:aws:iam::aws:policy/B'] },
    ],
  ])('is %s', (title, answers) => {
    expect(draftTitle(answers)).toBe(title);
  });

  it('stands in a row with the time and the place, fit for a terminal', () => {
    const choice = { sandbox: false, profile: 'ad\u001B[31mmin', region: 'eu-west-1' };
    const { shelf, id } = kept({ ...draftContent(answered(), 'name', choice), title: 'W\u202Eeb' });
    expect(draftRow(shelf.read(id), timeWords(NOW, 'UTC'))).toEqual({
      id,
      title: 'Web',
      saved: 'saved today 14:03',
      detail: [
        'Create a policy and attach it, left at the step Name',
        'With profile admin, Region eu-west-1',
      ],
    });
  });
});

describe('isWorthKeeping', () => {
  it('is no before the first answer and yes after it', () => {
    expect(isWorthKeeping({ ...noAnswers('create'), callerValues: CALLER })).toBe(false);
    expect(isWorthKeeping({ ...noAnswers('create'), policyName: 'W' })).toBe(true);
  });
});
