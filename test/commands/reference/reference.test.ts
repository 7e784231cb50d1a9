import { describe, expect, it } from 'vitest';
import { PLAIN_STYLE } from '../../../source/commands/output/style.ts';
import { searchReference } from '../../../source/commands/reference/reference-search.ts';
import { referenceTable } from '../../../source/commands/reference/reference-table.ts';
import { referenceText } from '../../../source/commands/reference/reference-text.ts';

const namesOf = (search: string) => searchReference(search).entries.map(({ name }) => name);
const text = (search: string) => referenceText(searchReference(search), PLAIN_STYLE);

describe('searchReference', () => {
  it('gives all of ECS without a word, and all of another service for its prefix', () => {
    const types = searchReference('').entries.map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set(['action', 'resource', 'condition-key']));
    expect(namesOf('')).toEqual(expect.arrayContaining(['ecs:RunTask', 'task-definition', 'ecs:cluster']));
    expect(namesOf('IAM:')).toContain('iam:PassRole');
  });

  it('finds names by parts, patterns and several words, and the very name first', () => {
    expect(namesOf('runtask')[0]).toBe('ecs:RunTask');
    expect(namesOf('ecs:Describe*Definition')).toEqual([
      'ecs:DescribeDaemonTaskDefinition',
      'ecs:DescribeTaskDefinition',
    ]);
    expect(namesOf('task definition register')).toContain('ecs:RegisterTaskDefinition');
    expect(namesOf('iam:passrole')).toEqual(['iam:PassRole']);
  });

  it('finds what only a description says, behind what a name says', () => {
    const names = namesOf('agent');
    expect(names[0]).toBe('ecs:UpdateContainerAgent');
    expect(names).toContain('ecs:DiscoverPollEndpoint');
  });

  it('looks in the global condition keys for aws:', () => {
    expect(namesOf('aws:SourceVpce')).toEqual(['aws:SourceVpce']);
    expect(searchReference('aws:').entries.every(({ type }) => type === 'condition-key')).toBe(true);
  });

  it('says what was probably meant, and where else to look', () => {
    expect(searchReference('RunTsk')).toMatchObject({
      entries: [],
      notes: ['Nothing in the reference of ecs has "RunTsk". Did you mean ecs:RunTask?'],
    });
    expect(searchReference('iam').notes.join()).toContain('ecs-iam-wizard reference iam:');
    expect(() => searchReference('ecz:RunTask')).toThrow(
      expect.objectContaining({ kind: 'usage', code: 'UnknownService' }),
    );
  });

  it('tells what an action needs besides', () => {
    const [entry] = searchReference('RunTask').entries;
    expect(entry).toMatchObject({
      type: 'action',
      accessLevel: 'Write',
      resourceTypes: [{ name: 'task-definition', required: true }],
      conditionKeys: expect.arrayContaining(['ecs:cluster']),
      dependentActions: expect.arrayContaining([expect.objectContaining({ action: 'iam:PassRole' })]),
    });
  });
});

describe('referenceText', () => {
  it('shows one entry in full', () => {
    expect(text('ecs:ListClusters')).toMatchInlineSnapshot(`
      "ecs:ListClusters  action, List
        Grants permission to get a list of existing clusters
        Resource types
          none: the action takes * alone"
    `);
  });

  it('shows the entry of the very name in full and the others a line each', () => {
    const lines = text('ecs:cluster').split('\n');
    expect(lines[0]).toBe('cluster  resource type of ecs');
    expect(lines).toContain('ecs:cluster  condition key, ARN');
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}ecs:CreateCluster +Write +cluster\*$/));
  });
});

describe('referenceTable', () => {
  it('draws a table for each type of entry', () => {
    const table = referenceTable(searchReference('ecs:cluster').entries);
    for (const heading of ['Action', 'Resource type', 'Condition key'])
      expect(table).toContain(`| ${heading} `);
    expect(table).not.toContain('\u001b');
  });
});
