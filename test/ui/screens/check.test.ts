import { describe, expect, it } from 'vitest';
import { serialize } from '../../../source/policy/document.ts';
import { SCREENS } from '../../../source/ui/screens/screens.ts';
import { openScreen } from '../../../source/ui/state/moves.ts';
import type { Errand } from '../../../source/ui/state/wizard.ts';
import { answered } from '../answered.ts';
import { drawn } from '../drawn.tsx';
import { Walk } from '../walk.ts';

const RISKY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": ["ecs:DescribeCluster"], "Resource": "*" }
  ]
}
`;

const ARN = 'arn:aws:iam::123456789012:policy/team/Viewers';
const ROW = {
  arn: ARN,
  name: 'Viewers',
  path: '/team/',
  defaultVersionId: 'v3',
  attachmentCount: 2,
  attachable: true,
};

/** At the choice of what to check, opened from the menu. */
function checking(walk: Walk = Walk.signedIn()): Walk {
  walk.wizard = SCREENS.check.enter(openScreen({ ...walk.wizard, screen: 'menu', openers: [] }, 'check'));
  return walk;
}

function ofFile(text: string, walk?: Walk): Walk {
  return checking(walk)
    .press('enter', 'policy.json', 'enter')
    .happen({ type: 'file-read', origin: 'policy.json', text });
}

function sent(walk: Walk): Errand | undefined {
  return walk.wizard.errands.at(-1)?.errand;
}

describe('checking a policy', () => {
  it('shows what was found in a file, by the lines of that file', () => {
    const walk = ofFile(RISKY);
    expect(walk.screen).toBe('check-review');
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      The policy of policy.json
         In words  [Findings (1)]  By service   JSON
        Errors  1
      ❯ line 4    Amazon Elastic Container Service has no action
                  "ecs:DescribeCluster". Did you mean ecs:DescribeClusters?
                  4 | …"Allow", "Action": ["ecs:DescribeCluster"], "Resource": "*" }
                    |                      ^^^^^^^^^^^^^^^^^^^^^
                  f mends it: write ecs:DescribeClusters.





        INVALID_ACTION  Statement 1, Action
        Error: it keeps the policy, or a part of it, from working.
        ? tells why it matters and how to mend it.

      ────────────────────────────────────────────────────────────────────────────────
      f mend it · tab view · t ask it · enter what next · esc back · ? help"
    `);
  });

  it('shows what is no JSON with the line at fault, and takes it from the editor mended', () => {
    const walk = ofFile('{\n  "Statement": [}\n');
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      The policy of policy.json
        [Findings (1)]  Text
        Errors  1
      ❯ line 2    This is not JSON: a value is expected.
                  2 |   "Statement": [}
                    |                 ^







        JSON_SYNTAX_ERROR
        Error: it keeps the policy, or a part of it, from working.
        ? tells why it matters and how to mend it.
      ! This is no policy document yet: ctrl+o opens it in your editor.
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ finding · tab view · ctrl+o edit · esc back · ? help"
    `);
    walk.press('enter');
    expect(walk.screen).toBe('check-review');
    walk.press('ctrl-o');
    expect(walk.wizard.outsideEdit).toEqual({ text: '{\n  "Statement": [}\n', ending: '.json' });
    walk.wizard = { ...walk.wizard, outsideEdit: undefined };
    walk.happen({ type: 'text-edited', text: RISKY });
    expect(drawn(walk)).toContain('By service');
    walk.press('u');
    expect(drawn(walk)).toContain('[Findings (1)]  Text');
  });

  it('mends the very text, and gives it back when the check is left and come to again', () => {
    const walk = ofFile(RISKY).press('f');
    const mended = RISKY.replace('ecs:DescribeCluster"', 'ecs:DescribeClusters"');
    expect(walk.wizard.local.checked?.reviewed).toEqual({ kind: 'text', text: mended });
    walk.press('escape', 'escape');
    expect(drawn(walk)).toContain('Go on with policy.json  changed here, not saved');
    walk.press('home', 'enter', 'u');
    expect(walk.wizard.local.checked?.reviewed).toEqual({ kind: 'text', text: RISKY });
  });

  it('reads a policy of the account, its text set in lines, and can make a new version of it', () => {
    const walk = checking().press('tab').listed('customer', [ROW]).press('enter');
    expect(sent(walk)).toEqual({ type: 'read-policy', arn: ARN });
    expect(drawn(walk)).toContain('reading Viewers');
    const text = JSON.stringify(JSON.parse(RISKY));
    walk.happen({ type: 'policy-read', arn: ARN, versionId: 'v3', text });
    expect(drawn(walk)).toContain('❯ line 7 ');
    walk.press('f', 'enter', 'enter');
    expect(walk.screen).toBe('permissions');
    expect(walk.wizard.answers).toMatchObject({
      existing: { arn: ARN, versionId: 'v3' },
      policyName: 'Viewers',
      path: '/team/',
      document: { Statement: [{ Action: ['ecs:DescribeClusters'] }] },
    });
  });

  it('says why a policy could not be read, and reads it when asked again', () => {
    const walk = checking().press('tab').listed('customer', [ROW]).press('enter');
    const failure = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask.' };
    const errand = sent(walk);
    if (errand === undefined) throw new Error('The policy is read.');
    walk.happen({ type: 'errand-ended', id: walk.wizard.errands[0]?.id ?? 0 });
    walk.happen({ type: 'errand-failed', errand, failure });
    expect(walk.wizard.problem).toBe('AccessDenied: You may not. Ask. Enter tries again.');
    expect(sent(walk.press('enter'))).toEqual(errand);
  });

  it('checks a template with example values, and starts from it with its placeholders', () => {
    const walk = checking().press('shift-tab', 'enter');
    expect(drawn(walk)).toContain('The template cluster-create-list, with example values');
    expect(serialize(walk.wizard.answers.document)).not.toContain('cluster/web');
    walk.press('enter', 'enter');
    expect(walk.screen).toBe('parameters');
    expect(walk.wizard.answers.parameters).toEqual({});
  });

  it('puts answers that are in hand aside as a draft before others take their place', () => {
    const walk = ofFile(RISKY, Walk.signedIn(answered())).press('enter', 'enter');
    expect(walk.screen).toBe('check-next');
    expect(sent(walk)).toEqual({ type: 'lay-draft-aside' });
    walk.happen({ type: 'draft-laid-aside' });
    expect(walk.screen).toBe('permissions');
    expect(walk.wizard.answers.start).toMatchObject({ kind: 'document', origin: 'policy.json' });
    expect(walk.wizard.notice).toContain('stay as a draft');
  });

  it('saves to a file, and replaces one that is there with a y only', () => {
    const walk = ofFile(RISKY).press('f', 'enter', 'down', 'enter', 'enter');
    const errand = sent(walk);
    expect(errand).toMatchObject({ name: 'policy.json', overwrite: 'refuse' });
    if (errand === undefined) throw new Error('The document is saved.');
    const failure = { kind: 'usage', code: 'FileExists', message: 'It is there.', hint: undefined };
    walk.happen({ type: 'errand-failed', errand, failure });
    expect(drawn(walk)).toContain('Replace it?');
    walk.press('enter', 'yy');
    expect(sent(walk)).toBe(errand);
    expect(sent(walk.press('y'))).toMatchObject({ overwrite: 'replace' });
    walk.happen({ type: 'document-saved', file: '/home/me/policy.json' });
    expect(drawn(walk)).toContain('Saved as /home/me/policy.json');
    walk.press('escape', 'escape', 'escape');
    expect(drawn(walk)).toContain('changed and saved');
  });

  it('asks before a change that was not saved is lost', () => {
    const walk = ofFile(RISKY).press('ctrl-c');
    expect(walk.wizard.exitCode).toBe(130);
    const changed = ofFile(RISKY).press('f', 'ctrl-c');
    expect(changed.wizard.exitCode).toBeUndefined();
    expect(drawn(changed)).toContain('What you changed in policy.json is not saved');
    expect(drawn(changed)).not.toContain('answers');
  });

  it('fits the smallest terminal', () => {
    const walk = ofFile(RISKY).happen({ type: 'resized', size: { columns: 60, rows: 15 } });
    for (const keys of [[], ['tab'], ['tab'], ['tab'], ['t'], ['escape', 'enter'], ['down', 'enter']]) {
      const lines = drawn(walk.press(...keys)).split('\n');
      expect(lines).toHaveLength(13);
      expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(60);
    }
  });
});
