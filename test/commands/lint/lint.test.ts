import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failsOn, type LintedFile, lintReport } from '../../../source/commands/lint/lint-report.ts';
import { lintText } from '../../../source/commands/lint/lint-text.ts';
import { sarifLog } from '../../../source/commands/lint/sarif.ts';
import { PLAIN_STYLE } from '../../../source/commands/output/style.ts';
import { CATALOGUE, type FindingCode } from '../../../source/policy/lint/catalogue.ts';
import { finding } from '../../../source/policy/lint/finding.ts';
import { learnMore } from '../../../source/policy/lint/learn-more.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';

const TEXT = `{
\t"Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "See",
      "Effect": "Allow",
      "Action": ["ecs:ListClusters", "ecs:DescribeCluster"],
      "Resource": "*"
    }
  ]
}`;

const linted = (file: string, text: string): LintedFile => ({
  file,
  text,
  findings: lintPolicy(text),
  fixed: [],
});
const FILES = [linted('policies/a b.json', TEXT), linted('stdin', '{')];

describe('lint for people', () => {
  it('shows place, line, caret, reason and remedy', () => {
    expect(lintText([linted('policy.json', TEXT)], PLAIN_STYLE)).toMatchInlineSnapshot(`
      "policy.json:7:38: error INVALID_ACTION
        Amazon Elastic Container Service has no action "ecs:DescribeCluster". Did you mean ecs:DescribeClusters?
        7 |       "Action": ["ecs:ListClusters", "ecs:DescribeCluster"],
          |                                      ^^^^^^^^^^^^^^^^^^^^^
        --fix: Write ecs:DescribeClusters

      1 error in 1 file. --fix mends 1.
      Explained, with an example: ecs-iam-wizard lint --explain INVALID_ACTION"
    `);
  });

  it('says so when there is nothing to say', () => {
    expect(lintText([{ ...linted('a', TEXT), findings: [] }], PLAIN_STYLE)).toBe('ok No findings in 1 file.');
  });

  it('lets nothing of a file or its name move, colour or hide anything', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('\u001b', '[', 'm', '2', 'J', '\u202e', 'a', '"', '\t', '\r'),
    });
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, action, rest) => {
        const text = lintText(
          [linted(name, `{"Statement": [{"Action": ${JSON.stringify(action)}, ${rest}`)],
          PLAIN_STYLE,
        );
        expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
      }),
    );
  });
});

describe('lint for programs', () => {
  it('tells every finding with its place, its path and where to learn more', () => {
    const { findings, summary } = lintReport(FILES);
    expect(findings).toContainEqual({
      file: 'policies/a b.json',
      severity: 'ERROR',
      code: 'INVALID_ACTION',
      message: expect.stringContaining('ecs:DescribeClusters'),
      path: ['Statement', 0, 'Action', 1],
      line: 7,
      column: 38,
      endLine: 7,
      endColumn: 59,
      fix: {
        description: expect.any(String),
        edits: [expect.objectContaining({ offset: expect.any(Number) })],
      },
      learnMore: 'docs/findings.md#invalid_action',
    });
    expect(summary).toMatchObject({ files: 2, errors: 2, securityWarnings: 0 });
  });

  it('finds every code explained where it sends people to', () => {
    const page = new URL('../../../docs/findings.md', import.meta.url);
    expect(existsSync(page)).toBe(true);
    const headings = readFileSync(page, 'utf8').match(/^#+ .*$/gm) ?? [];
    const anchors = new Set(headings.map(line => line.replace(/^#+ /, '').toLowerCase()));
    const lost = (Object.keys(CATALOGUE) as FindingCode[]).filter(
      code => !anchors.has(learnMore(code).split('#')[1] ?? ''),
    );
    expect(lost).toEqual([]);
  });
});

describe('the exit code', () => {
  const one = (code: FindingCode): LintedFile[] => [
    {
      file: 'a',
      text: '',
      fixed: [],
      findings: [finding(code, { path: [], span: { offset: 0, length: 0 }, message: '' })],
    },
  ];

  it.each([
    ['INVALID_ACTION', ['error', 'security', 'warning', 'suggestion']],
    ['PASS_ROLE_WITH_STAR_IN_RESOURCE', ['security', 'warning', 'suggestion']],
    ['MISSING_VERSION', ['warning', 'suggestion']],
    ['REDUNDANT_ACTION', ['suggestion']],
  ] as const)('says that %s is found to those who ask for it', (code, asked) => {
    const failing = (['error', 'security', 'warning', 'suggestion'] as const).filter(least =>
      failsOn(one(code), least),
    );
    expect(failing).toEqual(asked);
  });
});

describe('SARIF', () => {
  const log = JSON.parse(JSON.stringify(sarifLog(FILES)));
  const [run] = log.runs;

  it('has what its schema requires', () => {
    expect(log).toMatchObject({
      version: '2.1.0',
      $schema: expect.stringMatching(/sarif-schema-2\.1\.0\.json$/),
    });
    expect(run.tool.driver).toMatchObject({ name: 'ecs-iam-wizard', version: expect.any(String) });
    expect(run.results.length).toBe(FILES.flatMap(({ findings }) => findings).length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      const [{ physicalLocation }] = result.locations;
      const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
      for (const number of [startLine, startColumn, endLine, endColumn]) expect(number).toBeGreaterThan(0);
      expect(endLine > startLine || endColumn >= startColumn).toBe(true);
      expect(run.artifacts[physicalLocation.artifactLocation.index].location.uri).toBe(
        physicalLocation.artifactLocation.uri,
      );
    }
  });

  it('names files as addresses that hold no spaces', () => {
    expect(run.artifacts.map(({ location }: { location: { uri: string } }) => location.uri)).toEqual([
      'policies/a%20b.json',
      'stdin',
    ]);
    const [absolute] = sarifLog([linted('/tmp/a b.json', TEXT)]).runs;
    expect(absolute?.artifacts?.[0]?.location?.uri).toBe(pathToFileURL('/tmp/a b.json').href);
  });

  it('offers fixes as replacements in the text', () => {
    const fixed = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'INVALID_ACTION');
    const [{ replacements }] = fixed.fixes[0].artifactChanges;
    const [{ deletedRegion, insertedContent }] = replacements;
    const after =
      TEXT.slice(0, deletedRegion.charOffset) +
      insertedContent.text +
      TEXT.slice(deletedRegion.charOffset + deletedRegion.charLength);
    expect(after).toContain('"ecs:DescribeClusters"]');
  });
});
