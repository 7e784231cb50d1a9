import { describe, expect, it } from 'vitest';
import { openSimulator, type SimulatorQuestion } from '../../source/account/simulator.ts';
import { simulateRemotely, unknownKeys } from '../../source/commands/simulate/simulate-remote.ts';
import type { PolicyDocument } from '../../source/policy/document.ts';
import { awsSurroundings, failureOf, withKeys } from './aws-surroundings.ts';
import { type Respond, startLoopback, wireError, xml } from './loopback.ts';

/* The shape of the answers: IAM API Reference, SimulateCustomPolicy and SimulatePrincipalPolicy. */

const WEB = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const API = 'arn:aws:ecs:eu-west-1:123456789012:cluster/api';

const QUESTION: SimulatorQuestion = {
  documents: ['{}'],
  userName: undefined,
  actions: ['ecs:DescribeClusters'],
  resources: [WEB, API],
  context: new Map(),
};

const list = (name: string, members: readonly string[]) =>
  `<${name}>${members.map(member => `<member>${member}</member>`).join('')}</${name}>`;

const statement = (policyId: string, [startLine, startColumn, endLine, endColumn]: readonly number[]) =>
  `<SourcePolicyId>${policyId}</SourcePolicyId>` +
  `<StartPosition><Line>${startLine}</Line><Column>${startColumn}</Column></StartPosition>` +
  `<EndPosition><Line>${endLine}</Line><Column>${endColumn}</Column></EndPosition>`;

const specific = (
  resource: string,
  decision: string,
  matched: readonly string[],
  missing: readonly string[] = [],
) =>
  `<EvalResourceName>${resource}</EvalResourceName><EvalResourceDecision>${decision}</EvalResourceDecision>` +
  list('MatchedStatements', matched) +
  list('MissingContextValues', missing);

const result = (action: string, decision: string, rest: string) =>
  `<EvalActionName>${action}</EvalActionName>` +
  `<EvalResourceName>arn:\${Partition}:ecs:\${Region}:\${Account}:cluster/\${ClusterName}</EvalResourceName>` +
  `<EvalDecision>${decision}</EvalDecision>${rest}`;

const results = (members: readonly string[], marker?: string) =>
  list('EvaluationResults', members) +
  (marker === undefined
    ? '<IsTruncated>false</IsTruncated>'
    : `<IsTruncated>true</IsTruncated><Marker>${marker}</Marker>`);

/** A server that answers each operation as it is told. */
async function startIam(answers: Readonly<Record<string, Respond>>) {
  awsSurroundings();
  withKeys();
  const server = await startLoopback((response, request) => {
    const action = request.parameters.get('Action') ?? '';
    (answers[action] ?? wireError(400, 'InvalidAction', action))(response, request);
  });
  const simulator = openSimulator({ sandbox: false, endpointUrl: server.url });
  return { server, simulator };
}

const alice = xml(
  'GetUser',
  '<User><UserName>alice</UserName><Path>/eng/</Path><UserId>AIDA</UserId><CreateDate>2026-01-01T00:00:00Z</CreateDate>' +
    '<Arn>arn:aws:iam::123456789012:user/eng/alice</Arn></User>',
);

describe("IAM's simulator", () => {
  it('is read resource by resource, for the upper decision is the strictest of all', async () => {
    const rows =
      list('ResourceSpecificResults', [
        specific(WEB, 'allowed', [statement('PolicyInputList.1', [4, 5, 9, 6])]),
        specific(API, 'explicitDeny', [], ['ecs:cluster']),
      ]) + list('MissingContextValues', []);
    const { simulator } = await startIam({
      SimulateCustomPolicy: xml(
        'SimulateCustomPolicy',
        results([result('ecs:DescribeClusters', 'explicitDeny', rows)]),
      ),
    });
    expect(await simulator.simulate(QUESTION)).toEqual([
      {
        action: 'ecs:DescribeClusters',
        resource: WEB,
        decision: 'allowed',
        matched: [
          { policyId: 'PolicyInputList.1', start: { line: 4, column: 5 }, end: { line: 9, column: 6 } },
        ],
        missingContext: [],
      },
      {
        action: 'ecs:DescribeClusters',
        resource: API,
        decision: 'explicitDeny',
        matched: [],
        missingContext: ['ecs:cluster'],
      },
    ]);
  });

  it('is read as a whole where it names no resources; a decision that nobody knows is no permission', async () => {
    const { simulator } = await startIam({
      SimulateCustomPolicy: xml('SimulateCustomPolicy', results([result('ecs:ListClusters', 'perhaps', '')])),
    });
    const [row] = await simulator.simulate({ ...QUESTION, resources: ['*'] });
    expect(row).toMatchObject({ action: 'ecs:ListClusters', resource: '*', decision: 'implicitDeny' });
  });

  it('is read page by page', async () => {
    const page = (action: string, marker?: string) =>
      xml('SimulateCustomPolicy', results([result(action, 'allowed', '')], marker));
    const { simulator, server } = await startIam({
      SimulateCustomPolicy: (response, request) =>
        (request.parameters.get('Marker') === 'more' ? page('ecs:StopTask') : page('ecs:RunTask', 'more'))(
          response,
          request,
        ),
    });
    const rows = await simulator.simulate({ ...QUESTION, resources: ['*'] });
    expect(rows.map(({ action }) => action)).toEqual(['ecs:RunTask', 'ecs:StopTask']);
    expect(server.arrived).toHaveLength(2);
  });

  it('is asked about many actions in several calls', async () => {
    const { simulator, server } = await startIam({
      SimulateCustomPolicy: xml('SimulateCustomPolicy', results([])),
    });
    await simulator.simulate({
      ...QUESTION,
      actions: Array.from({ length: 101 }, (_, index) => `ecs:Action${index}`),
    });
    expect(server.arrived.map(({ parameters }) => parameters.get('ActionNames.member.1'))).toEqual([
      'ecs:Action0',
      'ecs:Action100',
    ]);
  });

  it('is told the context with the type of each key', async () => {
    const { simulator, server } = await startIam({
      SimulateCustomPolicy: xml('SimulateCustomPolicy', results([])),
    });
    const context = new Map<string, string | string[]>([
      ['aws:username', 'alice'],
      ['aws:TagKeys', ['env']],
      ['aws:SourceIp', '203.0.113.1'],
      ['aws:MultiFactorAuthPresent', 'true'],
      ['aws:CurrentTime', '2026-01-01T00:00:00Z'],
      ['ecs:cluster', WEB],
      ['my:own', ['a', 'b']],
    ]);
    await simulator.simulate({ ...QUESTION, context });
    const parameters = server.arrived[0]?.parameters;
    const types = [...context.keys()].map((_, index) =>
      parameters?.get(`ContextEntries.member.${index + 1}.ContextKeyType`),
    );
    expect(types).toEqual(['string', 'stringList', 'ip', 'boolean', 'date', 'string', 'stringList']);
    expect(parameters?.get('ContextEntries.member.7.ContextKeyValues.member.2')).toBe('b');
  });

  it('is asked about a user by the ARN, of which the path is a part', async () => {
    const { simulator, server } = await startIam({
      GetUser: alice,
      SimulatePrincipalPolicy: xml('SimulatePrincipalPolicy', results([])),
    });
    await simulator.simulate({ ...QUESTION, userName: 'alice', documents: [] });
    expect(server.arrived.at(-1)?.parameters.get('PolicySourceArn')).toBe(
      'arn:aws:iam::123456789012:user/eng/alice',
    );
  });

  it('that may not be asked says which permission is missing', async () => {
    const message =
      'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: iam:SimulateCustomPolicy on resource: *';
    const { simulator } = await startIam({ SimulateCustomPolicy: wireError(403, 'AccessDenied', message) });
    const failure = await failureOf(simulator.simulate(QUESTION));
    expect(failure).toMatchObject({ kind: 'refused', code: 'AccessDenied', exitCode: 254 });
    expect(failure.hint).toContain('iam:SimulateCustomPolicy');
  });
});

describe('groups of a user', () => {
  it('are read page by page', async () => {
    const group = (name: string) =>
      `<GroupName>${name}</GroupName><Path>/</Path><GroupId>AGPA</GroupId><Arn>arn:aws:iam::123456789012:group/${name}</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate>`;
    const { simulator } = await startIam({
      ListGroupsForUser: (response, request) => {
        const last = request.parameters.get('Marker') === 'm';
        const more = last
          ? '<IsTruncated>false</IsTruncated>'
          : '<IsTruncated>true</IsTruncated><Marker>m</Marker>';
        xml('ListGroupsForUser', list('Groups', [group(last ? 'b' : 'a')]) + more)(response, request);
      },
    });
    expect(await simulator.groupsOf('alice')).toEqual(['a', 'b']);
  });
});

describe('a remote simulation', () => {
  const document: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Read', Effect: 'Allow', Action: 'ecs:Describe*', Resource: '*' },
      { Sid: 'No', Effect: 'Deny', Action: '*', Resource: API },
    ],
  };
  const question = { ...QUESTION, documents: [document], userName: undefined };

  it('finds the statement that IAM marks in the text that was sent', async () => {
    // Two spaces to a level: the first statement is on the lines 4 to 9, the second on 10 to 15.
    const rows = list('ResourceSpecificResults', [
      specific(WEB, 'allowed', [statement('PolicyInputList.1', [4, 5, 9, 6])]),
      specific(API, 'explicitDeny', [statement('PolicyInputList.1', [10, 5, 15, 6])]),
    ]);
    const { simulator } = await startIam({
      SimulateCustomPolicy: xml(
        'SimulateCustomPolicy',
        results([result('ecs:DescribeClusters', 'explicitDeny', rows)]),
      ),
    });
    const [web, api] = await simulateRemotely(simulator, question);
    expect(web).toEqual({
      action: 'ecs:DescribeClusters',
      resource: WEB,
      decision: 'allowed',
      matchedStatements: [{ policy: 0, statement: 0, sid: 'Read', effect: 'Allow' }],
      missingContext: [],
    });
    expect(api?.matchedStatements).toEqual([{ policy: 0, statement: 1, sid: 'No', effect: 'Deny' }]);
  });

  it('names the policies of a user, which only IAM sees', async () => {
    const rows = list('ResourceSpecificResults', [
      specific(WEB, 'allowed', [
        statement('AmazonECS_FullAccess', [1, 1, 1, 9]),
        statement('Own', [1, 1, 1, 9]),
      ]),
      specific(API, 'allowed', [statement('Own', [1, 1, 1, 9])]),
    ]);
    const { simulator } = await startIam({
      GetUser: alice,
      SimulatePrincipalPolicy: xml(
        'SimulatePrincipalPolicy',
        results([result('ecs:DescribeClusters', 'allowed', rows)]),
      ),
    });
    const [web, api] = await simulateRemotely(simulator, { ...question, userName: 'alice' });
    const own = { policy: 2, effect: 'Allow', source: 'Own' };
    expect(web?.matchedStatements).toEqual([
      { policy: 1, effect: 'Allow', source: 'AmazonECS_FullAccess' },
      own,
    ]);
    expect(api?.matchedStatements).toEqual([own]);
  });

  it('asks first for which keys the policies ask, and names those that nobody gave', async () => {
    const keys = list('ContextKeyNames', ['aws:username', 'ecs:cluster', 'aws:username']);
    const { simulator } = await startIam({
      GetContextKeysForCustomPolicy: xml('GetContextKeysForCustomPolicy', keys),
    });
    const context = new Map([['ECS:Cluster', WEB]]);
    expect(await unknownKeys(simulator, { ...question, context })).toEqual(['aws:username']);
  });

  it('goes on without them where the caller may not ask for them', async () => {
    const denied = wireError(
      403,
      'AccessDenied',
      'not authorized to perform: iam:GetContextKeysForCustomPolicy',
    );
    const { simulator } = await startIam({ GetContextKeysForCustomPolicy: denied });
    expect(await unknownKeys(simulator, question)).toEqual([]);
  });
});
