import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeDocument } from '../../source/account/decode-document.ts';
import { openAccount } from '../../source/account/open-account.ts';
import { parsePrincipals } from '../../source/commands/answers/principals-file.ts';
import { readRawLine } from '../../source/commands/completion/raw-line.ts';
import { compileQuery } from '../../source/commands/output/query.ts';
import { simulatedContext } from '../../source/commands/simulate/simulated-context.ts';
import { fitsTrust } from '../../source/policy/trust-fit.ts';
import { readDenied } from '../../source/procedure/denied/read-denial.ts';
import { readDocumentText } from '../../source/procedure/document-text.ts';
import { locatedRequest } from '../../source/procedure/request-file-reading.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import { faultPlanFrom } from '../../source/sandbox/fault-environment.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { Drafts } from '../../source/settings/drafts.ts';
import { LastNames } from '../../source/settings/last-names.ts';
import { Preferences } from '../../source/settings/preferences.ts';
import { readOwnTemplates } from '../../source/template/own-templates.ts';
import { Failure } from '../../source/text/failure.ts';
import { keyPresses } from '../../source/ui/keys/key-press.ts';
import { awsSurroundings, withKeys } from '../account/aws-surroundings.ts';
import { text as answerOf, startLoopback } from '../account/loopback.ts';
import { ownFolder } from '../own-folder.ts';
import { hostileText } from './outside-text.ts';

const DOCUMENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'List',
      Effect: 'Allow',
      Action: ['ecs:ListTasks'],
      Resource: '*',
      Condition: { StringEquals: { 'ecs:cluster': 'web' } },
    },
  ],
});
const REQUEST = `{"version": 1, "policy": {"name": "P", "tags": {"team": "web"}, "document": ${DOCUMENT}}, "attachTo": {"users": ["alice"]}}`;
const RUN = '20261121-1403-7f2c';
const RECEIPT = `{"kind": "receipt", "runId": "${RUN}", "startedAt": "2026-11-21T14:03:00.000Z", "status": "partial", "account": {"id": "123456789012"}, "steps": [{"action": "attach", "policyArn": "a", "principal": {"type": "user", "name": "alice"}, "status": "pending"}]}`;
const JOURNAL =
  '{"type":"began","at":"x","index":0}\n{"type":"ended","at":"x","index":0,"step":{"action":"attach","status":"done"}}\n';
const DRAFT_ID = '20261121-140300-0123abcd';
const DRAFT = `{"kind": "draft", "version": 1, "id": "${DRAFT_ID}", "revision": "r", "savedAt": "2026-11-21T14:03:00.000Z", "title": "t", "goal": "create", "step": "name", "choice": {"sandbox": true}, "answers": {"policyName": "P"}}`;
const IDENTITY =
  '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ada</Arn><UserId>AIDA</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>';
const KEY = { escape: false, tab: false, shift: false, ctrl: false, meta: false, return: false };

/** OUTSIDE_TEXTS=5000 tries more, and PROPERTY_SEED=random others. */
const TEXTS = Number(process.env.OUTSIDE_TEXTS ?? 200);

/** A reader of text from outside, with a text that it takes; what it throws may be a Failure alone. */
interface Reader {
  readonly what: string;
  readonly good: string;
  readonly read: (text: string, folder: string) => unknown;
  /** Of the texts that the others are tried with, this part: it is slow. */
  readonly part?: number;
}

const inFile = (folder: string, name: string, text: string) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

const READERS: readonly Reader[] = [
  { what: 'a request file', good: REQUEST, read: text => locatedRequest({ origin: 'request.yaml', text }) },
  {
    what: 'a request file in YAML',
    good: 'version: 1\npolicy: {name: P, template: task-list, set: {cluster_name: web}}\nattachTo:\n  users: [alice]\n',
    read: text => locatedRequest({ origin: 'request.yaml', text }),
  },
  { what: 'a policy document', good: DOCUMENT, read: readDocumentText },
  { what: 'a document of the account', good: encodeURIComponent(DOCUMENT), read: decodeDocument },
  {
    what: 'a trust policy of the account',
    good: DOCUMENT,
    read: text => fitsTrust(text, {}, '123456789012'),
  },
  {
    what: 'a list of principals',
    good: 'type,name\nuser,"alice"\n',
    read: text => parsePrincipals(text, 'names'),
  },
  {
    what: 'a list of principals in JSON',
    good: '[{"type": "user", "name": "alice"}]',
    read: text => parsePrincipals(text, 'n'),
  },
  {
    what: 'an access-denied message',
    good: 'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ecs:ListClusters on resource: * because no identity-based policy allows the ecs:ListClusters action',
    read: readDenied,
  },
  {
    what: 'a decoded message',
    good: '{"allowed": false, "context": {"principal": {"arn": "a"}, "action": "ecs:RunTask"}}',
    read: readDenied,
  },
  {
    what: 'an expression of --query',
    good: "steps[?status=='done'].{a: name, b: length(@)}",
    read: text => compileQuery(text)({ steps: [{ status: 'done' }] }),
  },
  {
    what: 'a line of a shell',
    good: `ecs-iam-wizard create --set "a=b" --template 'x`,
    read: text => readRawLine(text, ' =:'),
  },
  {
    what: 'what a terminal sends',
    good: 'abc\u001b[200~x\u001b[201~',
    read: text => keyPresses(text, KEY as never),
  },
  {
    what: 'a plan of faults',
    good: '{"list": [{"action": "CreatePolicy", "nth": 1, "fault": "denied"}]}',
    read: text => faultPlanFrom({ ECS_IAM_WIZARD_SANDBOX_FAULTS: text }),
  },
  {
    what: 'a context',
    good: '{"aws:SecureTransport": "true", "ecs:cluster": ["a"]}',
    read: (text, folder) =>
      simulatedContext({ context: [], contextFile: inFile(folder, 'context.json', text) } as never),
  },
  {
    what: 'a template of their own',
    good: `{"name": "own", "title": "Own", "document": ${DOCUMENT}}`,
    read: (text, folder) => {
      inFile(folder, 'templates/own.json', text);
      return readOwnTemplates(path.join(folder, 'templates'), new Set());
    },
  },
  {
    what: 'settings',
    good: '{"region": "eu-west-1", "tags": {"team": "web"}, "tourSeen": ["all"]}',
    read: (text, folder) => new Preferences(inFile(folder, 'settings.json', text)).list(),
  },
  {
    what: 'names used before',
    good: '{"kind": "last-names", "version": 1, "accounts": [{"account": "practice", "policies": ["P"], "values": {"a": ["b"]}}]}',
    read: (text, folder) =>
      new LastNames(inFile(folder, 'names.json', text), () => true).of({ id: '1', sandbox: true }),
  },
  {
    what: 'a draft',
    good: DRAFT,
    read: (text, folder) => {
      inFile(folder, `drafts/${DRAFT_ID}.json`, text);
      return new Drafts(path.join(folder, 'drafts')).list();
    },
  },
  {
    what: 'a receipt',
    good: RECEIPT,
    read: (text, folder) => {
      inFile(folder, `${RUN}.json`, text);
      return new Receipts(folder).read(RUN);
    },
  },
  {
    what: 'a journal',
    good: JOURNAL,
    read: (text, folder) => {
      inFile(folder, `${RUN}.json`, RECEIPT);
      inFile(folder, `${RUN}.journal`, text);
      return new Receipts(folder).read(RUN);
    },
  },
  {
    what: 'the file of the practice account',
    good: '{"version": 1, "users": [], "groups": [], "roles": [], "policies": []}',
    read: (text, folder) => new PracticeAccount(inFile(folder, 'practice.json', text)).show(),
  },
  {
    what: 'a request to the practice account',
    good: `Action=CreatePolicy&Version=2010-05-08&PolicyName=P&PolicyDocument=${encodeURIComponent(DOCUMENT)}&Tags.member.1.Key=a&Tags.member.1.Value=b`,
    read: (text, folder) =>
      new PracticeAccount(path.join(folder, 'wire.json')).answer({ service: 'iam', body: text }),
  },
  {
    what: 'an answer of the account',
    good: IDENTITY,
    part: 0.3,
    read: async text => {
      const server = await startLoopback(answerOf(200, text, 'text/xml', { 'x-amzn-requestid': 'r' }));
      return openAccount({ sandbox: false, endpointUrl: server.url }).identity();
    },
  },
];

afterEach(() => {
  expect('polluted' in {}).toBe(false);
});

describe('any text ends in an answer or in a sentence that says what is wrong', () => {
  it.each(READERS)('$what', async ({ good, read, part = 1 }) => {
    awsSurroundings();
    withKeys();
    const folder = ownFolder('outside');
    const ends = async (text: string) => {
      try {
        await read(text, folder);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
      }
      expect('polluted' in {}).toBe(false);
    };
    await ends(good);
    await fc.assert(fc.asyncProperty(hostileText(good), ends), { numRuns: Math.ceil(TEXTS * part) });
  });
});
