import { describe, expect, it } from 'vitest';
import type { PolicyRow } from '../../../source/account/account.ts';
import { begin, noAnswers, type Start, startDocument } from '../../../source/procedure/answers.ts';
import { textOf } from '../../../source/ui/prompts/text-state.ts';
import { startRow } from '../../../source/ui/screens/create/start-choice.ts';
import { startOptions } from '../../../source/ui/screens/create/start-options.ts';
import { Walk } from '../walk.ts';

const GIVEN: Start = {
  kind: 'document',
  origin: 'policy.json',
  document: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' }],
  },
};

/** Stands at the start with a blank policy that has one statement of the person's own. */
const edited = () => {
  const blank = begin(noAnswers('create-and-attach'), { kind: 'blank' });
  return Walk.signedIn({ ...blank, document: startDocument(GIVEN) }).press('enter');
};

describe('changing the start', () => {
  it('gives up edited statements only when it is chosen twice', () => {
    const walk = edited();
    const before = walk.wizard.answers.document;
    walk.press('home', 'enter');
    expect(walk.wizard.screen).toBe('start');
    expect(walk.wizard.problem).toContain('gives up your changes');
    expect(walk.wizard.answers.document).toBe(before);
    walk.press('enter');
    expect(walk.wizard.answers.start?.kind).toBe('template');
  });

  it('asks anew for another start', () => {
    const walk = edited().press('home', 'enter', 'down', 'enter');
    expect(walk.wizard.screen).toBe('start');
    expect(walk.wizard.answers.document.Statement).toHaveLength(1);
  });

  it('does not ask when nothing was edited, nor for the start that is chosen already', () => {
    expect(Walk.signedIn().press('enter', 'enter', 'escape', 'down', 'enter').wizard.screen).toBe(
      'parameters',
    );
    expect(edited().press('enter').wizard.screen).toBe('permissions');
  });
});

describe('a document that was given beforehand', () => {
  const walk = () => Walk.signedIn(begin(noAnswers('create-and-attach'), GIVEN)).press('enter');

  it('is what the start begins at, and Enter keeps it', () => {
    expect(walk().press('enter').wizard.answers.document).toEqual(startDocument(GIVEN));
  });

  it('can be gone back to after another start was chosen', () => {
    const back = walk().press('end', 'enter', 'escape', 'home', 'enter');
    expect(back.wizard.answers.start).toEqual(GIVEN);
    expect(back.wizard.answers.document).toEqual(startDocument(GIVEN));
  });
});

const CLUSTERS = JSON.stringify(startDocument(GIVEN));

function policyRow(name: string, change: Partial<PolicyRow> = {}): PolicyRow {
  const arn = `arn:aws:iam::123456789012:policy/${name}`;
  return { arn, name, path: '/', defaultVersionId: 'v3', attachmentCount: 2, attachable: true, ...change };
}

const FULL_ACCESS = policyRow('AmazonECS_FullAccess', {
  arn: 'arn:aws:iam::aws:policy/AmazonECS_FullAccess',
});

describe('an AWS managed policy', () => {
  const inHand = () =>
    Walk.signedIn(noAnswers('create')).press('enter', 'tab').listed('aws', [FULL_ACCESS]).press('enter');
  const read = {
    type: 'policy-read',
    arn: FULL_ACCESS.arn,
    versionId: 'v3',
    text: CLUSTERS,
  } as const;

  it('stands before the others when it is made for ECS', () => {
    const walk = Walk.signedIn().press('enter', 'tab');
    expect(walk.wizard.listings.aws.status).toBe('wanted');
    walk.listed('aws', [policyRow('AdministratorAccess'), FULL_ACCESS, policyRow('SecurityAudit')]);
    expect(startOptions(walk.wizard, 'aws').map(({ label }) => label)).toEqual([
      'AmazonECS_FullAccess',
      'AdministratorAccess',
      'SecurityAudit',
    ]);
  });

  it('is read when it is opened, and can be taken as the start of a policy of the own', () => {
    const walk = inHand();
    expect(walk.wizard.errands.map(({ errand }) => errand)).toEqual([
      { type: 'read-policy', arn: FULL_ACCESS.arn },
    ]);
    expect(walk.press('enter').wizard.problem).toContain('still being read');
    walk.happen(read).press('enter');
    expect([walk.screen, walk.wizard.answers.start, walk.wizard.openers]).toEqual([
      'permissions',
      { ...GIVEN, origin: 'policy AmazonECS_FullAccess v3' },
      [],
    ]);
    walk.press('escape');
    expect(startRow(walk.wizard)?.label).toBe('Go on with policy AmazonECS_FullAccess v3');
  });

  it('can be attached as it is, whatever was wanted before, and nothing that was edited is lost', () => {
    const walk = inHand().press('down', 'enter');
    expect([walk.screen, walk.wizard.answers.goal, walk.wizard.answers.policyArns]).toEqual([
      'who',
      'attach',
      [FULL_ACCESS.arn],
    ]);
    expect(walk.wizard.notice).toContain('as it is');
  });

  it('that only AWS attaches says so', () => {
    const walk = Walk.signedIn()
      .press('enter', 'tab')
      .listed('aws', [{ ...FULL_ACCESS, attachable: false }])
      .press('enter', 'down', 'enter');
    expect([walk.screen, walk.wizard.problem]).toEqual([
      'policy-start',
      'AmazonECS_FullAccess belongs to a service-linked role: only AWS attaches it.',
    ]);
  });

  it('that could not be read is tried again with r', () => {
    const failure = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask.' };
    const [sent] = inHand().wizard.errands;
    const walk = inHand().happen(
      { type: 'errand-ended', id: sent?.id ?? 0 },
      { type: 'errand-failed', errand: { type: 'read-policy', arn: FULL_ACCESS.arn }, failure },
    );
    expect(walk.wizard.local.policyInHand?.failure).toBe('AccessDenied: You may not. Ask.');
    expect(walk.press('r').wizard.errands).toHaveLength(1);
    expect(walk.wizard.local.policyInHand?.failure).toBeUndefined();
  });
});

describe('a policy of the account', () => {
  it('can get a new version, which keeps its name', () => {
    const row = policyRow('Web', { path: '/teams/', arn: 'arn:aws:iam::123456789012:policy/teams/Web' });
    const walk = Walk.signedIn()
      .press('enter', 'tab', 'tab')
      .listed('customer', [row])
      .press('enter')
      .happen({ type: 'policy-read', arn: row.arn, versionId: 'v3', text: CLUSTERS })
      .press('down', 'enter');
    expect(walk.wizard.answers).toMatchObject({
      existing: { arn: row.arn, versionId: 'v3' },
      policyName: 'Web',
      path: '/teams/',
    });
    expect(walk.wizard.notice).toContain('Web gets a new version');
    // Another start is a new policy again.
    expect(walk.press('escape', 'end', 'up', 'up', 'enter').wizard.answers).toMatchObject({
      existing: undefined,
      policyName: '',
    });
  });
});

describe('a document of the own', () => {
  const atFile = () => Walk.signedIn().press('enter', 'shift-tab', 'down', 'enter', '~/web.json', 'enter');
  const atPaste = () => Walk.signedIn().press('enter', 'shift-tab', 'end', 'enter');
  const EXAMPLE = '{"Statement": {"Effect": "Allow",\n"Action": "ecs:RunTask",\n"Resource": "<task>"}}';

  it('is read from the file that is named', () => {
    const walk = atFile();
    expect(walk.wizard.errands[0]?.errand).toEqual({ type: 'read-file', name: '~/web.json' });
    walk.happen({ type: 'file-read', origin: '~/web.json', text: EXAMPLE });
    expect([walk.screen, walk.wizard.answers.start]).toMatchObject(['parameters', { origin: '~/web.json' }]);
  });

  it('says why a file cannot be read, and keeps its name', () => {
    const failure = { kind: 'usage', code: 'NoSuchFile', message: 'There is no file x.', hint: undefined };
    const walk = atFile().happen({
      type: 'errand-failed',
      errand: { type: 'read-file', name: '~/web.json' },
      failure,
    });
    expect([walk.screen, walk.wizard.problem]).toEqual(['document-file', 'There is no file x.']);
    expect(textOf(walk.press('escape', 'enter').wizard.local.sourceFile)).toBe('~/web.json');
  });

  it('shows a file that holds no policy, to be mended in the editor', () => {
    const walk = atFile().happen({ type: 'file-read', origin: '~/web.json', text: EXAMPLE.slice(0, -1) });
    expect(walk.screen).toBe('document-text');
    expect(walk.press('x', 'enter').wizard.problem).toMatch(/^Line 3, column 22: This is not JSON/);
    expect(walk.press('ctrl-o').wizard.outsideEdit?.text).toBe(EXAMPLE.slice(0, -1));
    expect(walk.happen({ type: 'text-edited', text: EXAMPLE }).press('enter').screen).toBe('parameters');
  });

  it('can be pasted with its line breaks, and its placeholders are asked for', () => {
    const walk = atPaste().paste(EXAMPLE.replaceAll('\n', '\r'));
    expect(walk.wizard.local.sourceText.text).toBe(EXAMPLE);
    walk.press('enter');
    expect([walk.screen, walk.wizard.answers.document.Statement]).toMatchObject([
      'parameters',
      { Resource: '<task>' },
    ]);
  });

  it('can be pasted by a terminal that does not mark it: Enter within brackets is a line break', () => {
    const walk = atPaste().press(EXAMPLE);
    expect([walk.screen, walk.wizard.local.sourceText.text]).toEqual(['document-text', EXAMPLE]);
  });

  it('is not lost by Esc, and comes back after it was erased', () => {
    const walk = atPaste().paste('{"a":').press('escape', 'enter', 'erase', 'ctrl-u');
    expect(walk.wizard.local.sourceText.text).toBe('');
    expect(walk.press('ctrl-y').wizard.local.sourceText.text).toBe('{"a"');
  });
});

describe('a template', () => {
  it('is taken as AWS printed it after v', () => {
    const walk = Walk.signedIn().press('enter', 'v', 'enter');
    expect(walk.wizard.answers.start).toMatchObject({ kind: 'template', variant: 'as-documented' });
    walk.press('escape');
    expect(startRow(walk.wizard)?.note).toBe('as AWS printed it');
    expect(walk.press('v', 'enter').wizard.answers.start).toMatchObject({ variant: 'corrected' });
  });

  it('tells with d what was corrected, and can be taken there', () => {
    const walk = Walk.signedIn().press('enter', 'd', 'tab');
    expect([walk.screen, walk.wizard.local.templateFront]).toEqual(['template-details', 'json']);
    expect(walk.press('escape').screen).toBe('start');
    expect(walk.press('d', 'v', 'enter').wizard.answers.start).toMatchObject({ variant: 'as-documented' });
    expect(walk.screen).toBe('permissions');
  });
});
